"""Pages of long lists, numbered from 1, with whatever else stands in the address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.requests import Request

from consilience.errors import UsageError

SIZE = 20
# No list is so long; a number of a hundred digits would not fit into a database.
_NUMBER = re.compile("[1-9][0-9]{0,6}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """Where a page of a list stands in the whole.

    Args:
        number: Of the page, from 1.
        whole: How many rows there are on all pages.
        before: Address of the page before, None for the first.
        after: Address of the page after, None for the last.
    """

    number: int
    pages: int
    whole: int
    before: str | None
    after: str | None


def first_row(request: Request, size: int = SIZE) -> int:
    """Number of the first row that is asked for, from 0.

    Raises:
        UsageError: the page asked for is no number from 1 on.
    """
    return (_number(request) - 1) * size


def paging(request: Request, whole: int, size: int = SIZE) -> Paging:
    """The page that is asked for, with addresses of its neighbours."""
    number, pages = _number(request), max(1, -(-whole // size))
    return Paging(
        number=number,
        pages=pages,
        whole=whole,
        before=_address(request, min(number - 1, pages)) if number > 1 else None,
        after=_address(request, number + 1) if number < pages else None,
    )


def _number(request: Request) -> int:
    written = request.query_params.get("page", "1")
    if not _NUMBER.fullmatch(written):
        raise UsageError(f"page {written[:20]}", "is no page", "give a number from 1 on")
    return int(written)


def _address(request: Request, number: int) -> str:
    kept = [(key, one) for key, one in request.query_params.multi_items() if key != "page" and one]
    return f"{request.url.path}?{urlencode([*kept, ('page', str(number))])}"
