"""Steps that nobody took."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import events, scene

from consilience.reading.events.not_taken import outlook
from consilience.types import EventType, Factuality

_PLANNED, _DENIED = Factuality.PLANNED, Factuality.DENIED


@pytest.mark.parametrize(
    ("trap", "text", "word", "kind", "said"),
    [
        ("hoped for", "They hope to arrest Bo Lee.", "arrest", EventType.ARREST, _PLANNED),
        ("tried", "Officers tried to arrest Bo Lee.", "arrest", EventType.ARREST, _PLANNED),
        ("managed", "Officers managed to arrest Bo Lee.", "arrest", EventType.ARREST, None),
        ("failed", "Divers failed to find 2 kg.", "find", EventType.SEIZURE, _DENIED),
        ("did not fail", "Divers did not fail to find 2 kg.", "find", EventType.SEIZURE, None),
        ("yet", "They have yet to arrest anyone.", "arrest", EventType.ARREST, _DENIED),
        ("a term is sure to come", "Lee is yet to be sentenced.", "sentenced", EventType.SENTENCE,
         _PLANNED),
        ("unable", "Crews were unable to seize the boat.", "seize", EventType.SEIZURE, _DENIED),
        ("able", "Crews were able to seize the boat.", "seize", EventType.SEIZURE, None),
        ("not able", "Crews were not able to seize it.", "seize", EventType.SEIZURE, _DENIED),
        ("the second of two", "They hoped to find and arrest Lee.", "arrest", EventType.ARREST,
         _PLANNED),
        ("a step beside", "They hoped to flee but police arrested them.", "arrested",
         EventType.ARREST, None),
        ("no infinitive", "Prosecutors want Bo Lee jailed for 20 years.", "jailed",
         EventType.SENTENCE, _PLANNED),
        ("a noun", "Efforts to catch the three go on.", "catch", EventType.ARREST, _PLANNED),
        ("a deed is one", "Bo Lee tried to smuggle 4 kg.", "smuggle", EventType.TRAFFICKING, None),
        ("bail is refused", "He was charged and refused bail to appear in court.", "appear",
         EventType.CHARGE, None),
    ],
)  # fmt: skip
def test_what_stands_above_an_infinitive_says_whether_the_step_was_taken(
    parser: Language, trap: str, text: str, word: str, kind: EventType, said: Factuality | None
) -> None:
    token = next(one for one in scene(parser, text).doc if one.text == word)
    assert outlook(token, kind) is said, trap


@pytest.mark.parametrize(
    ("trap", "text", "said"),
    [
        ("a warrant", "A judge issued a warrant for the arrest of Bo Lee.", _PLANNED),
        ("joined to the verb", "A warrant was issued for his arrest.", _PLANNED),
        ("a notice", "Interpol put out a red notice for the arrest of Bo Lee.", _PLANNED),
        ("a reward", "The bureau offered a reward for information leading to the arrest of Bo Lee.",
         _PLANNED),
        ("money", "They offered $5 million for tips that lead to the arrest of Bo Lee.", _PLANNED),
        ("it did lead there", "Information led to the arrest of Bo Lee.", None),
        ("served", "Officers served a warrant for the arrest of Bo Lee.", None),
        ("called for", "The minister called for the arrest of Bo Lee.", _PLANNED),
        ("praised for", "The minister praised them for the arrest of Bo Lee.", None),
    ],
)  # fmt: skip
def test_a_warrant_or_a_reward_for_an_arrest_is_none(
    parser: Language, trap: str, text: str, said: Factuality | None
) -> None:
    token = next(one for one in scene(parser, text).doc if one.text == "arrest")
    assert outlook(token, EventType.ARREST) is said, trap


@pytest.mark.parametrize(
    ("trap", "text", "factuality"),
    [
        ("denied", "Police denied that 4 kg of khat had been seized.", "denied"),
        ("not denied", "Police did not deny that 4 kg of khat had been seized.", "asserted"),
        ("neither", "Police would neither confirm nor deny that 4 kg of khat had been seized.",
         "asserted"),
        ("untrue", "It is not true that 4 kg of khat was seized.", "denied"),
        ("true", "It is true that 4 kg of khat was seized.", "asserted"),
        ("false reports", "Reports that 4 kg of khat was seized are false.", "denied"),
        ("contrary", "Contrary to reports that 4 kg of khat was seized, the van was empty.",
         "denied"),
        ("reports", "Reports that 4 kg of khat was seized came in May.", "asserted"),
    ],
)  # fmt: skip
def test_what_is_said_to_be_untrue_did_not_happen(
    parser: Language, trap: str, text: str, factuality: str
) -> None:
    made = scene(parser, text, ("amount", "4 kg of khat", "khat|=4 kg"))
    told = [one.factuality for one in events(made) if one.type is EventType.SEIZURE]
    assert told == [factuality], trap
