import dataclasses

from tests.support.casefiles import case, dossier, readings, reports

from consilience.writing.summary import MOST_LINES, case_summary


def test_ten_lines_tell_what_happened_what_is_disputed_and_what_is_unread() -> None:
    lines = case_summary(case(), reports(), readings(), dossier())
    assert len(lines) <= MOST_LINES
    everything = "\n".join(lines)
    assert lines[0] == "Tromsø cocaine case, 2021. Machine-read; not checked by a person."
    assert "announced sentences on 3 March 2021" in everything
    assert "Disputed: Four or five people?" in everything
    assert "3 reports, 2 independent texts" in everything
    assert lines[-1] == "Could not be read: 1 input."


def test_the_last_line_stands_even_when_everything_was_read() -> None:
    read = dataclasses.replace(dossier(), unread=())
    assert case_summary(case(), reports(), readings(), read)[-1] == "Could not be read: nothing."
