"""Words with which a text takes a figure back, its own or another's."""

from __future__ import annotations

import re

from consilience.reconciling.folding.form import Form
from consilience.types import ReportId

# Chosen by hand; "initially" and "first" alone are too common ("he first met"), so they need a
# figure word beside them.
_FIGURE = (
    r"(?:reports?|reported|figures?|totals?|said|estimates?|estimated|put|version|count|counted|"
    r"announced|announcement|believed|thought|stated|statement|tally|given|taken|weigh(?:ed|ing)|"
    r"quoted|claimed|released|tweeted)"
)
_TAKES_BACK = re.compile(
    r"\b(?:correct(?:ed|ion|ions|ing)|corrects|revis(?:ed|es|ion|ing)|updat(?:ed|es|ing)|"
    rf"retract(?:ed|ion|s)|withdr(?:awn|ew|aws)|taken back|(?:re|mis)count(?:ed|s)?"
    r"|clarif(?:ied|ies)"
    rf"|earlier {_FIGURE}|{_FIGURE} (?:earlier|previously|initially|at first)"
    rf"|(?:initial|first|previous|original|provisional|preliminary|early)(?:ly)? {_FIGURE}"
    r"|turned out|instead of"
    r"|(?:forget|ignore|disregard) (?:\S+ ){1,2}?(?:figures?|numbers?|totals?|estimates?)"
    r"|rather than (?:the )?\d|no longer"
    r"|(?:up|down|rose|risen|rises|climb(?:s|ed)|fell|jump(?:s|ed)) from|final (?:count|figure|"
    r"tally|weight|total)|in error|wrongly|mistakenly|erroneously"
    r"|not (?:the |as |about |some |all )?(?:\S+ ){1,3}?(?:first|earlier|initially|previously|"
    r"originally|announced|reported|stated|claimed))\b",
    re.IGNORECASE,
)


_EARLIER = re.compile(
    rf"\b(?:earlier|initial(?:ly)?|first|previous(?:ly)?|original(?:ly)?|provisional|preliminary)"
    rf" {_FIGURE}\b|\bis withdrawn\b|\b(?:was|were) wrong\b",
    re.IGNORECASE,
)


_DISOWNS = re.compile(
    r"\b(?:withdrawn|withdrew|was wrong|were wrong|in error|wrongly|mistakenly|estimates?"
    r"|correct(?:ed|ion)|revised|retracted)\b",
    re.IGNORECASE,
)


def takes_back(text: str) -> bool:
    """Whether a sentence says that a figure was not right, or is not any longer."""
    return bool(_TAKES_BACK.search(text))


def in_one_sentence(one: Form, other: Form) -> bool:
    """Whether one sentence prints both."""
    sentences = {(claim.report, claim.sentence) for claim in one.claims}
    return any((claim.report, claim.sentence) in sentences for claim in other.claims)


def disowned(one: Form, other: Form) -> bool:
    """Whether a sentence that prints one of both calls it wrong, withdrawn or an estimate."""
    return any(
        _DISOWNS.search(claim.sentence.text) for form in (one, other) for claim in form.claims
    )


def in_one_telling(one: Form, other: Form) -> ReportId | None:
    """The report that prints both forms and takes one of them back.

    It does so in the one sentence that has both, or in one that has an earlier figure alone.
    """
    for claim in one.claims:
        for rival in other.claims:
            if claim.report != rival.report:
                continue
            together = claim.sentence == rival.sentence
            if together and takes_back(claim.sentence.text):
                return claim.report
            if not together and (
                _withdraws(claim.sentence.text) or _withdraws(rival.sentence.text)
            ):
                return claim.report
    return None


def _withdraws(text: str) -> bool:
    """Whether a sentence is about an earlier figure itself."""
    return bool(_EARLIER.search(text))
