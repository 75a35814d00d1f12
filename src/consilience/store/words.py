"""Full text of the reports: the words of title and text, stemmed, without accents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Text, TextualSelect, bindparam, column, text

from consilience.types import ReportId

# What stands around a word that was searched for, in what the back ends give.
_OPEN, _CLOSE = "\x02", "\x03"
_MANY = 500


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand next to each other; a single word is a phrase of one.

    Args:
        without: True where reports with it are not wanted.
    """

    words: str
    without: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A report that has the words.

    Args:
        snippet: Some words around the first match, as (text, whether it was searched for).
    """

    report: ReportId
    title: str | None
    publisher: str | None
    published: str | None
    snippet: tuple[tuple[str, bool], ...]


def put(connection: Connection, keys: Sequence[str]) -> None:
    """Index reports that are in the store."""
    statement = _SQL[connection.dialect.name]["put"]
    if keys:
        connection.execute(statement, [{"key": one} for one in keys])
        after = _SQL[connection.dialect.name].get("after put")
        if after is not None:
            connection.execute(after, [{"key": one} for one in keys])


def remove(connection: Connection, keys: Sequence[str]) -> None:
    """Take reports out of the index, before their words change; those not in it are passed over."""
    if keys:
        for name in ("remove", "after remove"):
            statement = _SQL[connection.dialect.name].get(name)
            if statement is not None:
                connection.execute(statement, [{"key": one} for one in keys])


def rebuild(connection: Connection) -> None:
    """Index every report anew; nothing of words that are gone is left in the index."""
    for name in ("clear", "fill", "after fill"):
        statement = _SQL[connection.dialect.name].get(name)
        if statement is not None:
            connection.execute(statement)


def search(
    connection: Connection, phrases: Sequence[Phrase], limit: int, offset: int
) -> tuple[int, tuple[Hit, ...]]:
    """Reports with all the words, best first, without earlier editions.

    Args:
        connection: For reading.
        phrases: At least one that is wanted.
        limit: Most hits to give.
        offset: How many of the best to leave out.

    Returns:
        How many there are in all, and a page of them.
    """
    own = _SQL[connection.dialect.name]
    query = matching(connection, phrases)
    whole = connection.execute(own["count"], {"query": query}).scalar_one()
    rows = connection.execute(
        own["search"], {"query": query, "limit": limit, "offset": offset}
    ).all()
    return whole, tuple(
        Hit(
            report=ReportId(row.id),
            title=row.title,
            publisher=row.publisher,
            published=row.published,
            snippet=_parts(row.snippet),
        )
        for row in rows
    )


def matching(connection: Connection, phrases: Sequence[Phrase]) -> str:
    """The phrases as the back end's own query; whatever they hold, they stay words."""
    wanted = [_words(one.words) for one in phrases if not one.without]
    unwanted = [_words(one.words) for one in phrases if one.without]
    if connection.dialect.name == "sqlite":
        quoted = " AND ".join(f'"{one}"' for one in wanted)
        return " NOT ".join((quoted, *(f'"{one}"' for one in unwanted)))
    return " ".join((*(f'"{one}"' for one in wanted), *(f'-"{one}"' for one in unwanted)))


def holders(connection: Connection, phrase: Phrase) -> TextualSelect:
    """The ids of reports that have a phrase, whether they are wanted or not."""
    query = matching(connection, [Phrase(phrase.words)])
    statement = _SQL[connection.dialect.name]["holders"].bindparams(
        bindparam("query", query, unique=True)
    )
    return statement.columns(column("report", Text))


def _words(phrase: str) -> str:
    return " ".join(re.findall(r"\w+", phrase))


def _parts(snippet: str) -> tuple[tuple[str, bool], ...]:
    parts = re.split(f"[{_OPEN}{_CLOSE}]", " ".join(snippet.split()))
    return tuple((part, place % 2 == 1) for place, part in enumerate(parts) if part)


