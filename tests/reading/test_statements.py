from __future__ import annotations

from collections.abc import Callable

import pytest

from consilience.knowledge import load
from consilience.reading.scene import Scene
from consilience.reading.statements import find_statements
from consilience.types import Statement

Build = Callable[..., Scene]
LEAD = "Police in Dull seized 20 kg of heroin and arrested two men. "


def _said(scene_of: Build, text: str) -> list[Statement]:
    scene = scene_of(LEAD + "\n\n" + text)
    return list(find_statements(scene, load()))


ROWS = [
    ("clause behind", "Commissioner Nuno Faria said that two men fled.", "Nuno Faria", "two men fled", False),
    ("clause before", "Two men fled, the Harbour Police said on Friday.", "Harbour Police", "Two men fled", False),
    ("inserted", "The powder, Commissioner Nuno Faria said, turned purple.", "Nuno Faria", "The powder, Commissioner Nuno Faria said, turned purple", False),
    ("an owner is no speaker", "The attorney, Ana Orr, said Bo Lee's gang was behind the load.", "Ana Orr", "Bo Lee's gang was behind the load", False),
    ("inverted with apposition", "“It never stops here,” said Ana Orr, who sells fish.", "Ana Orr", "It never stops here,", True),
    ("quotes on both sides", "“It never stops,” said Ana Orr, who sells fish. “Ask anybody.”", "Ana Orr", "It never stops,” said Ana Orr, who sells fish. “Ask anybody.", True),
    ("a phrase quoted is no speech", "In May agents met a “cooperating defendant”, said Ana Orr, an attache in Oslo.", "Ana Orr", "In May agents met a “cooperating defendant”", False),
    ("according to, in front", "According to Ana Orr, an attache in Oslo, the search began in May.", "Ana Orr", "the search began in May", False),
    ("according to, behind", "Two men fled, according to the Harbour Police.", "Harbour Police", "Two men fled", False),
    ("accused", "In August, President Nuno Faria accused Oslo of breaking a promise.", "Nuno Faria", "Oslo of breaking a promise", False),
    ("called", "Ana Orr, an attache in Oslo, called the ruling a fair end.", "Ana Orr", "the ruling a fair end", False),
    ("described by", "Bo Lee, described by the jury as the banker, was jailed.", "jury", "the banker", False),
    ("metonym", "Oslo replied that its ports are checked every night.", "Oslo", "its ports are checked every night", False),
    ("an official", "The drug came by sea, a port guard who gave no name said.", "port guard who gave no name", "The drug came by sea", False),
    ("quoted as saying", "Two men fled, the undersecretary, Ana Orr, was quoted as saying.", "Ana Orr", "Two men fled", False),
    ("a label", "Justice Minister Ana Orr: it is the largest lot ever.", "Ana Orr", "it is the largest lot ever.", False),
    ("an apposition before told", "A spokesman, Captain Nuno Faria, told our colleague Ana Orr that two men fled.", "Nuno Faria", "two men fled", False),
    ("a role without a comma", "According to delegate Nuno Faria, two men fled.", "Nuno Faria", "two men fled", False),
    ("a spokesman behind", "Two men fled, declared the spokesman, Nuno Faria.", "Nuno Faria", "Two men fled", False),
    ("reminded", "Minister Nuno Faria reminded that two men fled.", "Nuno Faria", "two men fled", False),
    ("in the words of, in front", "It was, in the words of Ana Orr, “a matter for the courts”.", "Ana Orr", "a matter for the courts", True),
    ("put at", "The Harbour Police put its worth at 5 million euros.", "Harbour Police", "its worth at 5 million euros", False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("trap", "text", "speaker", "content", "direct"), ROWS, ids=[one[0] for one in ROWS]
)
def test_who_says_what(
    scene_of: Build, trap: str, text: str, speaker: str, content: str, direct: bool
) -> None:
    found = _said(scene_of, text)
    assert [one.speaker for one in found] == [speaker], trap
    assert found[0].span.text.rstrip(".") == content.rstrip("."), trap
    assert found[0].direct is direct, trap


SILENT = [
    ("declined", "A spokeswoman for the port declined to comment."),
    ("would not say", "Ana Orr, a lawyer, would not say whether he would appeal."),
    ("papers", "According to court documents, he sold it by mail."),
    ("a dated paper", "According to the Dec. 6, 2012, indictment, Bo Lee sold it by mail."),
    ("a deed with somebody", "The ministry told police about a ship."),
    ("a deed without words", "Oslo maintained close contact."),
    ("word passed to police", "A source told detectives that a ship was coming."),
    ("word passed to them", "Colleagues abroad told them that a ship was coming."),
    ("what a newspaper writes", "Local media reported that two men fled."),
    ("a name", "A dealer called Ruby left the port."),
    ("accused by nobody", "Bo Lee is accused of smuggling."),
    ("a plea", "According to the guilty plea, Bo Lee and others sold it by mail."),
    ("allegations", "According to allegations in the complaint, Bo Lee sold it by mail."),
    ("thanks", "Minister Ana Orr commended the Harbour Police for their work in Oslo."),
    ("thanks for efforts", "Ana Orr, a minister, praised the efforts of agents in Oslo."),
    ("a participle", "A box declared as salt held heroin."),
]


@pytest.mark.parametrize(("trap", "text"), SILENT, ids=[one[0] for one in SILENT])
def test_nobody_says_anything(scene_of: Build, trap: str, text: str) -> None:
    assert _said(scene_of, text) == [], trap


def test_a_pronoun_over_a_paragraphs_end_is_linked_with_doubt(scene_of: Build) -> None:
    text = "Commissioner Nuno Faria said that two men fled.\n\nThe drug came by sea, he said."
    found = _said(scene_of, text)
    assert [one.speaker for one in found] == ["Nuno Faria", "Nuno Faria"]
    assert found[0].doubt is None
    assert found[1].doubt == "'he' across a paragraph's end: probably Nuno Faria"


def test_lost_quotation_marks_take_the_whole_paragraph(scene_of: Build) -> None:
    text = (
        "No lord of drugs is out of reach. This case shows it, said Administrator Ana Orr. "
        "We thank all who helped us to bring him to justice."
    )
    found = _said(scene_of, text)
    assert [(one.speaker, one.direct, one.span.text) for one in found] == [("Ana Orr", True, text)]


def test_a_body_named_before_speaks_by_its_noun(scene_of: Build) -> None:
    text = "The Ministry of Public Security opened a file. Two men fled, the ministry said."
    assert [one.speaker for one in _said(scene_of, text)] == ["Ministry of Public Security"]


def test_a_report_about_no_case_has_no_statements(scene_of: Build) -> None:
    assert find_statements(scene_of("“We won,” said Ana Orr, a coach."), load()) == ()


def test_a_dateline_is_no_part_of_who_speaks(scene_of: Build) -> None:
    text = "BERGEN, Norway -- Customs officers seized heroin Wednesday. They said it was in foil."
    assert [one.speaker for one in _said(scene_of, text)] == ["Customs officers"]
