"""Sums of whole periods: what a year, a half-year or a campaign has brought is no event of a case.

Reports end with such figures ("In fiscal year 2018 the service removed ...", "268 people were held
in the first half of 2019, up from 190"): docs/reference/format.md, "Main or background".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from consilience.knowledge.heads import headed
from consilience.reading.events.clauses import sentence_of
from consilience.reading.events.draft import Draft
from consilience.reading.events.routes import in_aside, trigger_at
from consilience.reading.scene import Scene
from consilience.types import EventType, Mention, Role, Slot, Span
from consilience.values.amount import Amount
from consilience.values.count import Count
from consilience.values.date import Date

# The worst massacre of the Mexican drug war killed 72 at once (San Fernando, August 2010): deaths
# above a hundred that are told with a time are added up for a country, not the work of one day.
_STATISTIC = 100
_YEAR = r"(?:19|20)\d\d"
_OF_YEAR = rf"(?:of )?(?:this year|last year|the (?:current |previous |past |last )?year|{_YEAR})"
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_SPAN = r"(?:years|decade|months|quarters?)\b"
_COMPARED = r"(?:compared (?:with|to)|against|than|over|from) (?:[\d.,]+ (?:\w+ ){0,3})?"
_HAULS = (
    r"(?:(?:the|these|those|both|all|its|last|of|first) )+(?:two|three|four|five|six|seven|eight"
    r"|nine|ten|\d+|recent|latest) (?:\w+ )?"
    r"(?:hauls|seizures|finds|busts|captures|interceptions|interdictions|consignments|shipments)"
)
_CASES = r"(?:operations|raids|cases|seizures|hauls|busts|interceptions|missions|patrols)"
_MAKE = (
    r"together|combined|altogether|total(?:l?ed)?|make|made|add(?:ed)? up to|amount(?:ed)? to"
    r"|come to|came to"
)
# Words that by themselves say that a period is added up.
_SUMS = (
    r"(?:in|over|during|within|for) the (?:past|last|previous|preceding) (?:[\w-]+ ){0,2}" + _SPAN,
    rf"so far (?:this year|in {_YEAR}|netted|seized|arrested|resulted|led to)\b",
    r"(?:this|the) (?:last|past) (?:month|year|fortnight|quarter)\b",
    r"(?:seiz|remov|confiscat|intercept)\w* [^.;\n]{0,90}\bto date\b",
    r"(?:this|last) year alone\b",
    rf"in {_YEAR} alone\b",
    r"(?:every|each) year\b",
    rf"(?:throughout|during all of|in all of|in the whole of|for the whole of) {_OF_YEAR}",
    rf"(?:during|in|for) the (?:calendar |financial |fiscal )?year {_YEAR}\b",
    rf"(?:(?:fiscal|financial|calendar) (?:year )?|FY ?-?)(?:{_YEAR}|\d\d)\b",
    rf"{_YEAR}(?:[-–/](?:{_YEAR}|\d\d))? (?:fiscal|financial|calendar|reporting) years?\b",
    r"(?:this|last|the (?:current|last|past|previous)) (?:fiscal|financial|calendar) year\b",
    rf"(?:first|second|last) (?:half|quarter|[\w-]+ months) {_OF_YEAR}",
    rf"since the (?:start|beginning) of (?:the year|this year|{_YEAR})\b",
    rf"since (?:{_MONTH} )?{_YEAR}\b.* in (?:\w+ )?[\w-]+ {_CASES}\b",
    rf"(?:to date|year to date),? (?:this year|in {_YEAR})\b",
    rf"(?:from|between) {_MONTH} (?:to|and|until|till|through) {_MONTH} (?:this|last) year\b",
    rf"{_MONTH} ?[-–] ?{_MONTH} (?:{_YEAR}|this year|last year)\b",
    _COMPARED + r"(?:in )?the (?:same|corresponding) (?:period|months?|quarter|time)\b",
    r"(?:a year earlier|year[- ]on[- ]year|the year before|the previous year|the preceding year)\b",
    r"last year[’']s (?:total|figure|haul|seizures|count|tally)\b",
    r"(?:annual|yearly) (?:total|figure|haul|average|seizures|report)\b",
    r"brings? (?:\w+ ){0,6}(?:this year|so far|to date)\b",
    rf"in {_YEAR},? the (?:last|latest|most recent) (?:year|figures)\b",
    rf"in {_YEAR},? according to (?:the )?(?:annual|latest|official) ",
    rf"{_YEAR}, (?:a|an all-time|the highest|a new) record\b",
    # What several hauls make together is the sum of events, and none of them.
    rf"(?:together|combined|altogether|in all|taken together|between them),? {_HAULS}\b",
    rf"{_HAULS} (?:\w+ ){{0,3}}?(?:{_MAKE})\b",
)
_YEARS = headed("|".join(rf"(?:\b{one})" for one in _SUMS), re.IGNORECASE)
# "Last year, customs seized 4 tonnes": a year that opens the sentence.
_OPENS = re.compile(
    rf"(?:\W*(?:overall|in total|altogether),? )?(?:in {_YEAR}|last year),? ", re.IGNORECASE
)
# "over the same period of 2011", "up from 300 in 2018": the year that it is compared with.
_BESIDE = re.compile(
    r"\b(?:period|months?|quarter|time) (?:of|in)\W*$"
    r"|\b(?:compared (?:with|to)|against|(?:up|down) from|than)(?: [\d.,]+)?(?: \w+){0,3} in\W*$",
    re.IGNORECASE,
)
_A_YEAR = re.compile(r"(?i)\b(?:a|per|each|every) (?:year|month|day)\b|\bannually\b")
_COUNTED = frozenset({EventType.SEIZURE, EventType.ARREST, EventType.SEARCH, EventType.DEATH})
_TOLD = frozenset(
    {Role.COUNT, Role.DATE, Role.PLACE, Role.SUBSTANCE, Role.AMOUNT, Role.AGENCY, Role.VALUE}
    | {Role.OPERATION}
)


def counted(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts in which deaths by the hundred and what periods have brought are statistics.

    "More than 600 million pills were seized in the past six years" is told of a country.
    """
    return tuple(
        _as_statistic(scene, one)
        if (one.type is EventType.DEATH and _many(one) and _of_a_time(scene, one))
        or (one.type in _COUNTED and _sums_up(scene, one))
        else one
        for one in drafts
    )


