"""Reports as they are kept: each text once, each report with where and when it was got."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Row, delete, or_, select, update

from consilience.store import words
from consilience.store.tables import REFUSED, REPORTS, TEXTS
from consilience.store.upserts import inserting, putting
from consilience.types import Report, ReportId, Unread

# A statement may have some thousand parameters at most, on either back end.
_MANY = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One report of the store.

    Args:
        key: What makes it the same report when it is given again (digest of id, text, source).
        report: As the stages see it.
        given: The id that it came with; another one where two texts came with one id.
        stated: Whether its input gave that id.
        renaming: The warning that tells of another id, None where it kept its own.
        added: RFC 3339 time at which it was accepted.
        replaced_by: The report that the publisher later put in its place, None for current ones.
    """

    key: str
    report: Report
    given: str
    stated: bool
    added: str
    renaming: str | None = None
    replaced_by: ReportId | None = None


def put(connection: Connection, entries: Iterable[Entry]) -> None:
    """Keep entries; one with a known key takes the place of the earlier one."""
    rows = list(entries)
    texts = {_digest(one.report.text): one.report.text for one in rows}
    if rows:
        connection.execute(
            inserting(connection, TEXTS),
            [{"digest": digest, "body": _storable(body)} for digest, body in texts.items()],
        )
        keys = [one.key for one in rows]
        words.remove(connection, keys)
        connection.execute(putting(connection, REPORTS), [_row(one) for one in rows])
        words.put(connection, keys)


def entries(connection: Connection, *, given: Sequence[str] | None = None) -> tuple[Entry, ...]:
    """All entries, or those that came with certain ids; sorted by id."""
    if given is None:
        return _entries(connection.execute(_SELECT.order_by(REPORTS.c.id)).all())
    found: list[Row[tuple[object, ...]]] = []
    for start in range(0, len(given), _MANY):
        some = given[start : start + _MANY]
        found += connection.execute(_SELECT.where(REPORTS.c.given.in_(some))).all()
    return tuple(sorted(_entries(found), key=lambda one: one.report.id))


def some(connection: Connection, ids: Sequence[str]) -> tuple[Entry, ...]:
    """The entries with certain ids, sorted by id."""
    found: list[Row[tuple[object, ...]]] = []
    for start in range(0, len(ids), _MANY):
        part = ids[start : start + _MANY]
        found += connection.execute(_SELECT.where(REPORTS.c.id.in_(part))).all()
    return tuple(sorted(_entries(found), key=lambda one: one.report.id))


def editions(connection: Connection, urls: Sequence[str]) -> tuple[Entry, ...]:
    """All entries that came from certain addresses, sorted by id."""
    found: list[Row[tuple[object, ...]]] = []
    for start in range(0, len(urls), _MANY):
        some = urls[start : start + _MANY]
        found += connection.execute(_SELECT.where(REPORTS.c.url.in_(some))).all()
    return tuple(sorted(_entries(found), key=lambda one: one.report.id))


def entry(connection: Connection, report: ReportId) -> Entry | None:
    """The entry with that id, None where there is none."""
    found = connection.execute(_SELECT.where(REPORTS.c.id == report)).all()
    return _entries(found)[0] if found else None


def urls(connection: Connection) -> dict[ReportId, str]:
    """The address of every report that has one."""
    query = select(REPORTS.c.id, REPORTS.c.url).where(REPORTS.c.url.is_not(None))
    return {ReportId(row.id): row.url for row in connection.execute(query)}


def count(connection: Connection) -> int:
    """How many reports are kept, earlier editions too."""
    return len(connection.execute(select(REPORTS.c.key)).all())


def set_replaced(connection: Connection, replaced: Iterable[tuple[str, ReportId | None]]) -> None:
    """Note by key which report took the place of another."""
    for key, by in replaced:
        connection.execute(update(REPORTS).where(REPORTS.c.key == key).values(replaced_by=by))


