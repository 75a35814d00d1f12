"""Opening a box is part of the find."""

from __future__ import annotations

from spacy.language import Language
from tests.support.scenes import events, scene, shown

from consilience.types import EventType, Role

_PLACE = ("place", "Felixstowe", "Felixstowe, GB")
_DAY = ("date", "3 May 2016", "2016-05-03")
_FOUND = ("amount", "40 kg of ketamine", "ketamine|=40 kg")


def test_a_container_opened_and_emptied_in_one_sentence_is_one_seizure(parser: Language) -> None:
    made = scene(
        parser,
        "Customs opened a container in Felixstowe on 3 May 2016 and found 40 kg of ketamine.",
        _PLACE,
        _DAY,
        _FOUND,
    )
    assert [one.type for one in events(made)] == [EventType.SEIZURE]
    assert shown(made, EventType.SEIZURE, Role.DATE) == ["2016-05-03"]
    assert shown(made, EventType.SEIZURE, Role.PLACE) == ["Felixstowe, GB"]


def test_a_container_opened_in_a_sentence_of_its_own_stays_a_search(parser: Language) -> None:
    made = scene(
        parser,
        "Officers seized 40 kg of ketamine. They opened the container on 3 May 2016 in Felixstowe.",
        _PLACE,
        _DAY,
        _FOUND,
        ("facility", "freighter", "vessel"),
    )
    assert EventType.SEARCH in [one.type for one in events(made)]
    assert shown(made, EventType.SEIZURE, Role.DATE) == ["2016-05-03"]


def test_a_ship_boarded_before_the_find_stays_a_search(parser: Language) -> None:
    made = scene(
        parser,
        "Officers boarded the freighter on 3 May 2016 and seized 40 kg of ketamine.",
        _DAY,
        _FOUND,
        ("facility", "freighter", "vessel"),
    )
    assert EventType.SEARCH in [one.type for one in events(made)]


def test_a_lorry_intercepted_before_the_find_stays_a_search(parser: Language) -> None:
    made = scene(
        parser,
        "Customs intercepted a lorry in Felixstowe on 3 May 2016 and found 40 kg of ketamine.",
        _PLACE,
        _DAY,
        _FOUND,
        ("conveyance", "lorry", "truck"),
    )
    assert {one.type for one in events(made)} >= {EventType.SEARCH, EventType.SEIZURE}
    assert shown(made, EventType.SEIZURE, Role.DATE) == ["2016-05-03"]


def test_a_load_intercepted_is_no_search(parser: Language) -> None:
    made = scene(
        parser,
        "A consignment was intercepted in Felixstowe on 3 May 2016; it held 40 kg of ketamine.",
        _PLACE,
        _DAY,
        _FOUND,
    )
    assert EventType.SEARCH not in {one.type for one in events(made)}


def test_what_is_somebodys_and_no_load_was_searched_where_it_was_intercepted(
    parser: Language,
) -> None:
    his = scene(parser, "Customs intercepted his 12-wheeler and found 40 kg of ketamine.", _FOUND)
    load = scene(parser, "Customs intercepted his shipment and found 40 kg of ketamine.", _FOUND)
    assert EventType.SEARCH in [one.type for one in events(his)]
    assert EventType.SEARCH not in [one.type for one in events(load)]
