"""How much of what: a quantity of a substance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consilience.knowledge import Knowledge
from consilience.types import Mention, Span, Value
from consilience.values import amount_links as links
from consilience.values import salience
from consilience.values.amount_lists import Weighed, governed, in_order, without_conversions
from consilience.values.measures import Measure, measures
from consilience.values.quantity import Quantity

_REACH = 90  # characters between a figure and its substance; the statute's formula has 75
_CROPS = frozenset({"cannabis", "opium poppy", "opium", "coca", "coca leaf", "khat"})
_FEW = 10  # works come in smaller numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A quantity of a substance (`fentanyl|=11.9 kg`); money's worth is `Worth`, not this."""

    substance: str
    quantity: Quantity

    def show(self) -> str:
        """`fentanyl|=11.9 kg`."""
        return f"{self.substance}|{self.quantity.show()}"

    def meet(self, other: Value) -> Amount | None:
        """What both allow; None when of two substances."""
        if not isinstance(other, Amount) or other.substance != self.substance:
            return None
        both = self.quantity.meet(other.quantity)
        return None if both is None else Amount(substance=self.substance, quantity=both)

    def refines(self, other: Value) -> bool:
        """Whether the substance is the same and the figure says at least as much."""
        return (
            isinstance(other, Amount)
            and other.substance == self.substance
            and self.quantity.refines(other.quantity)
        )

    def same(self, other: Value) -> bool:
        """Whether both print one figure of one substance."""
        return (
            isinstance(other, Amount)
            and other.substance == self.substance
            and self.quantity.same(other.quantity)
        )


def find(
    text: str, knowledge: Knowledge, substances: Sequence[Mention] = ()
) -> tuple[Mention, ...]:
    """Every quantity of a drug, kind `amount`, sorted by place.

    Args:
        text: A whole report.
        knowledge: Units and hedges.
        substances: Mentions of kind `substance` in `text`; a quantity without one beside it
            takes the nearest one before it in its sentence, else the most frequent, with doubt.
    """
    near = sorted(substances, key=lambda one: (one.span.start, -one.span.end))
    found: list[Weighed] = []
    for measure in measures(text, knowledge):
        one = _join(text, measure, near)
        if one:
            found.append(one)
    listed = governed(text, without_conversions(text, in_order(text, found, near)))
    return tuple(mention for one in listed for mention in _mentions(text, one))


def _mentions(text: str, one: Weighed) -> Iterator[Mention]:
    doubts = [why for why in (one.measure.doubt, one.doubt) if why]
    start = one.measure.start if one.start is None else one.start
    for name, end in one.names:
        yield Mention(
            span=Span(start, end, text[start:end]),
            kind="amount",
            value=Amount(substance=name, quantity=one.measure.quantity),
            doubt="; ".join(doubts) or None,
        )


def _join(text: str, measure: Measure, near: Sequence[Mention]) -> Weighed | None:
    if links.EACH_BEHIND.match(text, measure.end) or _is_packing(text, measure):
        return None
    before = text[max(0, measure.start - 60) : measure.start]
    if measure.record.id in ("mg", "ug") and (
        links.STRENGTH.search(before) or links.STRENGTH_BEHIND.search(before)
    ):
        return None
    if links.EACH_BEFORE.search(before) or links.DECLARED.search(before):
        return None
    if measure.record.dimension == "dose" and links.EQUIVALENT.search(before):
        return None
    return (
        _named_inside(measure, near)
        or _named_behind(text, measure, near)
        or _generic(text, measure)
        or _named_before(text, measure, near)
        or _understood(text, measure, near)
    )


def _is_packing(text: str, measure: Measure) -> bool:
    """Whether what comes in a container is weighed behind it."""
    packing = measure.record.id in links.CONTAINERS - {"plant"}
    return packing and bool(links.WEIGHED.match(text, measure.end))


def _named_inside(measure: Measure, near: Sequence[Mention]) -> Weighed | None:
    """`500 oxycodone tablets`."""
    if measure.inner is None:
        return None
    low, high = measure.inner
    for one in near:
        if low <= one.span.start and one.span.end <= max(high, measure.end):
            return Weighed(measure=measure, names=((salience.name(one), measure.end),))
    return None


