"""The page: scores, confusion, filters, and every error with gold and ours side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from importlib.resources import files

from markupsafe import Markup

from consilience.cli.browser.marking import Marked, excerpt, marked
from consilience.evaluating import Gold, Mistake, Scores, mistakes
from consilience.evaluating.answers import Fact, Found
from consilience.evaluating.case_scores import FindingVerdict
from consilience.evaluating.confusion import NONE, Confusion
from consilience.evaluating.tally import Tally
from consilience.writing.page.html import Child, join, tag
from consilience.writing.page.shell import Extras, page
from consilience.writing.page.tables import row, section, table

_FILTERS = (("slot", "Slot"), ("type", "Event"), ("kind", "Error"), ("report", "Report"))
_KEYS = (
    "Keys: j and k go to the next and the previous error, t opens its text, f goes to the filters."
)


def errors_page(name: str, gold: Gold, scores: Scores) -> bytes:
    """One self-contained page as UTF-8; without script it shows everything.

    Args:
        name: Of the collection.
        gold: Its texts; those kept aside never reach the page.
        scores: What was measured.
    """
    found = mistakes(scores)
    aside = len(scores.hidden)
    kept = f" {aside} reports are kept aside: their errors are not shown." if aside else ""
    lead = f"{len(found)} errors in {scores.readings.reports} reports, F1 {_score(scores)}.{kept}"
    findings = _findings(scores.open_verdicts())
    main = [
        tag("h1", f"Errors of {name}"),
        tag("p", lead),
        tag("p", tag("mark", "gold has", class_="gold"), " ", tag("mark", "we gave", class_="ours"))
        + tag("p", _KEYS, class_="note keys"),
        _parts(with_findings=bool(findings)),
        section("scores", "Scores", _scores(scores)),
        section("confusion", "Events by the words that start them", _confusion(scores.confusion)),
        section("errors", "Errors", _filters(found), *(_mistake(one, gold) for one in found)),
        *findings,
        section("texts", "Texts", *_texts(found, gold)),
    ]
    extras = Extras(style=_shipped("browser.css"), script=_shipped("browser.js"), skip="the errors")
    return page(f"Errors of {name}", None, main, "Written by consilience evaluate.", extras)


def _parts(*, with_findings: bool) -> Markup:
    named = [("scores", "Scores"), ("confusion", "Events"), ("errors", "Errors")]
    named += [("findings", "Findings")] if with_findings else []
    links = [
        tag("li", tag("a", words, href=f"#{one}")) for one, words in (*named, ("texts", "Texts"))
    ]
    return tag("nav", tag("ul", *links), class_="parts", aria_label="Parts of the page")


def _shipped(name: str) -> Markup:
    return Markup(files(__package__).joinpath(name).read_text(encoding="utf-8"))  # noqa: S704  # our own file, not a report's


def _score(scores: Scores) -> str:
    return f"{scores.readings.triples.f1:.3f}"


def _scores(scores: Scores) -> Markup:
    heads = ("Slot", "Precision", "Recall", "F1", "Right", "Spurious", "Missed")
    rows = [_rates(heads, "all", scores.readings.triples)]
    worst = sorted(
        scores.readings.by_slot.items(), key=lambda one: -(one[1].spurious + one[1].missed)
    )
    rows += [_rates(heads, slot, tally) for slot, tally in worst]
    return table("Slots, those with most errors first", heads, rows, "figures")


def _rates(heads: Sequence[str], name: str, one: Tally) -> Markup:
    rates = [f"{each:.3f}" for each in (one.precision, one.recall, one.f1)]
    return row(heads, (name, *rates, str(one.right), str(one.spurious), str(one.missed)))


def _confusion(one: Confusion) -> Markup:
    heads = ("Gold", "Same type there", "Same type elsewhere", "Another type, or none")
    rows = []
    for kind in (*one.types(), NONE):
        others = Counter({given: many for (gold, given), many in one.pairs.items() if gold == kind})
        told = ", ".join(f"{given} {many}" for given, many in sorted(others.items()))
        here, elsewhere = str(one.here.get(kind, 0)), str(one.elsewhere.get(kind, 0))
        name = "(too many)" if kind == NONE else kind
        cells = ("–", "–") if kind == NONE else (here, elsewhere)
        rows.append(row(heads, (name, *cells, told or "–")))
    return table("Which type stood where gold has one", heads, rows, "figures")


def _facets(one: Mistake) -> dict[str, str]:
    fact = one.fact
    return {"slot": fact.slot, "type": fact.type, "kind": one.kind.value, "report": one.report}


def _filters(found: Sequence[Mistake]) -> Markup:
    labels: list[Child] = []
    for key, title in _FILTERS:
        counts = Counter(_facets(one)[key] for one in found)
        ordered = sorted(counts, key=lambda one, counts=counts: (-counts[one], one))  # type: ignore[misc]  # mypy cannot infer a lambda's default
        choices = [tag("option", "any", value="")]
        choices += [tag("option", f"{one} ({counts[one]})", value=one) for one in ordered]
        labels.append(tag("label", title, tag("select", *choices, name_=key)))
    count = tag("span", "", id="count", role="status")
    return tag(
        "form", *labels, count, class_="filters", hidden=True, aria_label="Filter the errors"
    )


def _mistake(one: Mistake, gold: Gold) -> Markup:
    fact, text = one.fact, gold.texts[one.report]
    sides = (("gold", "Gold", one.gold), ("ours", "Ours", one.given))
    return tag(
        "article",
        tag("h3", f"{one.kind.value}: {fact.type} {fact.slot}, {one.report}"),
        tag("div", *(_side(words, side) for _, words, side in sides), class_="sides"),
        tag("blockquote", excerpt(text, _marks(one))),
        tag("p", tag("a", "the whole text", href=f"#{_anchor(one.report)}"), class_="note"),
        class_="case mistake",
        tabindex="-1",
        **{f"data-{key}": value for key, value in _facets(one).items()},
    )


def _side(words: str, fact: Fact | None) -> Markup:
    if fact is None:
        return tag("div", tag("strong", words), " nothing", class_="side")
    sure = f", {fact.sure:.2f} sure" if fact.sure is not None else ""
    where = f" {fact.type} {fact.slot}, [{fact.start}, {fact.end}){sure}"
    return tag("div", tag("strong", words), " ", tag("code", fact.value), where, class_="side")


def _marks(one: Mistake) -> list[Marked]:
    sides = (("gold", one.gold), ("ours", one.given))
    return [Marked(fact.start, fact.end, kind) for kind, fact in sides if fact]


def _anchor(report: str) -> str:
    return f"text-{report}"


def _texts(found: Sequence[Mistake], gold: Gold) -> list[Markup]:
    marks: dict[str, list[Marked]] = {}
    for one in found:
        marks.setdefault(one.report, []).extend(_marks(one))
    return [
        tag(
            "details",
            tag("summary", f"{report} ({len(marks[report])} marks)"),
            tag("p", marked(gold.texts[report], marks[report]), class_="whole"),
            id=_anchor(report),
        )
        for report in sorted(marks)
    ]


def _findings(verdicts: Sequence[FindingVerdict]) -> list[Markup]:
    wrong = [one for one in verdicts if one.verdict != "right"]
    if not wrong:
        return []
    heads = ("Case", "Error", "Finding", "Gold", "Ours")
    rows = []
    for one in wrong:
        found = one.gold or one.given
        what = f"{found.type} {found.slot} {found.value}" if found else ""
        sides = [_status(one.gold), _status(one.given)]
        rows.append(row(heads, (one.case, one.verdict, what, *sides)))
    return [section("findings", "Findings", table("Findings of cases", heads, rows))]


def _status(found: Found | None) -> Markup:
    if found is None:
        return join(["–"])
    return join([found.status, f" ({found.kind})" if found.kind else None])
