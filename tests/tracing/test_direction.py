"""Credit lines: who names whom at the edges of a text."""

from __future__ import annotations

import pytest

from consilience.tracing.direction import names_publisher
from consilience.types import Report, ReportId

BODY = "Two men were held in Port Helder on Monday after a find of hashish. " * 12


@pytest.mark.parametrize(
    ("text", "publisher", "credited"),
    [
        (f"HELDER (Quay Wire) - {BODY}", "Quay Wire", True),
        (f"{BODY}\n(c) QUAY WIRE", "Quay Wire", True),
        (f"By staff, and Quay Wire\n{BODY}", "Quay Wire", True),
        (f"{BODY}\nFrom Luzon Broadsheet", "The Luzon Broadsheet", True),
        (f"{BODY} The Quay Wire building stood empty. {BODY}", "Quay Wire", False),  # in the middle
        (f"{BODY} (AP)", "AP", True),
        (f"{BODY} Map: see page 2", "AP", False),  # inside a word
        (BODY, None, False),
        (f"{BODY} Dyke Post", "Dyke Post", False),  # its own name
    ],
)
def test_a_credit_stands_at_an_edge_and_names_another(
    text: str, publisher: str | None, *, credited: bool
) -> None:
    assert (
        names_publisher(Report(id=ReportId("a"), text=text, publisher="Dyke Post"), publisher)
        is credited
    )
