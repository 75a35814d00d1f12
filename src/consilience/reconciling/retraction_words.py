"""Words with which a text takes a figure back, its own or another's."""

from __future__ import annotations

import re

# Chosen by hand; "initially" and "first" alone are too common ("he first met"), so they need a
# figure word beside them.
_FIGURE = (
    r"(?:reports?|reported|figures?|totals?|said|estimates?|estimated|put|version|count|counted|"
    r"announced|announcement|believed|thought|stated|statement|tally|given|taken|weigh(?:ed|ing)|"
    r"quoted|claimed|released|tweeted)"
)
_FIRST = r"(?:earlier|initial(?:ly)?|first|previous(?:ly)?|original(?:ly)?|provisional|preliminary)"
_WRONGLY = r"(?:wrongly|mistakenly|erroneously|incorrectly|in error|by mistake)"
_WRONG = r"(?:wrong|incorrect|inaccurate|an? (?:error|mistake|misprint))"
_SAID = (
    r"(?:said|says?|stat(?:ed|es)|report(?:ed|s)|wrote|written|gave|given|put|spoken?|claimed|had|"
    r"announced|quoted|indicated|suggested|printed|published)"
)
_PIECE = r"(?:version|edition|article|story|report|item|post|piece|headline|notice|bulletin)"
_EARLIER_PIECE = rf"(?:earlier|previous|prior|first|original|initial|older) {_PIECE}s?"

_TAKES_BACK = re.compile(
    r"\b(?:correct(?:ed|ion|ions|ing)|corrects|revis(?:ed|es|ion|ing)|updat(?:ed|es|ing)|"
    rf"retract(?:ed|ion|s)|withdr(?:awn|ew|aws)|taken back|(?:re|mis)count(?:ed|s)?"
    r"|clarif(?:ied|ies)"
    rf"|earlier {_FIGURE}|{_FIGURE} (?:earlier|previously|initially|at first)"
    rf"|(?:initial|first|previous|original|provisional|preliminary|early)(?:ly)? {_FIGURE}"
    r"|turned out|instead of|(?:correct|right|actual) (?:figure|number|amount|total|weight)"
    r"|(?:forget|ignore|disregard) (?:\S+ ){1,2}?(?:figures?|numbers?|totals?|estimates?)"
    r"|rather than (?:the )?\d|no longer"
    r"|(?:up|down|rose|risen|rises|climb(?:s|ed)|fell|jump(?:s|ed)) from|final (?:count|figure|"
    rf"tally|weight|total)|{_WRONGLY}"
    r"|not (?:the |as |about |some |all )?(?:\S+ ){1,3}?(?:first|earlier|initially|previously|"
    r"originally|announced|reported|stated|claimed))\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    rf"\b{_FIRST} {_FIGURE}\b|\bis withdrawn\b|\b(?:was|were) wrong\b", re.IGNORECASE
)
_DISOWNS = re.compile(
    rf"\b(?:withdrawn|withdrew|(?:was|were) wrong|{_WRONGLY}|estimates?"
    r"|correct(?:ed|ion)|revised|retracted)\b",
    re.IGNORECASE,
)

