"""Searching: words in reports, values in findings, in one small language."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from consilience.errors import UsageError
from consilience.types import EventType, Role
from consilience.web.paging import SIZE, first_row, paging
from consilience.web.rendering import answer
from consilience.web.routing import looking
from consilience.web.settings import workspace_of
from consilience.web.tongue import value_shown
from consilience.writing.words.stages import EVENTS
from consilience.writing.words.values import role_words

# Each with what it finds; docs/reference/search.md tells the rest.
EXAMPLES = (
    ("harbour", "the word in any form, in reports"),
    ('"court of appeal"', "the words next to each other"),
    ("-football", "reports without it, beside a word that must be there"),
    ("fentanyl > 10 kg", "figures of a drug; a class finds what belongs to it: opioids > 1 kg"),
    ("in 2019", "the event's own date; also in 2019-05, before 2019, after 2019-05-03, since 2019"),
    ("in Hebei", "the event's place lies in it; also place:China, country:CN"),
    ('person:"Tan Bing"', "a name with these words"),
    ("agency:HSI", "the agency or a part of it"),
    ("substance:heroin", "an event with this drug"),
    ("status:disputed", "corroborated, single, disputed, variant"),
    ("type:seizure role:amount", "kinds of events and of values"),
    ("-place:China", "any of the keys with a minus: without it"),
)


def search(request: Request) -> Response:
    """A page of what a query finds, with how to ask."""
    query = request.query_params.get("q", "").strip()
    found, wrong, pages = None, None, None
    if query:
        try:
            first = first_row(request)
            found = workspace_of(request).search(query, first=first, size=SIZE)
        except UsageError as error:
            wrong = str(error)
        else:
            pages = paging(request, found.whole)
    return answer(
        request,
        "search.html",
        422 if wrong else 200,
        query=query,
        found=found,
        wrong=wrong,
        paging=pages,
        examples=EXAMPLES,
        type_words=lambda one: EVENTS[EventType(one)],
        role_words=lambda one: role_words(Role(one)),
        shown=value_shown,
    )


ROUTES = (looking("/search", search),)
