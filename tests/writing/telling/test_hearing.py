import dataclasses

import pytest
from tests.support.casefiles import N1, N2, case, readings, reports, span

from consilience.types import EventType, Statement
from consilience.writing.options import Options
from consilience.writing.telling.hearing import unheard_line
from consilience.writing.view import view


@pytest.mark.parametrize(
    ("speaker", "role", "heard"),
    [
        ("Ola Moen", "Aker's defence lawyer", True),
        ("Ola Moen", "counsel for the defendant", True),
        ("Nils Aker", None, True),
        ("Ola Moen", "U.S. Attorney", False),
        ("Ola Moen", "the attorney general", False),
        ("Troms police", None, False),
    ],
)
def test_only_the_accused_and_their_lawyers_count_as_heard(
    speaker: str, role: str | None, heard: bool
) -> None:
    said = Statement(speaker=speaker, role=role, cue="said", span=span(N1, "seized"), direct=True)
    told = {**readings(), N1: dataclasses.replace(readings()[N1], statements=(said,))}
    line = unheard_line(view(case(), reports(), told, Options()))
    assert line is not None
    assert (
        line.plain()
        != "Not heard: the defendants and their lawyers. Not seen: the judgment and the charging document."
    ) is heard


def test_a_court_that_publishes_has_shown_its_notice_and_not_its_judgment() -> None:
    court = dataclasses.replace(reports()[N2], publisher="Troms District Court")
    line = unheard_line(view(case(), {**reports(), N2: court}, readings(), Options()))
    assert line is not None
    assert "the judgment itself (only a court's notice)" in line.plain()


def test_a_seizure_without_anybody_accused_leaves_nobody_unheard() -> None:
    bare = dataclasses.replace(
        case(),
        people=(),
        events=tuple(one for one in case().events if one.type is EventType.SEIZURE),
    )
    assert unheard_line(view(bare, reports(), readings(), Options())) is None
