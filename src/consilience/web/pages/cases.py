"""The list of cases, with filters that stand in its address: a view can be sent to a colleague."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from consilience.errors import UsageError
from consilience.store.overviews import Order
from consilience.types import EventType
from consilience.web.paging import SIZE, first_row, paging
from consilience.web.rendering import answer
from consilience.web.routing import looking
from consilience.web.settings import workspace_of
from consilience.workspace.review.listing import Cases, Filters
from consilience.workspace.working import is_behind
from consilience.writing.atlas.countries import country_name
from consilience.writing.words.dates import date_words
from consilience.writing.words.stages import EVENTS, STEPS

ORDERS = {
    Order.LATEST: "latest event first",
    Order.LARGEST: "most reports first",
    Order.DISPUTED: "most disputes first",
    Order.TITLE: "by title",
}
# Questions with yes and no: key in the address, label, what yes and no mean.
TICKS = (
    ("dispute", "Open dispute", "with one", "with none"),
    ("unchecked", "Checked by a person", "not yet", "checked"),
    ("sided", "Whom the reports cite", "one side only", "more sides, or nobody"),
)
_WORDS = ("substance", "country", "since", "until", "stage", "text")
_SAID = {"yes": True, "no": False}


def start(_: Request) -> Response:
    """Where a browser comes in."""
    return RedirectResponse("/cases", status_code=303)


def case_list(request: Request) -> Response:
    """The cases that fit the filters, a page of them."""
    workspace = workspace_of(request)
    asked = {key: one.strip() for key, one in request.query_params.items() if one.strip()}
    found, wrong = Cases(rows=(), whole=0, first=0), None
    try:
        found = workspace.case_list(
            _filters(asked), order=_order(asked), first=first_row(request), size=SIZE
        )
    except UsageError as error:
        wrong = str(error)
    return answer(
        request,
        "cases.html",
        422 if wrong else 200,
        cases=found.rows,
        paging=None if wrong else paging(request, found.whole),
        wrong=wrong,
        asked=asked,
        filtered=bool(asked.keys() - {"page", "order"}),
        substances=workspace.choices("substance"),
        countries=_countries(workspace.choices("country")),
        stages={one.value: EVENTS[one] for one in STEPS},
        orders=ORDERS,
        ticks=TICKS,
        behind=is_behind(workspace.store),
        country_name=country_name,
        day_words=date_words,
        stage_words=lambda one: EVENTS[EventType(one)].lower(),
    )


def _filters(asked: Mapping[str, str]) -> Filters:
    ticked = {key: _tick(asked, key) for key, *_ in TICKS}
    return Filters(
        **{key: asked.get(key) for key in _WORDS},
        open_dispute=ticked["dispute"],
        unchecked=ticked["unchecked"],
        one_sided=ticked["sided"],
    )


def _tick(asked: Mapping[str, str], key: str) -> bool | None:
    said = asked.get(key)
    if said is not None and said not in _SAID:
        raise UsageError(f"{key} {said[:20]}", "is no choice", "one of yes, no")
    return _SAID[said] if said else None


def _order(asked: Mapping[str, str]) -> Order:
    said = asked.get("order", Order.LATEST.value)
    known = {one.value: one for one in Order}
    if said not in known:
        raise UsageError(said[:20], "is no order", f"one of {', '.join(known)}")
    return known[said]


def _countries(found: tuple[tuple[str, int], ...]) -> list[tuple[str, str, int]]:
    """(code, name, how many cases), sorted by name."""
    named = [(code, country_name(code.upper()), count) for code, count in found]
    return sorted(named, key=lambda one: one[1])


ROUTES = (looking("/", start), looking("/cases", case_list))