# Between the words that take back and the figure: no new clause, which may be what stands.
_SAME_CLAUSE = (
    r"(?:(?![;:\u2013\u2014]|\b(?:but|in fact|whereas|actually|instead|now|later|since|today)\b|"
    r"\bcorrect\b).)*$"
)
_NOT = re.compile(
    r"(?:\bnot|\brather than|\binstead of)(?: (?:the|as|about|some|around|on|in|at))* ?$",
    re.IGNORECASE,
)
_IN_ERROR = re.compile(rf"\b{_WRONGLY}\b", re.IGNORECASE)
_FROM = re.compile(
    r"\b(?:correct|revis|amend|chang)ed(?: \w+){0,3}? from(?: the| about| some)? $", re.IGNORECASE
)
_WRONGLY_SAID = re.compile(
    rf"\b(?:{_WRONGLY} {_SAID}|{_SAID} {_WRONGLY}|{_EARLIER_PIECE} (?:of|in|on) (?:this|the|our)"
    rf"(?: \w+)? {_SAID})\b{_SAME_CLAUSE}",
    re.IGNORECASE,
)
_FIRST_SAID = re.compile(
    rf"\b(?:(?:{_EARLIER_PIECE}|{_FIRST} (?:figures?|counts?|estimates?|tall(?:y|ies)|totals?|"
    rf"statements?))\b[^.;]*?\b(?:{_SAID}|of|at|was|were)"
    # "The first gave up about 100 kilos" is somebody, not a first figure.
    rf"|(?<!the )(?<!a ){_FIRST} {_SAID}|{_SAID} (?:earlier|at first|initially|previously))\b"
    rf"{_SAME_CLAUSE}",
    re.IGNORECASE,
)
_SAID_BEFORE = re.compile(rf"\b{_SAID}\b{_SAME_CLAUSE}", re.IGNORECASE)
_IS_WRONG = re.compile(
    rf"[^.;\d]{{0,40}}?\b(?:(?:was|were|is|are) {_WRONG}|(?:has|have) been (?:withdrawn|retracted)|"
    rf"(?:is|was|are|were) withdrawn|should (?:have )?(?:read|been|be) (?:about |only )?\d|"
    rf"(?:was|were) \w+ {_WRONGLY})",
    re.IGNORECASE,
)
_WAS_FIRST = re.compile(
    rf",? (?:as )?(?:\w+ )?(?:first|initially|previously|originally|earlier) {_FIGURE}\b"
    r"|[^.;,\d]{0,30}? of (?:our|an|the|its|their) (?:earlier|first|initial|previous) "
    rf"{_FIGURE}\b",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    rf"\W*(?:(?:in (?:actual )?fact|in reality|in truth|actually)\b|(?:that|this|it|they) "
    rf"(?:was|were|is) {_WRONG}\b)",
    re.IGNORECASE,
)
_CORRECT_FIGURE = re.compile(
    r"\W*the (?:correct|right|actual|true|accurate) (?:figure|number|amount|total|weight|count|"
    r"quantity)s?\b|\W*(?:that|this|it) should have (?:been|read|said)\b",
    re.IGNORECASE,
)
# "In fact three more were held" adds to what was said, and rights nothing.
_ADDS = re.compile(r"\b(?:more|also|too|another|further|as well|additional|other)\b", re.IGNORECASE)


def takes_back(text: str) -> bool:
    """Whether a sentence says that a figure was not right, or is not any longer."""
    return bool(_TAKES_BACK.search(text))


def calls_earlier(text: str) -> bool:
    """Whether a sentence is about an earlier figure itself."""
    return bool(_EARLIER.search(text))


def disowns(text: str) -> bool:
    """Whether a sentence calls a figure wrong, withdrawn or an estimate."""
    return bool(_DISOWNS.search(text))


def is_wrong(before: str, behind: str) -> bool:
    """Whether the words around a figure call it wrong.

    Args:
        before: The sentence up to the figure, with a space at its end.
        behind: The rest of it.
    """
    # "Wrongly given as 50 kg instead of 38 kg": there the negation has what is right.
    wrongly = bool(_IN_ERROR.search(before))
    return bool(
        (_NOT.search(before) and not wrongly)
        or _FROM.search(before)
        or _WRONGLY_SAID.search(before)
        or _IS_WRONG.match(behind)
    )


def is_earlier(before: str, behind: str) -> bool:
    """Whether the words around a figure say only that it was given at first."""
    return bool(_FIRST_SAID.search(before) or _WAS_FIRST.match(behind))


def says(before: str) -> bool:
    """Whether the words before a figure are those of somebody saying it."""
    return bool(_SAID_BEFORE.search(before))


def puts_right(following: str) -> bool:
    """Whether a sentence turns against the one before: `in fact 320 kg were seized`."""
    return bool(_RIGHTS.match(following)) and not _ADDS.search(following)


def gives_the_correct_figure(following: str) -> bool:
    """Whether a sentence gives what the one before should have said."""
    return bool(_CORRECT_FIGURE.match(following)) and not _ADDS.search(following)
