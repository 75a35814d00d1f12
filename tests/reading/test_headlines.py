from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.reading.boilerplate import asides
from consilience.reading.sentences import split
from consilience.types import Report, ReportId

BODY = (
    "Police in Dull seized two tons of hashish on Monday, the harbour master said. "
    "Three men were held at the port, and their ship was searched for a second time."
)
ROWS = [
    ("dateline", f"DULL, Norway (Gull Wire) — {BODY}", ["DULL, Norway (Gull Wire) —"]),
    ("dateline with a day", f"DULL, May 30 (Gull Wire) - {BODY}", ["DULL, May 30 (Gull Wire) -"]),
    ("dateline with a day and year", f"DULL, 30 May 2021 - {BODY}", ["DULL, 30 May 2021 -"]),
    ("dateline of a press wire", f"DULL, Norway, May 30, 2021 /GullWire/ -- {BODY}", ["DULL, Norway, May 30, 2021 /GullWire/ --"]),
    ("dateline in small letters", f"Dull, May 30, 2021 (Gull Wire) - {BODY}", ["Dull, May 30, 2021 (Gull Wire) -"]),
    ("a day that is told of", f"Dull, on May 30, 2021 - a Sunday - {BODY}", []),
    ("dateline without a dash", f"DULL {BODY}", ["DULL"]),
    ("a town and a colon", f"Dulltown: {BODY}", ["Dulltown:"]),
    ("the day of the text", f"May 30, 2014 – {BODY}", ["May 30, 2014 –"]),
    ("a day of the case", f"May 2014: {BODY}", []),
    ("a label is no town", f"NOTICE\n\n{BODY}", []),
    ("agency credit", f"Gull Wire\n\n{BODY}", ["Gull Wire"]),
    ("caption twice", f"Men at the quay\nMen at the quay\n\n{BODY}", ["Men at the quay\nMen at the quay"]),
    ("another script", f"{BODY}\n\nΔιαβάστε ακόμη: χιόνια", ["Διαβάστε ακόμη: χιόνια"]),
    ("stitched headlines", f"{BODY}\n\nGoalkeeper signs for Rovers until June\nBakers strike over flour prices", ["Goalkeeper signs for Rovers until June", "Bakers strike over flour prices"]),
    ("a last line that is cut off", f"{BODY}\n\nThe mayor praised bakers who brought bread to", []),
    ("entries of a court list", f"{BODY}\n\nAnn Orr, 31, of Gull Rise, jailed for ten years\nBo Lee (44), jailed for nine years", []),
    ("a line of the case", f"{BODY}\n\nHashish ship searched at port of Dull\nBakers strike over flour prices", []),
]  # fmt: skip


@pytest.mark.parametrize(("trap", "text", "spans"), ROWS, ids=[one[0] for one in ROWS])
def test_lines_that_tell_nothing_of_the_case_are_set_aside(
    trap: str, text: str, spans: list[str]
) -> None:
    report = Report(id=ReportId("r"), text=text)
    found = asides(report, split(text, load().words), load())
    assert [one.span.text for one in found] == spans, trap
