import dataclasses

from tests.support.casefiles import case, readings, reports

from consilience.casefile import Status
from consilience.types import EventId
from consilience.writing.options import Options
from consilience.writing.records.cases import findings_records
from consilience.writing.records.json import Json
from consilience.writing.view import view


def found() -> list[dict[str, Json]]:
    return [one for one in findings_records(case()) if isinstance(one, dict)]


def test_a_disputed_finding_names_its_rival_and_the_kind() -> None:
    five = next(one for one in found() if one["value"] == "person|=5")
    assert five["status"] == "disputed"
    assert five["with"] == "person|=4"
    assert five["kind"] == "real"


def test_a_value_that_two_events_give_is_one_finding() -> None:
    twin = dataclasses.replace(case().findings[0], event=EventId("s2"))
    both = dataclasses.replace(case(), findings=(*case().findings, twin))
    assert len(findings_records(both)) == len(found())


def test_two_events_that_one_text_each_gives_a_value_for_corroborate_it() -> None:
    first = dataclasses.replace(
        case().findings[0], status=Status.SINGLE, lineages=(1, 1), dispute=None, across=(2, 2)
    )
    both = dataclasses.replace(
        case(), findings=(first, dataclasses.replace(first, event=EventId("s2")))
    )
    record = findings_records(both)[0]
    assert isinstance(record, dict)
    assert (record["status"], record["lineages"]) == ("corroborated", [2, 2])


def test_the_version_of_a_case_file_changes_with_a_figure() -> None:
    other = dataclasses.replace(case(), findings=case().findings[1:])
    options = Options()
    versions = {view(one, reports(), readings(), options).version for one in (case(), other)}
    assert len(versions) == 2
