"""Groups that stand for people named elsewhere: "all five", "the trio", "were identified as"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from consilience.knowledge.heads import headed
from consilience.reading.events.draft import CONDUCT, JUDICIAL, Draft
from consilience.reading.events.nouns import AT_WORK
from consilience.reading.events.roles import subject
from consilience.reading.scene import Scene
from consilience.types import EventType, Mention, Role, Slot
from consilience.values.count import Count
from consilience.values.quantity import Bound

# The doubt of people who stand behind a number; holding.py then counts nobody twice.
OF_GROUP = "by the group's number"
_SIZES = {"both": 2, "duo": 2, "pair": 2, "couple": 2, "trio": 3, "threesome": 3, "quartet": 4}
_NUMBERS = ("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_DEFINITE = re.compile(
    r"(?i)(?:^|\b(?:all|both|the|these|those)(?: of (?:the|them|these|whom))?(?: [a-z]+)?\s+)$"
)
_OPENS_DEFINITE = re.compile(r"(?i)(?:all|both|the|these|those)\b")
# The cue before names: "The two were named as Bo Lee and Al Orr" and its like.
_NAMED = headed(
    r"(?i)\b(?:identified|named|introduced) (?:by (?:[\w-]+ ){1,5})?(?:as\b|:)"
    r"|\bidentities (?:as|of)\b"
    r"|\bnames? of (?:the|those) (?:[\w-]+ ){1,4}?(?:are|were|is|was)[:,]? (?=(?-i:[A-Z]))"
)
_THESE = re.compile(
    r"(?i)\W*(?:they|(?:the|those) (?:\w+ ){0,3}?(?:two|three|four|five|six|seven|eight|nine|ten"
    r"|trio|duo"
    r"|pair|accused|suspects?|arrested|held|convicts?|convicted|defendants?|detained|detainees|men"
    r"|women|others"
    r"|culprits|arrestees|smugglers|couriers|victims)(?: \w+){0,2}) (?:are|were|is|was"
    r"|include)[:,]? (?=(?-i:[A-Z]))"
)
_HUMANS = frozenset(
    {"man", "woman", "person", "national", "citizen", "resident", "teenager", "youth", "suspect"}
    | {"dealer", "trafficker", "courier", "smuggler", "driver", "trucker", "fugitive", "pensioner"}
    | {"student", "grandmother", "grandfather", "mother", "father", "businessman", "nurse", "mule"}
    | {"tourist", "passenger", "traveller", "foreigner", "kingpin", "peddler", "businesswoman"}
    | {"policeman", "officer", "soldier", "pilot", "skipper", "fisherman", "couple", "dad", "mum"}
    | {"labourer", "farmer", "cook", "chemist", "gangster", "boss", "member", "duo", "defendant"}
)
# How many sentences after a step its people may still be named.
_REACH = 3


def with_groups(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts of the law's steps with the people whom a number or a word for a group means.

    "All five had admitted it" befalls the five named so far; "Two men were jailed. They were
    named as Bo Lee and Al Orr" befalls those named next.
    """
    named = _with_named_next(scene, drafts)
    done: list[Draft] = []
    for draft in named:
        if draft.type not in JUDICIAL or draft.inner or draft.has(Role.PERSON):
            done.append(draft)
            continue
        size = _size(scene, draft)
        done.append(draft.plus(*_people(scene, draft, done, size)) if size else draft)
    return tuple(_revealed(scene, one, done) for one in done)


