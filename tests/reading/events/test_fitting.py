"""What speaks against a slot."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.knowledge import load
from consilience.reading import read
from consilience.reading.parser import load_parser
from consilience.types import EventType, Reading, Report, ReportId, Role


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The ring smuggled opium tablets.", ["opium"]),
        # the drug only qualifies another thing
        ("The opium dispute delayed it, and the ring smuggled tea.", []),
    ],
)
def test_a_drug_that_qualifies_another_thing_is_not_what_moved(
    parser: Language, text: str, kept: list[str]
) -> None:
    made = scene(parser, text, ("substance", "opium", "opium"))
    assert shown(made, EventType.TRAFFICKING, Role.SUBSTANCE) == kept


def test_the_day_of_saying_is_not_the_day_of_the_seizure(parser: Language) -> None:
    said = scene(
        parser,
        "Customs seized 3 kg of opium, the ministry said on 4 May 2014.",
        ("amount", "3 kg of opium", "opium|=3 kg"),
        ("date", "4 May 2014", "2014-05-04"),
    )
    assert shown(said, EventType.SEIZURE, Role.DATE) == []


def test_where_a_man_lives_is_not_where_he_was_charged(parser: Language) -> None:
    made = scene(
        parser,
        "Two men who live in Oslo were charged with fraud.",
        ("count", "Two men", "person|=2"),
        ("place", "Oslo", "Oslo, NO"),
    )
    assert shown(made, EventType.CHARGE, Role.PLACE) == []


def test_deals_have_days_and_a_network_has_none(parser: Language) -> None:
    day = ("date", "3 May 2016", "2016-05-03")
    who = ("name", "Ida Roth", "Ida Roth")
    deals = scene(parser, "Ida Roth guarded cocaine deals that occurred on 3 May 2016.", day, who)
    assert shown(deals, EventType.TRAFFICKING, Role.DATE) == ["2016-05-03"]
    ring = scene(
        parser, "Ida Roth spoke of a drug network that fell apart on 3 May 2016.", day, who
    )
    assert shown(ring, EventType.TRAFFICKING, Role.DATE) == []


def test_a_span_of_years_is_no_day_of_a_charge(parser: Language) -> None:
    who = ("name", "Ida Roth", "Ida Roth")
    years = scene(
        parser,
        "Ida Roth was charged between 2001 and 2008 with fraud.",
        who,
        ("date", "between 2001 and 2008", "2001/2008"),
    )
    week = scene(
        parser,
        "Ida Roth was charged this week with fraud.",
        who,
        ("date", "this week", "2016-05-02/2016-05-04"),
    )
    assert shown(years, EventType.CHARGE, Role.DATE) == []
    assert shown(week, EventType.CHARGE, Role.DATE) == ["2016-05-02/2016-05-04"]


def test_things_are_seized_from_somebody_and_nobody_is_seized(parser: Language) -> None:
    found = ("amount", "3 kg of heroin", "heroin|=3 kg")
    ida = ("name", "Ida Roth", "Ida Roth")
    taken = scene(parser, "Police seized 3 kg of heroin from Ida Roth.", found, ida)
    taker = scene(parser, "Ida Roth seized 3 kg of heroin.", found, ida)
    assert shown(taken, EventType.SEIZURE, Role.PERSON) == ["Ida Roth"]
    assert shown(taker, EventType.SEIZURE, Role.PERSON) == []


def test_a_lorry_that_is_stopped_is_not_taken_away(parser: Language) -> None:
    lorry = ("item", "a lorry", "vehicle|=1")
    load = ("amount", "3 kg of heroin", "heroin|=3 kg")
    stopped = scene(parser, "Police stopped a lorry with 3 kg of heroin.", lorry, load)
    impounded = scene(parser, "Police impounded a lorry.", lorry)
    assert shown(stopped, EventType.SEIZURE, Role.ITEM) == []
    assert shown(impounded, EventType.SEIZURE, Role.ITEM) == ["vehicle|=1"]


def test_a_car_that_is_searched_moved_nothing_there(parser: Language) -> None:
    car = ("conveyance", "car", "car")
    made = scene(parser, "Police searched a car in Leeds.", car, ("place", "Leeds", "Leeds, GB"))
    assert shown(made, EventType.SEARCH, Role.CONVEYANCE) == []


def test_who_was_murdered_is_neither_convicted_nor_a_dealer(parser: Language) -> None:
    words = "A jury found Bo Lee guilty of the murder of Ida Roth. Lee sold heroin."
    told = {one.type: [slot.value.show() for slot in one.slots if slot.role is Role.PERSON]
            for one in read_words(parser, words).events}  # fmt: skip
    assert told[EventType.CONVICTION] == ["Bo Lee"]
    assert told[EventType.DEATH] == ["Ida Roth"]
    assert told[EventType.TRAFFICKING] == ["Bo Lee"]


def test_whose_kin_was_jailed_was_not(parser: Language) -> None:
    words = "Orrs nephew, Bo Lee, was sentenced to nine years for selling heroin. Ida Orr wept."
    told = [slot.value.show() for one in read_words(parser, words).events for slot in one.slots
            if one.type is EventType.SENTENCE and slot.role is Role.PERSON]  # fmt: skip
    assert told == ["Bo Lee"]


def test_of_all_but_one_the_one_did_not_plead(parser: Language) -> None:
    words = "Police seized heroin. All but Ida Orr pleaded guilty to supplying it. Orr was tried."
    told = [slot.value.show() for one in read_words(parser, words).events for slot in one.slots
            if one.type is EventType.PLEA]  # fmt: skip
    assert "Ida Orr" not in told
    assert "Ida Orr|guilty" not in told


def test_what_an_appeal_court_made_of_a_term_is_its_own(parser: Language) -> None:
    words = (
        "The Court of Appeal increased Ida Orr's three-year jail sentence for heroin to five years."
    )
    told = {one.type: [slot.value.show() for slot in one.slots if slot.role is Role.PENALTY]
            for one in read_words(parser, words).events}  # fmt: skip
    assert told[EventType.APPEAL] == ["Ida Orr|prison P60M"]


def test_a_man_of_a_county_is_not_called_like_it(parser: Language) -> None:
    words = "A 20-year-old Kent man has denied supplying cocaine. Police had seized heroin."
    told = {slot.value.show() for one in read_words(parser, words).events for slot in one.slots}
    assert "1|not_guilty" in told
    assert "Kent" not in told


def test_a_day_of_what_is_to_come_is_not_that_of_the_arrest(parser: Language) -> None:
    words = (
        "Three men arrested for possession of heroin will apply for bail next week, police said."
    )
    told = [slot.value.show() for one in read_words(parser, words).events for slot in one.slots
            if one.type is EventType.ARREST]  # fmt: skip
    assert told == ["person|=3"]


def test_they_are_as_many_as_were_told_of(parser: Language) -> None:
    words = "Four Danes were charged with smuggling heroin. A jury acquitted them on Friday."
    told = [slot.value.show() for one in read_words(parser, words).events for slot in one.slots
            if one.type is EventType.ACQUITTAL]  # fmt: skip
    assert told == ["person|=4", "2019-11-08"]


def test_who_appears_in_a_magistrates_court_is_no_magistrate(parser: Language) -> None:
    words = (
        "Ida Roth, 33, and Per Lind, 23, appeared in Dull Magistrates’ Court for selling heroin."
    )
    told = [slot.value.show() for one in read_words(parser, words).events for slot in one.slots
            if one.type is EventType.CHARGE and slot.role is Role.PERSON]  # fmt: skip
    assert told == ["Ida Roth", "Per Lind"]


def test_him_whom_a_judge_sentenced_is_not_the_judge(parser: Language) -> None:
    words = ("Bo Lee and Cy Day admitted supplying heroin. Judge Ann Orr told Day that he led it and "
             "sentenced him to six years in prison.")  # fmt: skip
    told = [slot.value.show() for one in read_words(parser, words).events for slot in one.slots
            if one.type is EventType.SENTENCE and slot.role is Role.PENALTY]  # fmt: skip
    assert told == ["Cy Day|prison P72M"]


def test_where_a_named_person_is_from_is_no_origin(parser: Language) -> None:
    words = "Police seized heroin. Bo Lee, Cy Day from Hexham and others smuggled it from France."
    told = [slot.value.show() for one in read_words(parser, words).events for slot in one.slots
            if slot.role is Role.ORIGIN]  # fmt: skip
    assert told == ["FR"]


def read_words(parser: Language, words: str) -> Reading:
    return read(Report(id=ReportId("x"), text=words, published="2019-11-08"), load(), parser)


def test_whoever_gets_people_afterwards_did_not_arrest_them(parser: Language) -> None:
    def agencies(words: str) -> list[str]:
        made = scene(
            parser,
            f"Nine men were arrested {words} the Harbour Bureau on Friday.",
            ("count", "Nine men", "person|=9"),
            ("agency", "Harbour Bureau", "Harbour Bureau"),
        )
        return shown(made, EventType.ARREST, Role.AGENCY)

    assert agencies("by") == ["Harbour Bureau"]
    assert agencies("and handed over to") == []


@pytest.mark.parametrize(
    ("text", "words", "held"),
    [
        ("Ida Roth was captured in an operation with 500 soldiers.", "500 soldiers", []),
        ("About 120 officers arrested Ida Roth.", "120 officers", []),
        ("Troops arrested 12 officers in Lima.", "12 officers", ["person|=12"]),  # they were taken
        ("Ida Roth and 30 others were captured in Lima.", "30 others", ["person|=30"]),
    ],
)
def test_a_number_of_those_who_acted_befalls_nobody(
    parser: Language, text: str, words: str, held: list[str]
) -> None:
    number = words.split(maxsplit=1)[0]
    made = scene(
        parser, text, ("count", words, f"person|={number}"), ("name", "Ida Roth", "Ida Roth")
    )
    assert shown(made, EventType.ARREST, Role.COUNT) == held


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The Harbour Bureau opened an investigation in May 2018.", ["2018-05"]),
        ("The investigation by the Harbour Bureau that ended in May 2018 was long.", []),
    ],
)
def test_the_day_on_which_an_enquiry_ended_is_not_its_own(
    parser: Language, text: str, days: list[str]
) -> None:
    made = scene(
        parser,
        text,
        ("date", "May 2018", "2018-05"),
        ("agency", "Harbour Bureau", "Harbour Bureau"),
    )
    assert shown(made, EventType.INVESTIGATION, Role.DATE) == days


@pytest.mark.parametrize(
    ("tip", "places"),
    [
        # an international body's seat
        ("Word of it had come from the Maritime Analysis and Operations Centre in Lisbon.", []),
        ("Word of it came from Hafen, a body based in Bern.", []),
        # the officers of a country were told there
        (
            "A cooperating defendant told DEA agents in Tulsa about a supplier in Lima.",
            ["Tulsa"],
        ),
    ],
)
def test_the_seat_of_an_international_body_is_no_place_of_the_tip(
    tip: str, places: list[str]
) -> None:
    text = f"Customs officers seized 90 kg of cocaine on Friday. {tip}"
    found = read(Report(id=ReportId("r"), text=text), load(), load_parser())
    tips = [one for one in found.events if one.type is EventType.TIP_OFF]
    shown_places = [s.value.show() for one in tips for s in one.slots if s.role is Role.PLACE]
    assert [one.partition(",")[0] for one in shown_places] == places