def with_sums(scene: Scene, drafts: Sequence[Draft], loose: Sequence[Mention]) -> tuple[Draft, ...]:
    """Drafts, and the statistics that no verb tells ("Last year's total came to 110 tonnes")."""
    done = list(drafts)
    taken = {one.trigger.sentence for one in drafts if one.type is EventType.STATISTIC}
    for mention in loose:
        sentence = sentence_of(scene, mention.span.start)
        if not isinstance(mention.value, Amount) or sentence in taken or in_aside(scene, mention):
            continue
        trigger = trigger_at(scene, mention, EventType.STATISTIC)
        if trigger is None or not is_of_years(scene, mention.span.start):
            continue
        taken.add(sentence)
        done.append(Draft(trigger=trigger).plus(*_told_in(scene, scene.sentences[sentence])))
    return tuple(done)


def is_of_years(scene: Scene, start: int) -> bool:
    """Whether the sentence at a place of the text adds up what a period has brought."""
    number = sentence_of(scene, start)
    return number >= 0 and bool(_YEARS.search(scene.sentences[number].text))


def _sums_up(scene: Scene, draft: Draft) -> bool:
    if draft.has(Role.PERSON):
        return False
    start = draft.trigger.span.start
    if is_of_years(scene, start):
        return draft.type is EventType.SEIZURE or draft.has(Role.COUNT)
    sentence = scene.sentences[draft.trigger.sentence]
    if _OPENS.match(sentence.text) and draft.has(Role.AMOUNT, Role.COUNT):
        return not any(_is_day(one) for one in draft.values(Role.DATE))
    return _goes_on(scene, draft)


def _goes_on(scene: Scene, draft: Draft) -> bool:
    """Whether a sum is told right behind one ("... over 2011. 268 persons were arrested.")."""
    number = draft.trigger.sentence
    if number == 0 or draft.has(Role.DATE, Role.PLACE) or not draft.has(Role.COUNT, Role.AMOUNT):
        return False
    before, sentence = scene.sentences[number - 1], scene.sentences[number]
    if "\n" in scene.report.text[before.end : sentence.start]:
        return False
    return bool(_YEARS.search(before.text)) and bool(re.match(r"[\W]*\d", sentence.text))


def _is_day(slot: Slot) -> bool:
    return isinstance(slot.value, Date) and slot.value.edtf.count("-") >= 2


def _as_statistic(scene: Scene, draft: Draft) -> Draft:
    trigger = replace(draft.trigger, type=EventType.STATISTIC)
    slots = tuple(
        one
        for one in draft.slots
        if one.role in _TOLD
        and not (one.role is Role.DATE and _BESIDE.search(scene.report.text, 0, one.span.start))
    )
    return replace(draft, trigger=trigger, slots=slots)


def _told_in(scene: Scene, sentence: Span) -> list[Slot]:
    inside = [one for one in scene.mentions if sentence.start <= one.span.start < sentence.end]
    roles = {"amount": Role.AMOUNT, "date": Role.DATE}
    return [
        Slot(role=roles[one.kind], value=one.value, span=one.span, doubt="a sum without a verb")
        for one in inside
        if one.kind in roles
    ]


def _of_a_time(scene: Scene, draft: Draft) -> bool:
    """Whether deaths are added up for a time ("30,000 overdose deaths in 2018").

    "Thousands have been killed in that war" tells of deaths, though of no case.
    """
    sentence = scene.sentences[draft.trigger.sentence].text
    return draft.trigger.noun or draft.has(Role.DATE) or bool(_A_YEAR.search(sentence))


def _many(draft: Draft) -> bool:
    return any(
        isinstance(one.value, Count) and one.value.quantity.number >= _STATISTIC
        for one in draft.values(Role.COUNT)
    )
