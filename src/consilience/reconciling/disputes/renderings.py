"""Whether two values are one thing in other words: an offence, a substance, a life term."""

from __future__ import annotations

import re
from decimal import Decimal

from consilience.reconciling.folding.form import Form
from consilience.reconciling.joining.profile import court_key
from consilience.types import Value
from consilience.values.amount import Amount
from consilience.values.label import Label
from consilience.values.penalty import Penalty
from consilience.values.rounding import agree

# What a life term is in years where the law says so: 25 in Egypt and Lebanon, 30 in Bangladesh,
# up to 40 in the Philippines.
_LIFE = Decimal(300)
_TESTED = re.compile(
    r"\b(?:turn(?:ed|s) out|prov(?:ed|es) to be|test(?:s|ed|ing)?|analys[ei]s|analysed|analyzed"
    r"|laborator\w+|lab|labs|chemists?|forensic\w*|mistaken|misidentified|in fact|actually"
    r"|false positive|presumptive|suspected|thought to be|believed to be|taken for)\b",
    re.IGNORECASE,
)
_RANKS = frozenset({"high", "higher", "superior", "supreme", "upper"})
_PEOPLE = re.compile(r"\b(?:humans?|persons?|people|migrants?|wom[ae]n|men|children|organs?)\b")
_TRADE = re.compile(r"\b(?:traffic\w*|smuggl\w*|trad(?:e|ing)|deal(?:t|ing)|sale)\b")


def other_offence(one: Form, other: Form) -> bool:
    """An offence of another sort whose words name the same deed: `human trafficking`."""
    left, right = one.value, other.value
    if not isinstance(left, Label) or not isinstance(right, Label):
        return False
    for odd, known in ((one, right), (other, left)):
        if odd.shown() != "other" or known.name == "other":
            continue
        word = known.name.replace("_", " ")
        trade = known.name in ("trafficking", "importation")
        for claim in odd.claims:
            said = claim.span.text.casefold()
            if word in said or (trade and _PEOPLE.search(said) and _TRADE.search(said)):
                return True
    return False


def other_substance(one: Form, other: Form) -> bool:
    """One figure of two substances, where a sentence says that one turned out to be the other."""
    left, right = one.value, other.value
    if not isinstance(left, Amount) or not isinstance(right, Amount):
        return False
    if left.substance == right.substance or not agree(left.quantity, right.quantity):
        return False
    return any(
        _TESTED.search(claim.sentence.text) and rival.casefold() in claim.sentence.text.casefold()
        for form, rival in ((one, right.substance), (other, left.substance))
        for claim in form.claims
    )


def same_court(one: str, other: str) -> bool:
    """Whether two courts differ only in how a translator puts their rank."""
    words, others = set(court_key(one).split()), set(court_key(other).split())
    mine, theirs = words - others, others - words
    ranked = bool(mine & _RANKS and theirs & _RANKS)
    return ranked and not (mine - _RANKS and theirs - _RANKS)


def life_and_term(one: Value, other: Value) -> bool:
    """Whether one is a life term and the other 25 years or more."""
    for left, right in ((one, other), (other, one)):
        if (
            isinstance(left, Penalty)
            and isinstance(right, Penalty)
            and left.measure == "life"
            and right.measure == "prison"
            and right.quantity is not None
            and (right.quantity.upper or right.quantity.number) * right.quantity.unit.factor
            >= _LIFE
        ):
            return True
    return False