def _revealed(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A draft about "a Hull man" with the person whom the report names right after.

    Only where the next sentences tell a step of the law of exactly one person, not named before.
    """
    if draft.type not in JUDICIAL or draft.inner or draft.has(Role.PERSON, Role.COUNT):
        return draft
    verb = scene.doc[draft.trigger.root]
    if draft.trigger.noun or not any(_is_somebody(one) for one in _heads(verb)):
        return draft
    for other in sorted(drafts, key=lambda one: one.trigger.span):
        later = other.trigger.sentence - draft.trigger.sentence
        people = _distinct(other.values(Role.PERSON))
        if other.type not in JUDICIAL or not 0 < later <= _REACH or not people:
            continue
        person = scene.people.named(people[0].value.show())
        new = person is not None and person.spans[0].start > draft.trigger.span.start
        if len(people) == 1 and new:
            return draft.plus(replace(people[0], doubt="not named there: named next"))
        return draft
    return draft


def _is_somebody(token: Token) -> bool:
    """Whether a noun is one human being not named yet ("a 34-year-old man")."""
    article = any(one.lower_ in {"a", "an", "one"} for one in token.lefts)
    return article and token.tag_ == "NN" and token.lower_ in _HUMANS


def _size(scene: Scene, draft: Draft) -> int | None:
    """How many people a draft befalls, where the words say that they were named before."""
    text = scene.report.text
    counts = [one for one in draft.values(Role.COUNT) if isinstance(one.value, Count)]
    # "Besides these two, thirteen others pleaded guilty": the step befell the others.
    for slot in counts if len(counts) == 1 else ():
        count = slot.value
        if not isinstance(count, Count) or count.role != "person":
            continue
        if count.quantity.bound is not Bound.EXACT or count.quantity.upper is not None:
            continue
        before = text[max(0, slot.span.start - 24) : slot.span.start]
        line = before.rpartition("\n")[2]
        said = _OPENS_DEFINITE.match(slot.span.text) or (line and _DEFINITE.search(line))
        if said and not re.search(r"(?i)\b(?:other|another)\b", line + slot.span.text):
            return int(count.quantity.number)
    for token in () if counts else _heads(scene.doc[draft.trigger.root]):
        size = _SIZES.get(token.lower_) or (
            _NUMBERS.index(token.lower_) if token.lower_ in _NUMBERS[2:] else None
        )
        lefts = {one.lower_ for one in token.lefts}
        if size and (token.lower_ == "both" or lefts & {"the", "all", "these", "both"}):
            return size
    return None


def _heads(verb: Token) -> Iterator[Token]:
    head = subject(verb)
    if head is not None:
        yield head
    yield from (one for one in verb.children if one.dep_ == "dobj")


def _people(scene: Scene, draft: Draft, done: Sequence[Draft], size: int) -> list[Slot]:
    """As many people as the group has: of one step told before, else of all, else all accused."""
    steps = [one for one in done if one.type in JUDICIAL | CONDUCT and one.main is draft.main]
    everybody: dict[str, Slot] = {}
    for one in reversed(steps):
        people = _distinct(one.values(Role.PERSON))
        if len(people) == size:
            return _as_group(people)
        everybody = {two.value.show(): two for two in people} | everybody
    if len(everybody) == size:
        return _as_group(list(everybody.values()))
    accused = [
        one
        for one in scene.people.persons
        if one.part not in AT_WORK | {"victim", "witness"}
        and one.spans[0].start < draft.trigger.span.start
    ]
    if len(accused) != size:
        return []
    starts = {one.spans[0] for one in accused}
    names = [one for one in scene.mentions if one.kind == "name" and one.span in starts]
    return _as_group([Slot(role=Role.PERSON, value=one.value, span=one.span) for one in names])


def _distinct(slots: Sequence[Slot]) -> list[Slot]:
    return list({one.value.show(): one for one in reversed(slots)}.values())[::-1]


def _as_group(slots: Sequence[Slot]) -> list[Slot]:
    return [replace(one, doubt=OF_GROUP) for one in sorted(slots, key=lambda one: one.span)]


def _with_named_next(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts whose people a later sentence names ("were identified as", "The suspects are")."""
    done = list(drafts)
    busy = {one.span for draft in drafts for one in draft.values(Role.PERSON)}
    for number, sentence in enumerate(scene.sentences):
        cue = _cue(sentence.text)
        if cue is None:
            continue
        names = [
            one
            for one in scene.mentions
            if one.kind == "name"
            and sentence.start + cue.end() <= one.span.start < sentence.end
            and one.span not in busy
            and scene.people.part(one.value.show()) not in AT_WORK
        ]
        place = _step_before(done, number, names)
        if place is not None:
            people = [Slot(role=Role.PERSON, value=one.value, span=one.span) for one in names]
            done[place] = done[place].plus(*_as_group(people))
    return done


def _cue(sentence: str) -> re.Match[str] | None:
    """The words of a sentence behind which those names stand; the first that are found."""
    named = _NAMED.search(sentence)
    return named if named and not named.start() else _THESE.match(sentence) or named


def _step_before(drafts: Sequence[Draft], number: int, names: Sequence[Mention]) -> int | None:
    """The step of which a sentence names the people: one with their number, else the last one."""
    if not names:
        return None
    near = [
        place
        for place, one in enumerate(drafts)
        if one.type in JUDICIAL - {EventType.APPEAL, EventType.EXTRADITION}
        and not one.inner
        and 0 <= number - one.trigger.sentence <= _REACH
        and not one.has(Role.PERSON)
    ]
    fitting = [
        place
        for place in near
        for one in drafts[place].values(Role.COUNT)
        if isinstance(one.value, Count) and one.value.quantity.number == len(names)
    ]
    counted = [place for place in near if drafts[place].has(Role.COUNT)]
    chosen = fitting or counted or near
    return chosen[-1] if chosen else None
