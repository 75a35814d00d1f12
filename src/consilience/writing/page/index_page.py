"""The index: all cases with filters, reports that belong to none, and what could not be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from consilience.casefile import CaseFile, Dossier, Status
from consilience.types import Report, ReportId
from consilience.values.amount import Amount
from consilience.values.date import Date
from consilience.values.place import Place
from consilience.values.substance import Substance
from consilience.writing.atlas.countries import country_name
from consilience.writing.options import Options
from consilience.writing.page.html import Child, join, link, tag
from consilience.writing.page.quotes import published, publisher
from consilience.writing.page.shell import page
from consilience.writing.page.tables import row, section, table
from consilience.writing.telling.frames import WHOLES
from consilience.writing.telling.screen import first_screen
from consilience.writing.view import View
from consilience.writing.words.numbers import counted
from consilience.writing.words.stages import EVENTS, last_step

MOST_SUBSTANCES = 4
_FILTERS = (
    ("substance", "Substance"),
    ("country", "Country"),
    ("year", "Year"),
    ("stage", "Stage"),
    ("dispute", "Dispute"),
)


def index_page(
    dossier: Dossier, views: Sequence[View], reports: Mapping[ReportId, Report], options: Options
) -> bytes:
    """The page as UTF-8 HTML; without script it shows everything."""
    facets = [_facets(view.case) for view in views]
    cases = [_case(view, one) for view, one in zip(views, facets, strict=True)]
    lead = f"{counted(len(views), 'case')} from {counted(_used(views), 'report')}. "
    main = [
        tag("h1", "Case files"),
        tag(
            "p", lead, tag("strong", "Machine-read; not checked by a person unless a case says so.")
        ),
        _filters(facets),
        section("cases", "Cases", *cases) if cases else tag("p", "No report tells of a case."),
        *(one for one in (_unplaced(dossier, reports), _unread(dossier)) if one),
    ]
    return page("Case files", None, main, f"Written by Consilience {options.version}.".strip())


def _used(views: Sequence[View]) -> int:
    return len({report for view in views for report in view.case.reports})


def _facets(case: CaseFile) -> dict[str, tuple[str, ...]]:
    values = [finding.value for finding in case.findings]
    substances = {one.substance for one in values if isinstance(one, Amount)}
    substances |= {one.name for one in values if isinstance(one, Substance)}
    countries = {
        country_name(one.country) for one in values if isinstance(one, Place) and one.country
    }
    days = [day for one in case.events if one.date for day in Date(one.date).days() if day]
    last = last_step(case.events)
    open_ = [
        one.dispute and one.dispute.explained
        for one in case.findings
        if one.status is Status.DISPUTED
    ]
    dispute = "none" if not open_ else "explained" if all(open_) else "open"
    return {
        "substance": tuple(sorted(substances)),
        "country": tuple(sorted(countries)),
        "year": tuple(sorted({str(day.year) for day in days})),
        "stage": (EVENTS[last].lower(),) if last else (),
        "dispute": (dispute,),
    }


def _filters(facets: Sequence[dict[str, tuple[str, ...]]]) -> Markup:
    labels: list[Child] = []
    for key, title in _FILTERS:
        options = sorted({value for one in facets for value in one[key]})
        choices = [
            tag("option", "any", value=""),
            *(tag("option", one, value=one) for one in options),
        ]
        labels.append(tag("label", title, tag("select", *choices, name_=key)))
    count = tag("span", "", id="count", role="status")
    return tag("form", *labels, count, class_="filters", hidden=True, aria_label="Filter the cases")


def _case(view: View, facets: dict[str, tuple[str, ...]]) -> Markup:
    case = view.case
    parts = [
        counted(len(case.reports), "report"),
        ", ".join(main_substances(case)),
        ", ".join(facets["country"][:4]),
        "–".join(dict.fromkeys((*facets["year"][:1], *facets["year"][-1:]))),
        f"last step reported: {facets['stage'][0]}" if facets["stage"] else "",
        {"none": "", "open": "open dispute", "explained": "disputes explained"}[
            facets["dispute"][0]
        ],
    ]
    address = f"cases/{case.slug}.html"
    first = first_screen(view)
    return tag(
        "article",
        tag("h3", tag("a", case.title, href=address)),
        tag("p", first[0].plain()) if first else None,
        tag("p", "; ".join(part for part in parts if part), ".", class_="note"),
        class_="case",
        **{f"data-{key}": "|".join(values) for key, values in facets.items()},
    )


def main_substances(case: CaseFile) -> list[str]:
    """The few drugs that most of the reports' words are about, classes of drugs left out."""
    counts: Counter[str] = Counter()
    for finding in case.findings:
        if isinstance(finding.value, Amount):
            counts[finding.value.substance] += len(finding.claims)
        elif isinstance(finding.value, Substance):
            counts[finding.value.name] += len(finding.claims)
    named = [one for one in counts if one not in WHOLES]
    return sorted(named, key=lambda one: (-counts[one], one))[:MOST_SUBSTANCES]


def _unplaced(dossier: Dossier, reports: Mapping[ReportId, Report]) -> Markup | None:
    if not dossier.unplaced:
        return None
    heads = ("Report", "Published", "Why it belongs to no case")
    rows = []
    for one in dossier.unplaced:
        found = reports.get(one.report)
        title = join([link(found.title or one.report, found.url)]) if found else one.report
        where = f"{publisher(found)}, {published(found)}" if found else "–"
        rows.append(row(heads, (title, where, one.reason)))
    return section(
        "none",
        "Reports in no case",
        table("Read, and found to tell of no case of the trade", heads, rows),
    )


def _unread(dossier: Dossier) -> Markup | None:
    if not dossier.unread:
        return None
    heads = ("Input", "What is wrong", "What to do")
    rows = [row(heads, (one.source, one.reason, one.remedy)) for one in dossier.unread]
    return section("unread", "Not read", table("Inputs that could not be read", heads, rows))
