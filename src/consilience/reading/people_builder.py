"""From runs of capitals to people: short forms, surnames, aliases, parts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from consilience.knowledge.words import Words
from consilience.reading.aliases import add_by_alias, owners_of_aliases
from consilience.reading.found import Found
from consilience.reading.introductions import Introduction, introduce, part_of
from consilience.reading.lone_names import is_elsewhere
from consilience.reading.parser import text_of
from consilience.reading.people import People, Person
from consilience.reading.runs import Run, runs
from consilience.reading.same_name import folded, fullest
from consilience.types import Aside, Mention, Span

# People named in these are the ones who report.
_BYLINE = re.compile("byline|contributor|who reported")
# "Navaalso", "Vasquezare": some releases lose the space after a name.
_GLUED = ("also", "and", "are", "did", "had", "has", "is", "was", "were", "who", "will")


def gather(
    doc: Doc,
    found: Sequence[Found],
    sentences: Sequence[Span],
    words: Words,
    *,
    taken: Sequence[Mention] = (),
    asides: Sequence[Aside] = (),
) -> People:
    """Everybody named in a text.

    Args:
        doc: The parse.
        found: From `find_names`.
        sentences: From `split`.
        words: With the lists `name.*` and `title.*`.
        taken: Mentions of other kinds; surnames inside one (a cartel's name) are not people.
        asides: Set-aside spans; who stands only in one announces, prosecutes or reports.
    """
    text = text_of(doc)
    found = _trimmed(text, found)
    aliases = owners_of_aliases(text, found, words)
    named = [one for one in found if one.span not in aliases and len(folded(one.name)) > 1]
    forms = fullest(
        [one.name for one in named],
        [frozenset(one.name for one in named if _in(one.span, line)) for line in sentences],
    )
    places: dict[str, list[Span]] = {}
    for one in named:
        places.setdefault(forms[one.name], []).append(one.span)
    found = [*found, *_short_forms(text, places, found, words, taken)]
    _add_lone(doc, found, places, aliases, sentences, words)
    add_by_alias(text, places, aliases, words, taken)
    return People(persons=_persons(doc, places, aliases, words, asides, found))


def _in(span: Span, outer: Span) -> bool:
    return outer.start <= span.start and span.end <= outer.end


def _trimmed(text: str, found: Sequence[Found]) -> tuple[Found, ...]:
    """Names without a lost possessive ("Orrs plea") or a glued word, where both forms stand."""
    printed = {one.span.text for one in found} | {one.words[-1] for one in found}
    trimmed = []
    for one in found:
        last = one.words[-1]
        tails = [tail for tail in ("s", *_GLUED) if last.endswith(tail)]
        tail = next((tail for tail in tails if last[: -len(tail)] in printed), "")
        end = one.span.end - len(tail)
        span = Span(one.span.start, end, text[one.span.start : end])
        trimmed.append(Found(span, (*one.words[:-1], last[: len(last) - len(tail)]), one.evidence))
    return tuple(trimmed)


def _short_forms(
    text: str,
    places: Mapping[str, Sequence[Span]],
    found: Sequence[Found],
    words: Words,
    taken: Sequence[Mention],
) -> list[Found]:
    """What the finder did not take: surnames, lost possessives ("Bordas"), glued words."""
    known = {one.span.start for one in found}
    forms = []
    for run in runs(text, words):
        if run.span.start in known or any(_in(run.span, one.span) for one in taken):
            continue
        span = _known_part(run, places)
        if span is not None and not is_elsewhere(text, span, words):
            forms.append(Found(span, tuple(span.text.split()), ("surname",)))
    return forms


def _known_part(run: Run, places: Mapping[str, Sequence[Span]]) -> Span | None:
    """The run, or the run without a lost possessive or a glued word, if a person is called so."""
    start, name = run.span.start, run.span.text
    tails = ["", *(["s"] if name.endswith("s") else []), *(g for g in _GLUED if name.endswith(g))]
    for tail in tails:
        short = name[: len(name) - len(tail)]
        if len(short) > 1 and _holders(short, places):
            return Span(start, start + len(short), short)
    return None


def _holders(name: str, places: Mapping[str, Sequence[Span]]) -> tuple[str, ...]:
    """The people who are called so: all words of `name`, in order, stand in theirs."""
    few = folded(name)
    return tuple(one for one in sorted(places) if _stand_in(few, folded(one)))


def _stand_in(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    width = len(few)
    # Most are called otherwise altogether.
    if few and few[0] not in many:
        return False
    return any(many[place : place + width] == few for place in range(len(many) - width + 1))


def _add_lone(
    doc: Doc,
    found: Sequence[Found],
    places: dict[str, list[Span]],
    aliases: Mapping[Span, Span],
    sentences: Sequence[Span],
    words: Words,
) -> None:
    fulls = {full: tuple(spans) for full, spans in places.items()}
    for one in found:
        short = one.evidence == ("surname",)
        if one.span in aliases or (len(folded(one.span.text)) > 1 and not short):
            continue
        holders = _holders(one.span.text, fulls)
        if len(holders) > 1:
            holders = _nearest(doc, one.span, holders, fulls, sentences, words)
        # A surname that fits several people stays as printed (docs/reference/format.md, "Persons").
        full = holders[0] if len(holders) == 1 else one.span.text
        places.setdefault(full, []).append(one.span)


def _nearest(
    doc: Doc,
    span: Span,
    holders: Sequence[str],
    places: Mapping[str, Sequence[Span]],
    sentences: Sequence[Span],
    words: Words,
) -> tuple[str, ...]:
    """Whom a surname of several people means.

    The words beside it say so ("Orr, the harbour official"); else it is the only one named so
    far, else the only one named in this sentence or the one before, else the one of the lead.
    """
    said = introduce(doc, span, words)
    parts = {one: _part(doc, places[one], words, ()) for one in holders}
    if said.part != "unknown":
        # Of two accused of one surname the words beside it decide nothing yet.
        holders = tuple(one for one in holders if parts[one].part == said.part) or holders
        if len(holders) == 1:
            return tuple(holders)
    known = [one for one in holders if any(two.start < span.start for two in places[one])]
    if len(known) == 1:
        return tuple(known)
    at = next((place for place, one in enumerate(sentences) if _in(span, one)), 0)
    for start in (sentences[max(0, at - 1)].start if sentences else 0, 0):
        end = span.start if start else (sentences[0].end if sentences else 0)
        near = [one for one in known if any(start <= two.start < end for two in places[one])]
        if len(near) == 1:
            return tuple(near)
    return ()


def _persons(
    doc: Doc,
    places: Mapping[str, Sequence[Span]],
    aliases: Mapping[Span, Span],
    words: Words,
    asides: Sequence[Aside],
    found: Sequence[Found],
) -> tuple[Person, ...]:
    # Ages and lists are printed of the accused: they decide where nothing else does.
    listed = {one.span for one in found if {"age", "list"} & set(one.evidence)}
    persons = []
    for full, spans in places.items():
        ordered = tuple(sorted(set(spans)))
        said = _part(doc, ordered, words, asides)
        if said.part == "unknown" and any(one in listed for one in ordered):
            said = Introduction(part="accused", role=said.role, weight=0)
        others = {one.text for one, owner in aliases.items() if owner in ordered}
        others |= {nick for one in found if one.span in ordered for nick in one.nicknames}
        persons.append(
            Person(
                full=full,
                part=said.part,
                role=said.role,
                aliases=tuple(sorted(others)),
                spans=ordered,
            )
        )
    return tuple(sorted(persons, key=lambda one: one.spans[0]))


def _part(doc: Doc, spans: Sequence[Span], words: Words, asides: Sequence[Aside]) -> Introduction:
    """What all mentions together say: a byline before an arrest before a title."""
    said = [introduce(doc, one, words) for one in spans]
    role = next((one.role for one in said if one.role), None)
    for one in spans:
        aside = next((aside.why for aside in asides if _in(one, aside.span)), "")
        if _BYLINE.search(aside):
            return Introduction(part="journalist", role=role, weight=2)
        if "credits" in aside or "announcement" in aside:
            part = "prosecutor" if "credits" in aside else "official"
            return Introduction(part=part, role=role, weight=2)
    weight = max(one.weight for one in said)
    parts = [one.part for one in said if one.weight == weight and one.part != "unknown"]
    if not parts and role:
        parts = [part_of(role, words)]
    return Introduction(part=parts[0] if parts else "unknown", role=role, weight=weight)
