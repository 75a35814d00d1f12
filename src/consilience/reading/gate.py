"""Is a report about a drug-enforcement case? Cheap, before anything is parsed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from consilience.knowledge.words import Words
from consilience.types import Aside, Mention, Report, Span

# Sentences of the telling that open it; a case that is told starts there.
_LEAD = 4
# Where a text does not open with drugs, this share of its sentences must tell of them.
_SHARE = 0.03
_HAUL = re.compile(
    r"\d[\d,.]*\s?(?:kg|kgs|kilos?|kilogram(?:me)?s?|g|grams|t|tons?|tonnes?|lbs?|pounds?|ounces)\b"
    # broadcasts spell their figures: "two hundred and six kilos"
    r"|\b(?:hundred|thousand|dozen|(?:thir|four|fif|six|seven|eigh|nine)teen|\w+ty(?:-\w+)?|ten"
    r"|two|three|four|five|six|seven|eight|nine|half a)\s(?:kilos?|kilogram(?:me)?s?|grams|tons?"
    r"|tonnes?|kg)\b"
    r"|\b(?:million|thousand|hundred|\d[\d,.]*)\s(?:\w+\s)?(?:pills|tablets|capsules|doses)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many sentences of a report, its title included, tell of what.

    Args:
        drugs: Sentences that name a drug.
        lead_drugs: The same among the title and the first four.
        steps: Sentences with a step of a criminal case (arrest, seizure, charge, sentence).
        lead_steps: The same among the title and the first four.
        cases: Sentences with a drug and a step or an act of authorities, at most one apart.
        conduct: Sentences that name a drug and say what was done with it.
        hauls: Sentences with a weight or a number of pills.
    """

    sentences: int
    drugs: int
    lead_drugs: int
    steps: int
    lead_steps: int
    cases: int
    conduct: int
    hauls: int
    overdoses: int
    medicine: int


def relevant(
    report: Report,
    sentences: Sequence[Span],
    asides: Sequence[Aside],
    drugs: Sequence[Mention],
    words: Words,
) -> tuple[bool, str]:
    """Whether a report is about a case of drug enforcement, and why, in one line.

    A case in passing (one sentence of a report on trade), figures of speech in a report on a
    match, overdose figures and opinions are not about a case.

    Args:
        report: Its title counts too, where it has one.
        sentences: From `split`.
        asides: Set-aside words do not count.
        drugs: Mentions that name a drug: substances, and authorities named after drugs.
        words: With the lists `gate.*`.
    """
    told = [one for one in sentences if not _inside(one, asides)]
    if not told:
        return False, "no text of its own"
    tally = tally_of(report, told, drugs, words)
    against = _against(report, tally, words)
    if against:
        return False, against
    count = f"{tally.cases} of {tally.sentences} sentences tell of drugs and what authorities did"
    if tally.lead_drugs and (tally.cases or tally.steps):
        return True, f"opens with drugs; {count}"
    share = tally.cases / tally.sentences
    if tally.lead_steps and tally.drugs > 1 and tally.conduct and share >= _SHARE:
        return True, f"opens with a step of a case, and drugs are part of it; {count}"
    if share >= 0.1 and min(tally.drugs, tally.cases, tally.hauls) > 1:
        return True, f"weighs a haul; {count}"
    return False, f"in passing: {count}, and it opens with something else"


def _against(report: Report, tally: Tally, words: Words) -> str | None:
    """What speaks against a case, if anything does by itself."""
    if tally.drugs == 0:
        return "names no drug"
    done = tally.cases and (tally.steps or tally.hauls)
    if not done and not (tally.steps and tally.hauls):
        return "names a drug, but no haul, arrest, charge or sentence"
    opinion = _opinion(report, words)
    if opinion:
        return f"an opinion ('{opinion}'): what it tells of a case is in passing"
    if tally.medicine > tally.cases:
        return "speaks of medicines and billing more than of illegal drugs"
    if tally.overdoses > 2 and tally.overdoses > tally.lead_steps + tally.cases:
        return "speaks of overdoses more than of a case"
    return None


def tally_of(report: Report, told: Sequence[Span], drugs: Sequence[Mention], words: Words) -> Tally:
    """The counts that decide."""
    patterns = _patterns(words)
    lines = (Span(-1, -1, report.title or ""), *told)
    named = [_names_drug(one, drugs, patterns) for one in lines]

    def having(name: str) -> list[bool]:
        return [bool(patterns[name].search(one.text)) for one in lines]

    steps, acts, conduct = (having(f"gate.{one}") for one in ("enforcement", "action", "conduct"))
    did = [left or right for left, right in zip(steps, acts, strict=True)]
    return Tally(
        sentences=len(told),
        drugs=sum(named),
        lead_drugs=sum(named[: _LEAD + 1]),
        steps=sum(steps),
        lead_steps=sum(steps[: _LEAD + 1]),
        cases=sum(1 for at, one in enumerate(named) if one and _near(did, at)),
        conduct=sum(1 for at, one in enumerate(named) if one and conduct[at]),
        hauls=sum(1 for one in told if _HAUL.search(one.text)),
        overdoses=sum(having("gate.overdose")),
        medicine=sum(having("gate.medicine")),
    )


def _near(flags: Sequence[bool], at: int) -> bool:
    return any(flags[max(0, at - 1) : at + 2])


def _inside(span: Span, asides: Sequence[Aside]) -> bool:
    return any(one.span.start <= span.start and span.end <= one.span.end for one in asides)


def _names_drug(span: Span, drugs: Sequence[Mention], patterns: dict[str, re.Pattern[str]]) -> bool:
    if any(span.start <= one.span.start < span.end for one in drugs):
        return True
    return bool(patterns["gate.drug"].search(span.text))


def _opinion(report: Report, words: Words) -> str | None:
    """The word by which a text says that it is an opinion."""
    first = report.text.lstrip().split("\n", 1)[0].strip()
    for line in (report.title or "", first):
        label = re.match(rf"{words.choices['gate.opinion']}(?=\W*$|:)", line, re.IGNORECASE)
        if label:
            return label.group()
    return None


@lru_cache(maxsize=2)
def _compiled(choices: tuple[tuple[str, str], ...]) -> dict[str, re.Pattern[str]]:
    # Lists of conduct hold beginnings of words: "smuggl" for smuggled, smugglers, smuggling.
    return {
        name: re.compile(
            rf"(?<!\w){choice}" + (r"\w*" if name == "gate.conduct" else r"(?!\w)"), re.IGNORECASE
        )
        for name, choice in choices
    }


def _patterns(words: Words) -> dict[str, re.Pattern[str]]:
    names = tuple(one for one in sorted(words.choices) if one.startswith("gate."))
    return _compiled(tuple((one, words.choices[one]) for one in names))
