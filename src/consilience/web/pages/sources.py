"""Sources: who publishes how much, and how much of that was published before, and by whom."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from consilience.store.publishers import Publisher
from consilience.web.drawing import copied_bars
from consilience.web.paging import first_row, paging
from consilience.web.rendering import answer
from consilience.web.routing import looking
from consilience.web.settings import workspace_of

SIZE = 50
# Bars of the plot: more would not be read.
MOST_BARS = 20


def sources(request: Request) -> Response:
    """All publishers, those with most reports first."""
    found = workspace_of(request).publishers()
    first = first_row(request, SIZE)
    whole = sum(one.characters for one in found)
    copied = sum(one.copied for one in found)
    return answer(
        request,
        "sources.html",
        publishers=found[first : first + SIZE],
        plot=copied_bars(found[:MOST_BARS]) if found and not first else None,
        paging=paging(request, len(found), SIZE),
        reports=sum(one.reports for one in found),
        share=percent(copied, whole),
        percent=percent,
        own=_own,
    )


def percent(part: int, whole: int) -> str:
    """`12 %`; a share too small for that is said to be so, and nothing of nothing is 0 %."""
    if not part or not whole:
        return "0 %"
    share = 100 * part / whole
    return f"{share:.0f} %" if share >= 1 else "less than 1 %"


def _own(one: Publisher) -> str:
    return one.name or "publisher not stated"


ROUTES = (looking("/sources", sources),)
