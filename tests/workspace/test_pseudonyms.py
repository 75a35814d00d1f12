"""Exports leave out the names that they must, and every span still quotes its text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.support import casefiles

from consilience.casefile import CaseFile
from consilience.types import CaseSlug
from consilience.workspace.exporting import Output
from consilience.workspace.pseudonyms import Naming, without_names
from consilience.writing import Options, write

AKER, LUND = "Nils Aker", "Per Lund"


def output(*, protected: str = "", slug: str = "tromso-cocaine-2021") -> Output:
    """The invented case with one person under protection."""
    case = casefiles.case()
    people = tuple(
        replace(one, protected=one.protected or one.name == protected) for one in case.people
    )
    file = replace(case, people=people, slug=CaseSlug(slug))
    dossier = replace(casefiles.dossier(), cases=(file,))
    reports = tuple(casefiles.reports().values())
    return dossier, reports, casefiles.readings()


@pytest.mark.parametrize(
    ("naming", "protected", "gone", "there"),
    [
        (Naming.PROTECTED, AKER, {AKER}, {LUND}),
        (Naming.PROTECTED, "", set(), {AKER, LUND}),
        (Naming.EVERYBODY, "", {AKER, LUND}, set()),
        (Naming.NOBODY, AKER, set(), {AKER, LUND}),
    ],
)
def test_names_are_left_out_as_asked(
    naming: Naming, protected: str, gone: set[str], there: set[str]
) -> None:
    made = without_names(output(protected=protected), naming)
    dossier, reports, readings = made
    known = {one.id: one for one in reports}
    content = b"".join(
        name.encode() + one
        for name, one in write(dossier, known, readings, Options(full_text=True))
    ).decode("utf-8", "replace")
    assert {one for one in (AKER, LUND) if one in content} == there
    assert {one.split()[-1] for one in gone if one.split()[-1] in content} == set()


def _spans(file: CaseFile, output_: Output) -> bool:
    texts = {one.id: one.text for one in output_[1]}
    return all(
        texts[claim.report][claim.span.start : claim.span.end] == claim.span.text
        for one in file.findings
        for claim in one.claims
    )


def test_every_span_quotes_its_text_as_before() -> None:
    made = without_names(output(), Naming.EVERYBODY)
    assert _spans(made[0].cases[0], made)


def test_nothing_changes_where_nobody_is_left_out() -> None:
    assert without_names(output(protected=AKER), Naming.NOBODY) == output(protected=AKER)


def test_a_case_that_is_named_after_a_person_gets_another_name() -> None:
    made = without_names(output(slug="nils-aker-sentence-2021"), Naming.EVERYBODY)
    assert made[0].cases[0].slug.startswith("case-")
    kept = without_names(output(), Naming.EVERYBODY)
    assert kept[0].cases[0].slug == "tromso-cocaine-2021"


def test_people_are_told_apart_by_their_labels() -> None:
    made = without_names(output(), Naming.EVERYBODY)
    names = [one.name for one in made[0].cases[0].people]
    assert [one[:2] for one in names] == ["P2", "P3", "P1"]
