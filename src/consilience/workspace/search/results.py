"""A query to a page of hits."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from consilience.knowledge import Knowledge
from consilience.store import facts, words
from consilience.store.facts import Found
from consilience.store.words import Hit
from consilience.workspace.search.query import parse

PAGE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Some of what was found.

    Args:
        findings: Where the query asks for values: those that most texts tell first.
        reports: Where it is words alone: best first, with some words around them.
        whole: How many there are on all pages.
        first: Number of the first one here, from 0.
    """

    query: str
    findings: tuple[Found, ...]
    reports: tuple[Hit, ...]
    whole: int
    first: int


def search(
    connection: Connection, query: str, knowledge: Knowledge, *, first: int = 0, size: int = PAGE
) -> Page:
    """What a query of docs/reference/search.md finds.

    Args:
        connection: For reading.
        query: As typed.
        knowledge: For names of drugs, units and agencies.
        first: How many hits to leave out.
        size: Most hits to give.

    Raises:
        UsageError: the query asks for nothing, or holds a key, unit or date that is not known.
    """
    asked = parse(query, knowledge)
    if asked.terms or asked.figures or asked.days:
        whole, found = facts.search(connection, asked, size, first)
        return Page(query=query, findings=found, reports=(), whole=whole, first=first)
    whole, hits = words.search(connection, asked.phrases, size, first)
    return Page(query=query, findings=(), reports=hits, whole=whole, first=first)