_CURRENT = "reports.replaced_by IS NULL"
_FROM_SQLITE = (
    "FROM words JOIN indexed ON indexed.number = words.rowid"
    " JOIN reports ON reports.key = indexed.key"
    f" WHERE words MATCH :query AND {_CURRENT}"
)
_STANDING = (
    "words MATCH :query AND rowid NOT IN (SELECT number FROM indexed"  # our own words
    " JOIN reports ON reports.key = indexed.key WHERE reports.replaced_by > '')"
)
_FROM_POSTGRES = (
    "FROM words JOIN reports ON reports.key = words.key"
    " CROSS JOIN websearch_to_tsquery('english', :query) AS asked"
    f" WHERE words.vector @@ asked AND {_CURRENT}"
)
_VECTOR = (
    "setweight(to_tsvector('english', coalesce(reports.title, '')), 'A')"
    " || setweight(to_tsvector('english', left(texts.body, 300000)), 'D')"
)
_HEADLINE = (
    "ts_headline('english', (SELECT left(body, 300000) FROM texts"  # noqa: S608  # our own words
    " WHERE texts.digest = reports.text), asked,"
    f" 'StartSel={_OPEN}, StopSel={_CLOSE}, MaxWords=32, MinWords=16')"
)
_FIELDS = "reports.id, reports.title, reports.publisher, reports.published"
_SQL = {
    "sqlite": {
        "put": text("INSERT INTO indexed (key) VALUES (:key) ON CONFLICT DO NOTHING"),
        "after put": text(
            "INSERT INTO words (rowid, title, body) SELECT number, title, body FROM searchable"
            " WHERE number = (SELECT number FROM indexed WHERE key = :key)"
        ),
        # An index that refers to its text must be told the old words to forget them.
        "remove": text(
            "INSERT INTO words (words, rowid, title, body)"
            " SELECT 'delete', number, title, body FROM searchable"
            " WHERE number = (SELECT number FROM indexed WHERE key = :key)"
        ),
        "after remove": text("DELETE FROM indexed WHERE key = :key"),
        "clear": text("DELETE FROM indexed"),
        "fill": text("INSERT INTO indexed (key) SELECT key FROM reports"),
        "after fill": text("INSERT INTO words (words) VALUES ('rebuild')"),
        "holders": text(f"SELECT reports.id AS report {_FROM_SQLITE}"),
        # Composed of our own words; what is asked is always a parameter.
        "count": text(f"SELECT count(*) FROM words WHERE {_STANDING}"),  # noqa: S608  # likewise
        # A word in the title says more than one in the text. All are ranked by the index alone;
        # what is shown is looked up for the page.
        "search": text(
            "WITH best AS MATERIALIZED (SELECT rowid AS number, bm25(words, 4.0, 1.0) AS score"  # noqa: S608  # likewise
            f" FROM words WHERE {_STANDING} ORDER BY score, number LIMIT :limit OFFSET :offset)"
            f" SELECT {_FIELDS}, snippet(words, 1, '{_OPEN}', '{_CLOSE}', '…', 32) AS snippet"
            " FROM best CROSS JOIN words ON words.rowid = best.number"
            " JOIN indexed ON indexed.number = best.number"
            " JOIN reports ON reports.key = indexed.key"
            " WHERE words MATCH :query ORDER BY best.score, reports.id"
        ),
    },
    "postgresql": {
        "put": text(
            f"INSERT INTO words SELECT reports.key, {_VECTOR} FROM reports"  # noqa: S608  # likewise
            " JOIN texts ON texts.digest = reports.text WHERE reports.key = :key"
            " ON CONFLICT (key) DO UPDATE SET vector = excluded.vector"
        ),
        "remove": text("DELETE FROM words WHERE key = :key"),
        "clear": text("DELETE FROM words"),
        "fill": text(
            f"INSERT INTO words SELECT reports.key, {_VECTOR} FROM reports"  # noqa: S608  # likewise
            " JOIN texts ON texts.digest = reports.text"
        ),
        "holders": text(f"SELECT reports.id AS report {_FROM_POSTGRES}"),
        "count": text(f"SELECT count(*) {_FROM_POSTGRES}"),
        "search": text(
            f"SELECT {_FIELDS}, {_HEADLINE} AS snippet"
            f" {_FROM_POSTGRES} ORDER BY ts_rank_cd(words.vector, asked) DESC, reports.id"
            " LIMIT :limit OFFSET :offset"
        ),
    },
}
