"""Words and events that a person names are found where they are, or it is said that they are not."""

from __future__ import annotations

import pytest
from tests.support import cheap

from consilience.errors import UsageError
from consilience.types import Report, ReportId
from consilience.web.changing.places import event_address, words_in
from consilience.workspace import Workspace
from consilience.workspace.sheaf import sheaf

LYON = "lyon-heroin-2019"
TEXT = "A 🚢 brought 4 kg\nof heroin. 4 kg of\u00a0heroin (a+b) 海洛因 4 kg"


@pytest.mark.parametrize(
    ("words", "which", "found"),
    [
        ("4 kg", "1", "4 kg"),  # behind an emoji: code points, not bytes
        (" 4  kg of heroin ", "1", "4 kg\nof heroin"),  # across a line end
        ("4 kg of heroin", "2", "4 kg of\u00a0heroin"),
        ("(a+b)", "1", "(a+b)"),  # no pattern
        ("海洛因", "1", "海洛因"),
    ],
)
def test_words_are_found_whatever_blanks_part_them(words: str, which: str, found: str) -> None:
    start, end = words_in(Report(id=ReportId("r"), text=TEXT), words, which)
    assert TEXT[start:end] == found


@pytest.mark.parametrize(
    ("words", "which", "reason"),
    [
        ("", "1", "are empty"),
        ("5 kg", "1", "does not stand"),
        ("4 KG", "1", "does not stand"),
        ("4 kg", "4", "3 such places"),
        ("4 kg", "0", "3 such places"),
        ("4 kg", "x", "3 such places"),
        ("4 kg", "²", "3 such places"),
    ],
)
def test_words_that_are_not_there_are_refused(words: str, which: str, reason: str) -> None:
    with pytest.raises(UsageError, match=reason):
        words_in(Report(id=ReportId("r"), text=TEXT), words, which)


def test_an_event_is_found_by_the_telling_of_a_report(workspace: Workspace) -> None:
    workspace.add(cheap.collection())
    workspace.catch_up()
    workspace.decide([cheap.decision("add", "event:a-1:0-7:arrest", "asserted")])
    workspace.catch_up()
    found = sheaf(workspace.store, LYON)
    types = {one.type.value: one for one in found.file.events}
    assert event_address(found, ReportId("a-1"), types["seizure"].id) == "event:a-1:17-23:seizure"
    assert event_address(found, ReportId("a-1"), types["arrest"].id) == "event:a-1:0-7:arrest"
    with pytest.raises(UsageError, match="is not told by a-1"):
        event_address(found, ReportId("a-1"), types["sentence"].id)
    with pytest.raises(UsageError, match="is none of this case"):
        event_address(found, ReportId("a-1"), "e-99")
