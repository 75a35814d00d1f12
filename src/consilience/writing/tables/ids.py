"""`seizures.csv`: UNODC's Individual Drug Seizures columns first, then what they leave out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from consilience.casefile import Finding
from consilience.types import EventType, ReportId, Role
from consilience.values.amount import Amount
from consilience.values.date import Date
from consilience.values.place import Place
from consilience.values.quantity import Quantity
from consilience.writing.atlas.countries import country
from consilience.writing.tables.cells import csv_bytes
from consilience.writing.tables.findings import lineages_cell, voices_cell
from consilience.writing.tables.seizures import Seizure, of_role, seizures, substance_of
from consilience.writing.view import View

# The 14 columns of UNODC's Individual Drug Seizures files, in their order and spelling.
UNODC = (
    "Seizure Date", "Country/Territory of Seizure", "ISO3", "Subregion", "Region",
    "Drug/Substance", "Quantity Seized", "Measurement Unit", "City", "Administrative Region",
    "Physical Seizure Location", "Trafficking Mode of Transportation", "Source",
    "Reporting Channel",
)  # fmt: skip
OURS = (
    "case_id", "quantity_min", "quantity_max", "as written", "date precision", "place precision",
    "lat", "lon", "origin", "transit", "destination", "arrests", "agencies", "lineages", "voices",
    "status", "sources", "spans",
)  # fmt: skip
CHANNEL = "Public reports read by Consilience"


def seizures_csv(views: Iterable[View]) -> bytes:
    """A row a figure of a seizure that a report asserts or somebody quoted claims."""
    return csv_bytes(UNODC + OURS, seizures_rows(views))


def seizures_rows(views: Iterable[View]) -> Iterator[Sequence[str]]:
    """The cells of the same table, a row a figure."""
    for view in views:
        for one in seizures(view):
            yield _row(view, one)


def _row(view: View, one: Seizure) -> Sequence[str]:
    return (*_unodc(view, one), *_ours(view, one))


def _unodc(view: View, one: Seizure) -> Sequence[str]:
    value = one.finding.value
    quantity = value.quantity if isinstance(value, Amount) else None
    land = country(one.place.country) if one.place else None
    parts = one.place.parts if one.place else ()
    return (
        one.date or "",
        land.name if land else "",
        land.alpha3 if land else "",
        land.subregion if land else "",
        land.region if land else "",
        substance_of(one.finding),
        _written(quantity),
        quantity.unit.id if quantity else "",
        parts[0] if len(parts) > 1 else "",
        parts[-1] if parts else "",
        _listed(of_role(view, one.event, Role.FACILITY)),
        _listed(of_role(view, one.event, Role.CONVEYANCE)),
        "; ".join(sorted({_publisher(view, claim.report) for claim in one.finding.claims})),
        CHANNEL,
    )


def _ours(view: View, one: Seizure) -> Sequence[str]:
    value = one.finding.value
    low, high = _ends(value.quantity) if isinstance(value, Amount) else ("", "")
    lat, lon = _point(view, one)
    claims = one.finding.claims
    status = one.finding.status.value + ("; do not add up" if one.overlaps else "")
    return (
        view.case.slug,
        low,
        high,
        " | ".join(dict.fromkeys(" ".join(claim.span.text.split()) for claim in claims)),
        _date_precision(one.date),
        _place_precision(one.place),
        lat,
        lon,
        *(
            _listed(of_role(view, one.event, role))
            for role in (Role.ORIGIN, Role.TRANSIT, Role.DESTINATION)
        ),
        _arrests(view),
        _listed(of_role(view, one.event, Role.AGENCY)),
        lineages_cell(one.finding.lineages),
        voices_cell(one.finding),
        status,
        "; ".join(dict.fromkeys(_source(view, claim.report) for claim in claims)),
        "; ".join(f"{claim.report}[{claim.span.start}:{claim.span.end}]" for claim in claims),
    )


def _written(quantity: Quantity | None) -> str:
    """The figure as printed, its hedge before it; a range with a slash."""
    return quantity.show().split(" ")[0].removeprefix("=") if quantity else ""


def _ends(quantity: Quantity) -> tuple[str, str]:
    """What the figure allows in its own unit; empty where it is open."""
    ends = quantity.interval()
    factor = quantity.unit.factor
    return _plain(ends.low, factor), _plain(ends.high, factor)


def _plain(end: Decimal | None, factor: Decimal) -> str:
    if end is None:
        return ""
    text = f"{end / factor:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _listed(findings: Iterable[Finding]) -> str:
    return "; ".join(one.value.show() for one in findings)


def _publisher(view: View, report: ReportId) -> str:
    found = view.reports.get(report)
    return (found.publisher if found else None) or "not stated"


def _source(view: View, report: ReportId) -> str:
    found = view.reports.get(report)
    parts = [found.publisher, found.published, found.url] if found else []
    return " ".join(part for part in parts if part) or report


def _point(view: View, one: Seizure) -> tuple[str, str]:
    """Coordinates of the place, empty where the place is not stated or not known."""
    if one.place is None:
        return "", ""
    for spot in view.case.spots:
        if one.event.id in spot.events and one.place.parts[:1] == (spot.name.split(", ")[0],):
            return f"{spot.latitude:.4f}", f"{spot.longitude:.4f}"
    if one.place.latitude is None or one.place.longitude is None:
        return "", ""
    return f"{one.place.latitude:.4f}", f"{one.place.longitude:.4f}"


def _date_precision(edtf: str | None) -> str:
    if edtf is None:
        return "not stated"
    if "/" in edtf:
        return "interval"
    doubt = " (approximate)" if edtf.endswith(("~", "?", "%")) else ""
    first, last = Date(edtf).days()
    if first == last:
        return f"day{doubt}"
    return f"{'month' if edtf.count('-') == 1 else 'year'}{doubt}" if "X" not in edtf else "decade"


def _place_precision(place: Place | None) -> str:
    if place is None:
        return "not stated"
    return (
        ("country", "admin region", "city")[min(2, len(place.parts))]
        if place.country
        else ("region")
    )


def _arrests(view: View) -> str:
    """Counts of people arrested in the case: they belong to the case, not to this figure."""
    return "; ".join(
        one.value.show().removeprefix("person|").removeprefix("=")
        for event in view.case.events
        if event.type is EventType.ARREST
        for one in of_role(view, event, Role.COUNT)
    )
