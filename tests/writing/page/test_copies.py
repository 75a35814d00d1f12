import dataclasses

from tests.support.casefiles import FIRST, case, readings, reports

from consilience.copying import Tracing
from consilience.writing.options import Options
from consilience.writing.page.copies import copies_section
from consilience.writing.view import view


def section(tracing: Tracing) -> str:
    of = dataclasses.replace(case(), tracing=tracing)
    return copies_section(view(of, reports(), readings(), Options()))


def test_a_copied_text_is_shown_by_its_start_and_not_whole() -> None:
    words = section(case().tracing)
    assert FIRST not in words
    assert FIRST[:60] in words


def test_a_copy_without_direction_has_no_arrow() -> None:
    reuse = case().tracing.reuses[0]
    assert 'class="head' in section(Tracing(reuses=(reuse,), origins=()))
    both = dataclasses.replace(reuse, directed=False)
    assert 'class="head' not in section(Tracing(reuses=(both,), origins=()))


def test_a_suspected_copy_is_drawn_and_worded_as_suspected() -> None:
    suspect = dataclasses.replace(case().tracing.reuses[0], suspected=True)
    words = section(Tracing(reuses=(suspect,), origins=()))
    assert "arc suspected" in words
    assert "B perhaps took from A" in words


def test_reports_that_share_nothing_are_said_to_share_nothing() -> None:
    assert "No two reports share wording." in section(Tracing(reuses=(), origins=()))
