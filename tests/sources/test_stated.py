"""What the first lines of a text state, and what they do not."""

from __future__ import annotations

import pytest

from consilience.sources.stated import stated_byline, stated_date, stated_title

BODY = (
    "Officers in Port Helder found 12 kg of heroin on Monday, and the driver of the van was held."
)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f" date 2019-11-07 {BODY}", "2019-11-07"),
        (f"Date: 2019-11-07\n\n{BODY}", "2019-11-07"),
        (f"Heroin in a van\nPublished: 7 November 2019\n{BODY}", "2019-11-07"),
        (f"Posted on: Nov. 7, 2019 10:00\n{BODY}", "2019-11-07"),
        # a caption anchors dates, a dateline says when it was written: neither states publication
        (f"Police stand outside a court in Helder, Thursday Nov. 7 2019\n{BODY}", None),
        (f"HELDER, Nov 7 (Quay Wire) - {BODY}", None),
        (f"{BODY} The date 2019-11-07 was given.", None),
        ("date 2019-13-07 is none", None),
        ("Published: 7/11/2019\n", None),
    ],
)
def test_only_a_stamp_at_the_head_states_a_date(text: str, date: str | None) -> None:
    assert stated_date(text) == date


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Heroin found in a van at Port Helder\n\n{BODY}", "Heroin found in a van at Port Helder"),
        (f"Who owned the van?\r\n\r\n{BODY}", "Who owned the van?"),
        (f"Two held in Helder.\n\n{BODY}", None),  # a full stop: a sentence
        (f"Heroin found in a van\n{BODY}", None),  # no empty line: a paragraph that goes on
        (f"By Anna de Wit\n\n{BODY}", None),
        ("Heroin found in a van at Port Helder\n\nMore soon", None),  # nothing that it heads
        (f"{'long ' * 40}\n\n{BODY}", None),
        (BODY, None),
    ],
)
def test_a_short_first_line_alone_is_a_headline(text: str, title: str | None) -> None:
    assert stated_title(text) == title


@pytest.mark.parametrize(
    ("text", "byline"),
    [
        (f"By Anna de Wit\n\n{BODY}", "Anna de Wit"),
        (f"Van stopped\nBy Anna de Wit | Staff writer\n{BODY}", "Anna de Wit"),
        ("By Monday the van had been emptied by the officers of three services.\n", None),
        (f"{BODY}\nBy Anna", "Anna"),
        (BODY, None),
    ],
)
def test_a_line_with_only_by_and_a_name_is_a_byline(text: str, byline: str | None) -> None:
    assert stated_byline(text) == byline
