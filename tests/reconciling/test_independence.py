import pytest
from tests.support.cases import casefile, event, finding, text

from consilience.casefile import Claim
from consilience.copying import Reuse, ReuseKind, Tracing
from consilience.reconciling.independence import lineages
from consilience.types import LineageId, ReportId, Span

WORDS = "Nine were sentenced in Porto."


def claims(*reports: str) -> list[Claim]:
    rows = [
        text(one, WORDS, event("sentence", "sentenced", "place=Porto, PT@Porto")) for one in reports
    ]
    return list(finding(casefile(*rows), "sentence", "place", "Porto, PT").claims)


@pytest.mark.parametrize(
    ("parents", "least", "most"),
    [
        ({"a": "a", "b": "b"}, 2, 2),
        ({"a": "a", "b": "a"}, 1, 1),  # a copy
        ({"a": "a", "b": "b a"}, 1, 2),  # perhaps a copy
        ({"a": "a", "b": "b", "c": "a b"}, 2, 2),  # a mash-up of both
    ],
)
def test_lineages_are_counted_as_a_range(parents: dict[str, str], least: int, most: int) -> None:
    def lineage(report: ReportId, _span: Span) -> tuple[LineageId, ...]:
        return tuple(LineageId(one) for one in parents[report].split())

    assert lineages(claims(*parents), lineage) == (least, most)


def test_a_suspected_copy_does_not_corroborate() -> None:
    rows = [
        text(one, WORDS, event("sentence", "sentenced", "place=Porto, PT@Porto")) for one in "ab"
    ]
    file = casefile(*rows, copies={"b": "a"})
    assert finding(file, "sentence", "place", "Porto, PT").status.value == "single"


@pytest.mark.parametrize(
    ("reports", "copies", "least", "most"),
    [
        ("a b", {"b": "a edited"}, 1, 2),  # in its own words, but a rework of a all the same
        ("a b", {"b": "a partial"}, 2, 2),  # took a passage over, and went its own way here
        ("a b", {}, 2, 2),
    ],
)
def test_a_rework_is_no_sure_witness_of_what_its_source_says(
    reports: str, copies: dict[str, str], least: int, most: int
) -> None:
    def own(report: ReportId, _span: Span) -> tuple[LineageId, ...]:
        return (LineageId(report),)

    reuses = [
        Reuse(
            source=ReportId(how.split()[0]),
            target=ReportId(target),
            kind=ReuseKind(how.split()[1]),
            directed=True,
            suspected=False,
            reason="published earlier",
            alignments=(),
        )
        for target, how in copies.items()
    ]
    groups = [(one.source, one.target) for one in reuses]
    tracing = Tracing(reuses=tuple(reuses), origins=tuple(groups))
    assert lineages(claims(*reports.split()), own, tracing) == (least, most)
