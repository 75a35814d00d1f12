from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.knowledge import load
from consilience.reading.sentences import split

ROWS = [
    ("U.S. before a name", "He flew to the U.S. Virgin Islands. He stayed.", 2),
    ("U.S. at the end", "He flew to the U.S. The plane was full.", 2),
    ("numbers of things", "Dock No. 7 was searched on Nov. 7 by Mr. Odell. Nothing came of it.", 2),
    ("state abbreviations", "GRAND ISLE, N.D. -- Police of Mobile, Ala. seized it. They left.", 2),
    ("saints and initials", "St. Clair met J. P. Moro. They talked.", 2),
    ("no full stop at a paragraph's end", "Officers at the gate\n\nPolice seized a ton", 2),
    ("headlines under each other", "Cup won by Rovers\nRoad closed after flood", 2),
    ("a quote ends the sentence", "“We found it.” She smiled.", 2),
    ("a question inside a sentence", "“Who did it?” Judge Orr asked.", 1),
    ("a question, then a sentence", "“Who did it?” The room was silent.", 2),
    ("rest of a translation", "according to agents of the EE. UU. The end.", 2),
    ("list numbers", "1. Ann Orr\n 2. Bo Lee", 2),
    ("decimal points", "They took 11.9 kg. It was 2.5 percent pure.", 2),
    ("a missing space", "It went to trial.The court sat late.", 2),
    ("an address", "Write to desk@paper.Example or www.paper.Example now.", 1),
    ("companies", "Lotus Corp. Ltd. shipped it. Nobody paid.", 2),
    ("Chinese full stops", "警方缴获毒品。法院判刑。", 2),
    ("the hour", "It closed at 5 p.m. Friday. It opened again.", 2),
    ("the hour at the end", "It closed at 5 p.m. They left.", 2),
    ("ellipsis", "its experience . . . wisdom and power", 1),
    (
        "lines broken at a width",
        (
            "Officers of the harbour police said on Monday that they had found\n"
            "a load of tablets under the floor of a lorry that came off a ferry\n"
            "from the south. Two men were held and taken before a judge who sent\n"
            "them to prison until their trial, which is to be held in the spring\n"
            "of next year, the court said."
        ),
        2,
    ),
]


@pytest.mark.parametrize(("trap", "text", "count"), ROWS, ids=[one[0] for one in ROWS])
def test_sentences_end_where_a_reader_ends_them(trap: str, text: str, count: int) -> None:
    assert len(split(text, load().words)) == count, (
        trap,
        [one.text for one in split(text, load().words)],
    )


@given(st.text(alphabet='ab AB.!?\n“”"U9,😬。', max_size=80))
def test_every_character_that_is_not_space_is_in_one_sentence(text: str) -> None:
    spans = split(text, load().words)
    assert all(text[one.start : one.end] == one.text for one in spans)
    assert all(left.end <= right.start for left, right in itertools.pairwise(spans))
    assert "".join("".join(one.text.split()) for one in spans) == "".join(text.split())