def _named_behind(text: str, measure: Measure, near: Sequence[Mention]) -> Weighed | None:
    """`12 kg of pure cocaine`; a vague quantity goes on to `and marijuana`."""
    names: list[tuple[str, int]] = []
    end = measure.end
    doubt: str | None = None
    several = measure.vague or text.startswith(" each of", end)
    for one in near:
        if one.span.start < end or one.span.start - measure.end > _REACH:
            continue
        gap = text[end : one.span.start]
        if not names and not (links.LOAD if measure.hyphen else links.OF).fullmatch(gap):
            return None
        if names and (not several or gap.strip(" ,") not in ("and", "", "or")):
            break
        if names and gap == " ":
            break
        said, end, why = salience.meant(text, one, near)
        doubt = doubt or why
        names.append((said, end))
        if not several and said not in salience.UNNAMED:
            shared = salience.shared(text, end, near)
            if shared:
                doubt = f"one figure for several drugs, {said} among them"
                return Weighed(measure=measure, names=(("drugs", shared),), doubt=doubt)
    return Weighed(measure=measure, names=tuple(names), doubt=doubt) if names else None


def _generic(text: str, measure: Measure) -> Weighed | None:
    """`80 kg of other drugs`, `3 million narcotic pills`."""
    for pattern, name in ((links.OTHER, "other drugs"), (links.ANY, "drugs")):
        found = pattern.match(text, measure.end)
        if found:
            return Weighed(measure=measure, names=((name, found.end()),))
    if measure.inner and links.ANY.fullmatch(
        text[measure.inner[0] : measure.end].rsplit(" ", 1)[0]
    ):
        return Weighed(measure=measure, names=(("drugs", measure.end),))
    return None


def _named_before(text: str, measure: Measure, near: Sequence[Mention]) -> Weighed | None:
    """`cocaine weighing 12 kg`, `heroin (3 kg)`."""
    if measure.inner is not None:
        return None
    for one in reversed(near):
        if one.span.end > measure.start:
            continue
        gap = text[one.span.end : measure.start]
        if not links.BEFORE.fullmatch(gap) or links.SOMETHING.match(text, measure.end):
            return None
        if "weigh" in gap and salience.ends_a_list(text, one, near):
            doubt = "the figure is said of several drugs"
            return Weighed(measure=measure, names=(("drugs", measure.end),), doubt=doubt)
        return Weighed(measure=measure, names=((salience.name(one), measure.end),))
    return None


def _understood(text: str, measure: Measure, near: Sequence[Mention]) -> Weighed | None:
    """A quantity whose substance was named elsewhere: `900 kilos`, `12 kg of the drug`."""
    stand_in = links.STAND_IN.match(text, measure.end)
    before = max(0, measure.start - 60)
    goods = links.GOODS.search(text, before, measure.start)
    if goods or links.GOODS_BEHIND.match(text, measure.end) or links.DOSE.match(text, measure.end):
        return None
    other = links.SOMETHING.match(text, measure.end)
    dimension = measure.record.dimension
    if measure.record.id == "plant":
        return _grown(measure, near)
    if measure.record.id in links.CONTAINERS or dimension in ("area", "volume"):
        return None
    if not near and dimension == "mass":
        return None  # no word of drugs anywhere: tusks and timber are weighed too
    if not stand_in and (
        other or (measure.hyphen and not links.ADJECTIVE.match(text, measure.end))
    ):
        return None
    if measure.inner is not None and not stand_in and dimension != "dose":
        plain = {
            "such",
            "more",
            "additional",
            "further",
            "another",
            "similar",
            "of",
            "the",
            "these",
            "fake",
            "counterfeit",
            "illegal",
            "illicit",
        }
        if not set(text[measure.inner[0] : measure.inner[1]].lower().split()) & plain:
            return None
    name = salience.salient(text, measure.start, near)
    end = stand_in.end() if stand_in and stand_in.group().lstrip().startswith("of") else measure.end
    doubt = f"substance not said beside the figure: {name} taken from the text"
    return Weighed(measure=measure, names=((name, end),), doubt=doubt)


def _grown(measure: Measure, near: Sequence[Mention]) -> Weighed | None:
    """Plants in a text about a crop: `84,500 plants`; `two plants` may be works."""
    crops = [one for one in near if salience.name(one) in _CROPS]
    if not crops or measure.inner is not None or measure.quantity.number < _FEW:
        return None
    before = [one for one in crops if one.span.start < measure.start]
    name = salience.name((before or crops)[-1] if before else crops[0])
    doubt = f"substance not said beside the figure: {name} taken from the text"
    return Weighed(measure=measure, names=((name, measure.end),), doubt=doubt)
