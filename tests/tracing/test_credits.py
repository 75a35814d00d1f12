"""Credit lines: who is named where bylines and agencies stand."""

from __future__ import annotations

import pytest

from consilience.tracing.credits import names_publisher
from consilience.types import Report, ReportId

HELD = "Two men were held in Port Helder on Monday after a find of hashish. " * 12
BODY = "Customs officers found 212 kg of heroin under the floor of a cattle lorry on Monday. " * 12


def report(text: str, publisher: str = "Dyke Post", byline: str | None = None) -> Report:
    return Report(id=ReportId("r"), text=text, publisher=publisher, byline=byline)


@pytest.mark.parametrize(
    ("text", "publisher", "credited", "trap"),
    [
        (f"HELDER (AP) — {BODY}", "The Associated Press", True, "short in the dateline"),
        (f"{BODY}\n© Agence France-Presse", "AFP", True, "long in the last line"),
        (f"{BODY}The Associated Press contributed to this report.{BODY}", "AP", True, "within"),
        (f"{BODY}\nWith reporting by Quay Wire.\n{BODY}", "Quay Wire", True, "within, a byline"),
        (f"{BODY} A clerk of Quay Wire saw it. {BODY}", "Quay Wire", False, "part of the story"),
        (f"{BODY}\nMap by the port.", "AP", False, "letters within a word"),
        (f"The gap was narrow, an ap for phones says. {BODY}", "AP", False, "small letters"),
        (BODY, "Quay Wire", False, "nobody named"),
    ],
)
def test_a_credit_is_a_name_at_an_edge_or_in_a_credit_line(
    text: str, publisher: str, *, credited: bool, trap: str
) -> None:
    assert names_publisher(report(text), publisher) == credited, trap


def test_the_byline_counts_and_ones_own_name_does_not() -> None:
    assert names_publisher(report(BODY, byline="Jan Smit, Quay Wire"), "Quay Wire")
    assert not names_publisher(report(f"(AP) {BODY}", publisher="AP"), "Associated Press")
    assert not names_publisher(report(BODY), None)


@pytest.mark.parametrize(
    ("text", "publisher", "credited"),
    [
        (f"HELDER (Quay Wire) - {HELD}", "Quay Wire", True),
        (f"{HELD}\n(c) QUAY WIRE", "Quay Wire", True),
        (f"By staff, and Quay Wire\n{HELD}", "Quay Wire", True),
        (f"{HELD}\nFrom Luzon Broadsheet", "The Luzon Broadsheet", True),
        (f"{HELD} The Quay Wire building stood empty. {HELD}", "Quay Wire", False),  # in the middle
        (f"{HELD} (AP)", "AP", True),
        (f"{HELD} Map: see page 2", "AP", False),  # inside a word
        (HELD, None, False),
        (f"{HELD} Dyke Post", "Dyke Post", False),  # its own name
    ],
)
def test_a_credit_stands_at_an_edge_and_names_another(
    text: str, publisher: str | None, *, credited: bool
) -> None:
    assert (
        names_publisher(Report(id=ReportId("a"), text=text, publisher="Dyke Post"), publisher)
        is credited
    )
