"""`findings.csv`: a row a claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from consilience.casefile import Claim, Finding
from consilience.writing.tables.cells import csv_bytes
from consilience.writing.telling.people_said import checked_words, seen_words
from consilience.writing.view import View
from consilience.writing.words.standing import sides_by_text

HEADS = (
    "case", "event", "type", "slot", "value", "as_printed", "status", "kind", "lineages", "voices",
    "report", "publisher", "date", "quote", "span", "factuality", "voice", "doubt", "against",
    "checked",
)  # fmt: skip


def findings_csv(views: Iterable[View]) -> bytes:
    """All claims of all cases; `quote` is the sentence, `span` is `report[start:end]`."""
    return csv_bytes(HEADS, findings_rows(views))


def findings_rows(views: Iterable[View]) -> Iterator[Sequence[str]]:
    """The cells of the same table, a row a claim."""
    for view in views:
        for finding in view.case.findings:
            for claim in finding.claims:
                yield _row(view, finding, claim)


def lineages_cell(lineages: tuple[int, int]) -> str:
    """`2`, or `2-3` where a copy is only suspected."""
    least, most = lineages
    return str(least) if least == most else f"{least}-{most}"


def voices_cell(finding: Finding) -> str:
    """The sides that the texts cite; `unattributed` where one cites nobody."""
    sides = {
        one or "unattributed" for group in sides_by_text(finding.claims).values() for one in group
    }
    return "; ".join(sorted(sides))


def _row(view: View, finding: Finding, claim: Claim) -> Sequence[str]:
    report = view.reports.get(claim.report)
    against = finding.dispute.rivals if finding.dispute else ()
    return (
        view.case.slug,
        finding.event,
        finding.type.value,
        finding.role.value,
        finding.value.show(),
        claim.span.text,
        finding.status.value,
        finding.dispute.kind.value if finding.dispute else "",
        lineages_cell(finding.lineages),
        voices_cell(finding),
        claim.report,
        (report.publisher if report else None) or "",
        (report.published if report else None) or "",
        claim.sentence.text,
        f"{claim.report}[{claim.span.start}:{claim.span.end}]",
        claim.factuality.value,
        claim.voice.name if claim.voice else "",
        claim.doubt or (claim.voice.doubt if claim.voice else None) or "",
        "; ".join(against) or (finding.variant_of or ""),
        f"{seen}." if (seen := seen_words(view.case, finding)) else checked_words(view.case),
    )