def drop_texts(connection: Connection) -> None:
    """Let go of texts that no report has any more.

    The keys of reports whose texts are others now stay: they are known when they are given again,
    and not read in as they were.
    """
    connection.execute(delete(TEXTS).where(TEXTS.c.digest.not_in(select(REPORTS.c.text))))


def printing(connection: Connection, words: str) -> tuple[Entry, ...]:
    """The entries with certain ASCII letters in any case somewhere; sorted by id.

    Args:
        connection: For reading.
        words: Letters only.
    """
    columns = (
        TEXTS.c.body, REPORTS.c.id, REPORTS.c.given, REPORTS.c.title, REPORTS.c.url,
        REPORTS.c.publisher, REPORTS.c.byline, REPORTS.c.warnings,
    )  # fmt: skip
    # SQLite's LIKE does not tell the case of these letters apart; ILIKE would copy every text.
    plain = connection.dialect.name == "sqlite"
    wanted = f"%{words}%"
    found = (one.like(wanted) if plain else one.ilike(wanted) for one in columns)
    return _entries(connection.execute(_SELECT.where(or_(*found)).order_by(REPORTS.c.id)).all())


def put_refused(connection: Connection, rows: Iterable[Unread]) -> None:
    """Keep what could not be read, each once."""
    values = [
        {"source": one.source, "line": one.line or 0, "reason": one.reason, "remedy": one.remedy}
        for one in rows
    ]
    if values:
        connection.execute(inserting(connection, REFUSED), values)


def refused(connection: Connection) -> tuple[Unread, ...]:
    """What could not be read so far, sorted by source and line."""
    found = connection.execute(select(REFUSED).order_by(*REFUSED.c)).all()
    return tuple(
        Unread(source=row.source, line=row.line or None, reason=row.reason, remedy=row.remedy)
        for row in found
    )


_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
_SELECT = select(REPORTS, TEXTS.c.body).join_from(REPORTS, TEXTS, REPORTS.c.text == TEXTS.c.digest)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _storable(text: str) -> str:
    # PostgreSQL keeps no NUL and neither keeps half a character; no article means one. The same
    # length keeps every offset right.
    return _UNSTORABLE.sub("\ufffd", text)


def _row(one: Entry) -> dict[str, object]:
    report = one.report
    own = report.warnings[:-1] if one.renaming else report.warnings
    row = {
        "key": one.key,
        "id": report.id,
        "given": one.given,
        "stated": int(one.stated),
        "text": _digest(report.text),
        "title": report.title,
        "url": report.url,
        "publisher": report.publisher,
        "published": report.published,
        "byline": report.byline,
        "language": report.language,
        "retrieved": report.retrieved,
        "sha256": report.sha256,
        "warnings": json.dumps(list(own), ensure_ascii=False),
        "renaming": one.renaming,
        "added": one.added,
        "replaced_by": one.replaced_by,
        "characters": len(report.text),
    }
    return {name: _storable(each) if isinstance(each, str) else each for name, each in row.items()}


def _entries(rows: Sequence[Row[tuple[object, ...]]]) -> tuple[Entry, ...]:
    return tuple(_entry(row) for row in rows)


def _entry(row: Row[tuple[object, ...]]) -> Entry:
    own = tuple(json.loads(row.warnings))
    report = Report(
        id=ReportId(row.id),
        text=row.body,
        title=row.title,
        url=row.url,
        publisher=row.publisher,
        published=row.published,
        byline=row.byline,
        language=row.language,
        retrieved=row.retrieved,
        sha256=row.sha256,
        warnings=own,
    )
    return Entry(
        key=row.key,
        report=replace(report, warnings=(*own, row.renaming)) if row.renaming else report,
        given=row.given,
        stated=bool(row.stated),
        added=row.added,
        renaming=row.renaming,
        replaced_by=ReportId(row.replaced_by) if row.replaced_by else None,
    )
