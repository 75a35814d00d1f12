"""Who is told, and what is pleaded."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from consilience.knowledge import load
from consilience.reading.scene import Scene
from consilience.reading.statements import find_statements

Build = Callable[..., Scene]
LEAD = "Police in Dull seized 20 kg of heroin and arrested two men.\n\n"


def _said(scene_of: Build, text: str) -> list[tuple[str, str]]:
    found = find_statements(scene_of(LEAD + text), load())
    return [(one.speaker, one.span.text) for one in found]


SAID = [
    ("a clause behind the hearer", "Judge Ana Orr told the court Lee's role had been small.", "Ana Orr", "Lee's role had been small"),
    ("a judge tells him", "District Judge Ana Orr told him he was “a bad lot”.", "Ana Orr", "he was “a bad lot”"),
    ("the judge", "Judge Ana Orr jailed Bo Lee for life. “You sold misery,” the judge told Lee.", "Ana Orr", "You sold misery,"),
    ("a label", "UPDATE (21.30): Colonel Nuno Faria now says the load weighs more.", "Nuno Faria", "the load weighs more"),
    ("a dateline as a label", "Dull: the Harbour Police says it has found more.", "Harbour Police", "it has found more"),
    ("day and town before it", "Inspector Ana Orr stated on Sunday in Dull that two men fled.", "Ana Orr", "two men fled"),
    ("an office and its body", "“It was vast,” said Deputy Commissioner of Police Arne Vik, who led it.", "Arne Vik", "It was vast,"),
    ("an office of a land", "The defence minister of Ruritania, Ana Orr, said two men fled.", "Ana Orr", "two men fled"),
    # boundary: an accused may speak to reporters, and a party may say things
    ("an accused speaks", "Bo Lee was jailed for life. Lee said that he was a tourist.", "Bo Lee", "he was a tourist"),
    ("prosecutors say", "Prosecutors said the ring was based in Dull.", "Prosecutors", "the ring was based in Dull"),
]  # fmt: skip


@pytest.mark.parametrize(("trap", "text", "speaker", "words"), SAID, ids=[one[0] for one in SAID])
def test_who_says_what_to_whom(
    scene_of: Build, trap: str, text: str, speaker: str, words: str
) -> None:
    assert (speaker, words) in _said(scene_of, text), trap


@pytest.mark.parametrize(
    "text",
    [
        # what is only said of him, a call for somebody, a ruling
        "A man said to be his nephew fled.",
        "The defence called two witnesses on Monday.",
        "Judge Ana Orr rejected his claim that he was a tourist.",
        # what juries conclude is the verdict
        "The jury concluded that the group was armed.",
        # what an accused admits is conduct
        "Bo Lee was jailed for life. Lee claimed he was a pastor.",
        # words of the trade, and thanks
        "Bo Lee was jailed for life. Lee called the load the summer fruit.",
        "Minister Ana Orr commended the navy for its work on the case.",
        # word passed to an authority
        "A clerk told the police of a smell.",
    ],
)
def test_what_no_official_states(scene_of: Build, text: str) -> None:
    assert _said(scene_of, text) == []


def test_two_judges_leave_the_judge_without_a_name(scene_of: Build) -> None:
    text = "Judge Ana Orr and Judge Kim Day sat. The judge said that the road was long."
    assert [one[0] for one in _said(scene_of, text)] == ["judge"]


def test_what_somebody_says_that_others_believe_is_his_word(scene_of: Build) -> None:
    found = _said(scene_of, "Inspector Ana Orr said officers believe the load was meant for Oslo.")
    assert found == [("Ana Orr", "officers believe the load was meant for Oslo")]


def test_a_statement_is_not_of_whom_the_next_paragraph_names(scene_of: Build) -> None:
    text = "The men fled, according to a statement from the Harbour Police.\n\nBo Lee was held."
    assert [speaker for speaker, _ in _said(scene_of, text)] == ["Harbour Police"]
