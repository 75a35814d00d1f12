"""How far a report stands behind an event."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import events, scene, shown

from consilience.knowledge import load
from consilience.reading import read
from consilience.types import EventType, Factuality, Report, ReportId, Role

_IDA = ("name", "Ida Roth", "Ida Roth")


@pytest.mark.parametrize(
    ("text", "kind", "factuality"),
    [
        ("Ida Roth was arrested in Lima.", EventType.ARREST, Factuality.ASSERTED),
        ("Ida Roth is scheduled to be sentenced in May.", EventType.SENTENCE, Factuality.PLANNED),
        ("Ida Roth was not arrested.", EventType.ARREST, Factuality.DENIED),
        # a form's word for nobody
        ("Persons arrested: nil.", EventType.ARREST, Factuality.DENIED),
        # what a prosecutor asks for
        (
            "The prosecutor demands a sentence of six years for Ida Roth.",
            EventType.SENTENCE,
            Factuality.PLANNED,
        ),
        # what another clause plans
        ("Two will be hanged, Ida Roth was arrested.", EventType.ARREST, Factuality.ASSERTED),
        # a warrant is a plan until somebody serves it
        ("An arrest warrant was issued for Ida Roth.", EventType.ARREST, Factuality.PLANNED),
        ("Officers served an arrest warrant on Ida Roth.", EventType.ARREST, Factuality.ASSERTED),
        ("A judge set the sentencing of Ida Roth for May.", EventType.SENTENCE, Factuality.PLANNED),
        # what was set off has begun
        ("A death set off the arrest of Ida Roth.", EventType.ARREST, Factuality.ASSERTED),
        # before a plea or a verdict conduct is alleged, however flatly it is told
        ("Ida Roth smuggled heroin.", EventType.TRAFFICKING, Factuality.ALLEGED),
    ],
)
def test_factuality_follows_the_words(
    parser: Language, text: str, kind: EventType, factuality: Factuality
) -> None:
    made = scene(parser, text, _IDA, ("substance", "heroin", "heroin"))
    assert [one.factuality for one in events(made) if one.type is kind] == [factuality]


def test_conduct_is_asserted_once_the_court_has_spoken(parser: Language) -> None:
    made = scene(
        parser,
        "Ida Roth pleaded guilty in May. She smuggled heroin.",
        _IDA,
        ("plea", "pleaded guilty", "guilty"),
        ("substance", "heroin", "heroin"),
    )
    told = [one.factuality for one in events(made) if one.type is EventType.TRAFFICKING]
    assert told == [Factuality.ASSERTED]


def test_an_earlier_conviction_is_background(parser: Language) -> None:
    made = scene(
        parser,
        "Ida Roth was jailed in May. A previous conviction of Ida Roth dates from 1998.",
        _IDA,
        ("date", "1998", "1998"),
        ("date", "May", "2014-05"),
    )
    assert {one.type: one.main for one in events(made)} == {
        EventType.SENTENCE: True,
        EventType.CONVICTION: False,
    }


def test_a_plea_taken_back_is_denied_and_says_nothing_of_guilt(parser: Language) -> None:
    made = scene(
        parser,
        "Ida Roth withdrew her guilty plea.",
        _IDA,
        ("plea", "guilty plea", "guilty"),
    )
    told = [one for one in events(made) if one.type is EventType.PLEA]
    assert [one.factuality for one in told] == [Factuality.DENIED]
    assert shown(made, EventType.PLEA, Role.PLEA) == []


def test_one_of_three_boxes_is_of_the_case_and_one_of_three_hauls_is_not(parser: Language) -> None:
    found = ("amount", "3 kg of hashish", "cannabis|=3 kg")
    box = scene(parser, "Officers seized 3 kg of hashish in one of three boxes.", found)
    haul = scene(parser, "Officers seized 3 kg of hashish in one of three hauls.", found)
    assert [one.main for one in events(box)] == [True]
    assert [one.main for one in events(haul)] == [False]


@pytest.mark.parametrize(
    ("verb", "factuality"),
    [("received", Factuality.ASSERTED), ("face", Factuality.PLANNED)],
)
def test_the_ends_of_what_a_group_was_given_are_no_limits_of_the_law(
    parser: Language, verb: str, factuality: Factuality
) -> None:
    made = scene(
        parser,
        f"Five others {verb} from two years to life in prison.",
        ("count", "Five others", "person|=5"),
        ("penalty", "two years", "min prison P24M"),
        ("penalty", "life in prison", "max life"),
    )
    told = {one.factuality for one in events(made) if one.type is EventType.SENTENCE}
    assert told == {factuality}


def test_what_is_said_of_one_of_several_rings_is_background(parser: Language) -> None:
    made = scene(
        parser,
        "The ring is one of four that the Lima police pursued in 2014.",
        ("agency", "Lima police", "Lima police"),
        ("date", "2014", "2014"),
    )
    assert all(not one.main for one in events(made))


def test_nobody_is_arrested_by_a_question_whether_he_is_held(parser: Language) -> None:
    made = scene(parser, "He would not say whether Ida Roth was in custody.", _IDA)
    assert [one.type for one in events(made)] == []


@pytest.mark.parametrize(
    ("trap", "text", "factuality"),
    [
        ("a day to come", "Judge Ann Orr set sentencing for Dec. 17, 2013.", Factuality.PLANNED),
        ("a day gone by", "Lee was sentenced to life on Aug. 6, 2013.", Factuality.ASSERTED),
        ("the day itself", "Lee was sentenced to life on Aug. 13, 2013.", Factuality.ASSERTED),
        ("no day", "Lee was sentenced to life.", Factuality.ASSERTED),
    ],
)
def test_a_step_whose_days_lie_after_the_report_is_planned(
    parser: Language, trap: str, text: str, factuality: Factuality
) -> None:
    report = Report(
        id=ReportId("r-1"),
        text=f"Bo Lee was convicted of selling heroin. {text}",
        published="2013-08-13",
    )
    reading = read(report, load(), parser)
    told = [one.factuality for one in reading.events if one.type is EventType.SENTENCE]
    assert told == [factuality], trap


@pytest.mark.parametrize(
    ("trap", "text", "kind"),
    [
        ("money is held", "The money lay in accounts held in the names of firms.", EventType.ARREST),
        ("got into cars", "Bo Lee and two men got into two cars.", EventType.SEIZURE),
        ("a witness", "He shot her in retaliation for providing information.", EventType.TIP_OFF),
    ],
)  # fmt: skip
def test_words_of_a_step_in_another_sense_make_no_event(
    parser: Language, trap: str, text: str, kind: EventType
) -> None:
    report = Report(id=ReportId("r-1"), text=f"Bo Lee was convicted of selling heroin. {text}")
    reading = read(report, load(), parser)
    assert kind not in {one.type for one in reading.events}, trap


@pytest.mark.parametrize(
    ("trap", "text", "factuality"),
    [
        ("the most that was given", "Six men were jailed for up to 13 years.", Factuality.ASSERTED),
        ("the most that may come", "Six men could be jailed for up to 13 years.", "planned"),
        ("told of what may come", "Six men will be jailed for up to 13 years.", "planned"),
    ],
)
def test_the_most_that_a_group_was_given_is_not_what_it_faces(
    parser: Language, trap: str, text: str, factuality: str
) -> None:
    report = Report(id=ReportId("r-1"), text=f"A court heard how heroin was shipped in. {text}")
    reading = read(report, load(), parser)
    told = [one.factuality for one in reading.events if one.type is EventType.SENTENCE]
    assert told == [factuality], trap


@pytest.mark.parametrize(
    ("trap", "text", "factuality"),
    [
        ("a request", "Chile filed a request to extradite Bo Lee to Peru.", "planned"),
        ("a noun asked for", "Chile made two requests for the extradition of Bo Lee.", "planned"),
        ("agreed to", "Chile has agreed to extradite Bo Lee to Peru.", "planned"),
        ("done", "Chile managed to extradite Bo Lee to Peru.", "asserted"),
        ("told of", "Chile announced the extradition of Bo Lee to Peru.", "asserted"),
    ],
)
def test_an_extradition_that_is_asked_for_is_planned(
    parser: Language, trap: str, text: str, factuality: str
) -> None:
    report = Report(id=ReportId("r-1"), text=f"Bo Lee was held over 9 kg of heroin. {text}")
    reading = read(report, load(), parser)
    told = [one.factuality for one in reading.events if one.type is EventType.EXTRADITION]
    assert told == [factuality], trap


def test_the_least_part_of_a_term_is_imposed_with_it(parser: Language) -> None:
    text = (
        "Ida Roth was jailed for 26 years for smuggling heroin. "
        "Karl Benn got 20 years and must serve at least nine."
    )
    told = read(Report(id=ReportId("r"), text=text), load(), parser)
    penalties = [
        (one.factuality, slot.value.show())
        for one in told.events
        for slot in one.slots
        if slot.role is Role.PENALTY
    ]
    assert (Factuality.ASSERTED, "Karl Benn|min prison P108M") in penalties
