"""Trigger words: what starts an event, and what only looks like one."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import scene

from consilience import knowledge
from consilience.reading.events.triggers import find_triggers
from consilience.reading.scene import Scene
from consilience.types import EventType


def _types(parser: Language, text: str) -> set[EventType]:
    found = find_triggers(scene(parser, text), knowledge.load().events)
    return {one.type for one in found if not one.weak}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # the plain passive
        ("Three sailors were arrested in Cork.", EventType.ARREST),
        # the participle after a comma, which the parser takes for an adjective
        ("The two, jailed in 2012, came from Split.", EventType.SENTENCE),
        # the noun with its person before it
        ("His extradition to Spain took a year.", EventType.EXTRADITION),
        # the phrase of several words
        ("All four pleaded not guilty on Monday.", EventType.PLEA),
        # a fine beside another penalty
        ("Both were also fined 900 euros.", EventType.SENTENCE),
        ("The court also fined them 900 euros.", EventType.SENTENCE),
        ("The bench issued a verdict of nine years for the cook.", EventType.SENTENCE),
        # a plea is told by its phrase, a search by its object
        ("Police discovered a hidden laboratory near Gdansk.", EventType.SEARCH),
        ("Detectives went into a flat in Hull.", EventType.SEARCH),
        ("Officers had gone to the house after a call.", EventType.SEARCH),
        ("A patrol pulled over a grey Skoda near Brno.", EventType.SEARCH),
        ("Police laid a trap at the bridge.", EventType.SEARCH),
        ("The driver was signalled to halt.", EventType.SEARCH),
        ("Police liquidated a large drug laboratory.", EventType.SEARCH),
        ("The unit conducted 14 anti-drug raids.", EventType.SEARCH),
    ],
)
def test_a_trigger_starts_its_event(parser: Language, text: str, kind: EventType) -> None:
    assert kind in _types(parser, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # the title, not the deed
        ("Special Agent in Charge Lena Moss spoke first.", EventType.CHARGE),
        # a condition, not a verdict
        ("If convicted, he could be jailed.", EventType.CONVICTION),
        # the agency's name, not an enquiry
        ("The Federal Bureau of Investigation moved house.", EventType.INVESTIGATION),
        # goods, not people
        ("Customs caught 6.5 tonnes of cannabis resin.", EventType.ARREST),
        # a telephone line
        ("Ring the tip line at any hour.", EventType.TIP_OFF),
        # another trade
        ("They were held for human trafficking.", EventType.TRAFFICKING),
        ("He had gone to the house to sleep.", EventType.SEARCH),
        ("She stopped driving her grey Skoda.", EventType.SEARCH),
    ],
)
def test_a_look_alike_starts_nothing(parser: Language, text: str, kind: EventType) -> None:
    assert kind not in _types(parser, text)


def test_of_two_overlapping_triggers_of_one_type_the_longer_stays(parser: Language) -> None:
    made = scene(parser, "Officers raided a laboratory.")
    searches = [
        one for one in find_triggers(made, knowledge.load().events) if one.type is EventType.SEARCH
    ]
    assert [one.span.text for one in searches] == ["raided a laboratory"]


def test_somebody_who_arrives_without_a_drug_traffics_in_nothing(parser: Language) -> None:
    name = ("name", "Ida Roth", "Ida Roth")
    alone = scene(parser, "Ida Roth arrived from Peru today.", name)
    laden = scene(
        parser,
        "Ida Roth arrived from Peru today with opium.",
        name,
        ("substance", "opium", "opium"),
    )
    load = scene(parser, "The crates arrived from Peru today.")

    def kinds(made: Scene) -> list[EventType]:
        return [one.type for one in find_triggers(made, knowledge.load().events)]

    assert EventType.TRAFFICKING not in kinds(alone)
    assert EventType.TRAFFICKING in kinds(laden)
    assert EventType.TRAFFICKING in kinds(load)


def test_a_penalty_without_a_verb_is_a_sentence_imposed(parser: Language) -> None:
    life = ("penalty", "Life imprisonment", "life")
    bare = scene(parser, "Life imprisonment for the fixer.", life)
    told = scene(parser, "He was convicted. Life imprisonment was what he was charged for.", life)
    found = find_triggers(bare, knowledge.load().events)
    assert [(one.type, one.span.text) for one in found] == [
        (EventType.SENTENCE, "Life imprisonment")
    ]
    assert EventType.SENTENCE not in {
        one.type for one in find_triggers(told, knowledge.load().events)
    }


def test_pleas_and_verdicts_told_together_are_no_pleas(parser: Language) -> None:
    assert EventType.PLEA not in _types(parser, "So far 90 have pleaded guilty or been convicted.")
    assert EventType.PLEA in _types(parser, "So far 90 have pleaded guilty.")


def test_goods_that_are_stopped_are_seized_and_vehicles_searched(parser: Language) -> None:
    assert EventType.SEARCH in _types(parser, "The bus was stopped at a checkpoint near Oslo.")
    assert EventType.SEARCH not in _types(parser, "The load was stopped in Oslo.")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Officers pulled over a white van near Leeds.", EventType.SEARCH),
        ("The hydroponic set-up was dismantled on Sunday.", EventType.SEARCH),
        ("Examination of her checked-in baggage followed.", EventType.SEARCH),
        ("Nine men were rounded up.", EventType.ARREST),
        ("The pair was nicked on the quay.", EventType.ARREST),
        ("He was en route to Leeds with the load.", EventType.TRAFFICKING),
        ("A parcel booked for Manchester was opened.", EventType.TRAFFICKING),
    ],
)
def test_bulletins_have_words_of_their_own(parser: Language, text: str, kind: EventType) -> None:
    assert kind in _types(parser, text)


def test_a_noun_that_opens_its_sentence_is_no_name(parser: Language) -> None:
    assert EventType.SEIZURE in _types(parser, "Seizure of a load of heroin in Cork.")
    assert EventType.SEARCH not in _types(parser, "The Raid Unit was founded in May.")


def test_what_was_made_is_a_discovery_and_no_drug(parser: Language) -> None:
    told = "Divers made the discovery of the drugs. She was held in an operation on 3 May."
    assert not {EventType.MANUFACTURE, EventType.INVESTIGATION} & _types(parser, told)


def test_a_word_inside_a_name_starts_nothing(parser: Language) -> None:
    told = "Omar Rais and Per Lund were sentenced to nine years."
    made = scene(parser, told, ("name", "Omar Rais", "Omar Rais"))
    assert {one.type for one in find_triggers(made, knowledge.load().events)} == {
        EventType.SENTENCE
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # the wording of a deed is no find; a load that is told of is
        ("She was found guilty of carrying 6 kg of cocaine.", False),
        ("Police stopped a van carrying 6 kg of cocaine.", True),
    ],
)
def test_the_wording_of_a_deed_is_no_find(parser: Language, text: str, *, found: bool) -> None:
    made = scene(parser, text, ("amount", "6 kg of cocaine", "cocaine|=6 kg"))
    kinds = {one.type for one in find_triggers(made, knowledge.load().events)}
    assert (EventType.SEIZURE in kinds) is found
