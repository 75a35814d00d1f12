"""Which values rest on doubtful words alone, and why."""

from __future__ import annotations

from consilience.casefile import Claim, Finding

# Of values with a lower score about two in five are wrong (docs/reference/accuracy.md).
UNSURE = 0.65


def unsure_words(finding: Finding) -> str | None:
    """`Unsure (0.52): by a pronoun`, None where one claim at least is firm.

    What is inferred but nearly always right says `Inferred (0.91): 'He' stands for the name`.
    A person who corrects a value takes the doubt from it: such a claim has neither doubt nor score.
    """
    if not finding.claims or any(_firm(one) for one in finding.claims):
        return None
    best = max(finding.claims, key=lambda one: one.score.value if one.score else 1.0)
    sure = f" ({best.score.value:.2f})" if best.score else ""
    reasons = [best.doubt, best.score.reason if best.score and _low(best) else None]
    word = "Unsure" if _low(best) else "Inferred"
    return f"{word}{sure}: {'; '.join(one for one in reasons if one)}"


def _firm(claim: Claim) -> bool:
    return claim.doubt is None and not _low(claim)


def _low(claim: Claim) -> bool:
    return claim.score is not None and claim.score.value < UNSURE
