from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.knowledge import load
from consilience.reading.boilerplate import asides
from consilience.reading.sentences import split
from consilience.types import Aside, Report, ReportId

BODY = "Police in Dull seized two tons of hashish on Monday. Three men were held at the port."


def _asides(text: str, title: str | None = None) -> tuple[Aside, ...]:
    report = Report(id=ReportId("r"), text=text, title=title)
    return asides(report, split(text, load().words), load())


ROWS = [
    ("byline", f"By Tess Hall\nDull Record\n\n{BODY}", ["By Tess Hall\nDull Record"]),
    ("byline right above the text", f"By Tess Hall\n{BODY}", ["By Tess Hall"]),
    ("no byline", f"{BODY}\n\nBy then the ship had left the port and nobody was there to see it.", []),
    ("contributor", f"{BODY}\n\nAnn Orr in Oslo, Norway, contributed to this report.", ["Ann Orr in Oslo, Norway, contributed to this report."]),
    ("date stamp", f" date 2018-03-04 {BODY}", ["date 2018-03-04"]),
    ("rest of a translation", f"{BODY} UU.\n\nNobody spoke.", ["UU."]),
    ("headlines below", f"{BODY}\n\nMore on this story\n• Dogs find hashish\n• Ships collide", ["More on this story\n• Dogs find hashish\n• Ships collide"]),
    ("prosecutors", f"{BODY}\n\nThe case is being prosecuted by Trial Attorney Ann Orr.", ["The case is being prosecuted by Trial Attorney Ann Orr."]),
    ("investigators are facts", f"{BODY}\n\nThe case was investigated by the Harbour Police.", []),
    ("innocence", f"{BODY}\n\nThe defendants are presumed innocent. They wait.", ["The defendants are presumed innocent."]),
    ("a hotline for readers", f"{BODY}\n\nAnyone with a tip should call our hotline.", ["Anyone with a tip should call our hotline."]),
    ("a call that came", f"{BODY}\n\nA call to the hotline last week led officers to a shed.", []),
    ("about the agency", f"{BODY}\n\nAbout NCB\nNCB fights smuggling.\n\nThe end came.", ["About NCB\nNCB fights smuggling."]),
]  # fmt: skip


@pytest.mark.parametrize(("trap", "text", "spans"), ROWS, ids=[one[0] for one in ROWS])
def test_what_is_not_of_the_case_is_set_aside(trap: str, text: str, spans: list[str]) -> None:
    found = _asides(text)
    assert [one.span.text for one in found] == spans, trap
    assert all(one.why for one in found)


def test_announcing_officials_are_set_aside_and_the_fact_stays() -> None:
    text = (
        "Bo Lee was jailed today for smuggling hashish, announced Assistant Attorney General "
        "Ann Orr of the Criminal Division and Administrator Cy Day of the Harbour Administration."
    )
    found = _asides(text)
    assert [one.why for one in found] == ["officials making the announcement"]
    assert found[0].span.text.startswith("announced Assistant")


def test_the_title_repeated_at_the_start_is_no_aside() -> None:
    title = "Opinion: more hashish at the port of Dull"
    assert _asides(f"{title}\n\n{BODY}", title) == ()


@given(st.lists(st.sampled_from([*BODY.split(" "), "\n\n", "By Ann Orr", "UU.", "More news: x"])))
def test_asides_never_overlap_and_quote_the_text(parts: list[str]) -> None:
    text = " ".join(parts)
    found = _asides(text)
    assert all(text[one.span.start : one.span.end] == one.span.text for one in found)
    assert all(left.span.end <= right.span.start for left, right in pairwise(found))
