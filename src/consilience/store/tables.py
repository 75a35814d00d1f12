"""The tables as the newest migration leaves them; a test holds the two against each other."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Double,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

METADATA = MetaData()


def _text(name: str, *, key: bool = False, empty: bool = False) -> Column[str]:
    return Column(name, Text, primary_key=key, nullable=empty)


META = Table("meta", METADATA, _text("name", key=True), _text("value"))
TEXTS = Table("texts", METADATA, _text("digest", key=True), _text("body"))
REPORTS = Table(
    "reports",
    METADATA,
    _text("key", key=True),
    _text("id"),
    _text("given"),
    Column("stated", Integer, nullable=False),
    Column("text", Text, ForeignKey("texts.digest"), nullable=False),
    *(_text(name, empty=True) for name in ("title", "url", "publisher", "published", "byline")),
    *(_text(name, empty=True) for name in ("language", "retrieved")),
    _text("sha256"),
    _text("warnings"),
    _text("renaming", empty=True),
    _text("added"),
    _text("replaced_by", empty=True),
    Column("characters", Integer, nullable=False),
)
READINGS = Table(
    "readings",
    METADATA,
    _text("report", key=True),
    _text("source"),
    _text("maker"),
    Column("relevant", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
)
REUSES = Table(
    "reuses",
    METADATA,
    _text("source", key=True),
    _text("target", key=True),
    Column("body", LargeBinary, nullable=False),
    Column("characters", Integer, nullable=False),
    Column("certain", Integer, nullable=False),
)
BORROWED = Table(
    "borrowed",
    METADATA,
    _text("report", key=True),
    Column("characters", Integer, nullable=False),
)
CASES = Table(
    "cases",
    METADATA,
    _text("slug", key=True),
    _text("base"),
    _text("digest"),
    _text("title"),
    Column("size", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
)
MEMBERS = Table("members", METADATA, _text("report", key=True), _text("slug"))
UNPLACED = Table("unplaced", METADATA, _text("report", key=True), _text("reason"))
SLUGS = Table("slugs", METADATA, _text("slug", key=True), _text("report", key=True))
REFUSED = Table(
    "refused",
    METADATA,
    _text("source", key=True),
    Column("line", Integer, primary_key=True),
    _text("reason", key=True),
    _text("remedy", key=True),
)
DECISIONS = Table(
    "decisions",
    METADATA,
    Column("number", BigInteger, primary_key=True),
    _text("digest"),
    _text("recorded"),
    _text("body"),
)

FACTS = Table(
    "facts",
    METADATA,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    _text("slug"),
    _text("event"),
    _text("type"),
    _text("role"),
    _text("shown"),
    _text("status"),
    Column("lineages", Integer, nullable=False),
    _text("substance", empty=True),
    _text("dimension", empty=True),
    *(Column(name, Double) for name in ("figure_low", "figure_high", "low", "high")),
    _text("first", empty=True),
    _text("last", empty=True),
)
TERMS = Table(
    "terms",
    METADATA,
    _text("kind", key=True),
    _text("term", key=True),
    _text("slug", key=True),
    _text("event", key=True),
    Column("fact", Integer, primary_key=True),
)

PRINTS = Table(
    "prints",
    METADATA,
    _text("report", key=True),
    *(_text(name) for name in ("source", "maker", "age")),
    Column("body", LargeBinary, nullable=False),
)
TRACKS = Table(
    "tracks",
    METADATA,
    _text("component", key=True),
    Column("body", LargeBinary, nullable=False),
)
TRACKED = Table("tracked", METADATA, _text("report", key=True), _text("component"))
CLUSTERS = Table(
    "clusters",
    METADATA,
    _text("report", key=True),
    *(_text(name) for name in ("speaker", "island", "words")),
    Column("codes", LargeBinary),
)
NEARLY = Table(
    "nearly",
    METADATA,
    _text("left_report", key=True),
    _text("right_report", key=True),
    Column("lack", Double, nullable=False),
    _text("reason"),
)
MATTERS = Table(
    "matters",
    METADATA,
    _text("slug", key=True),
    _text("key", key=True),
    _text("kind"),
    Column("score", Double, nullable=False),
    _text("body"),
)
SKIPS = Table("skips", METADATA, _text("who", key=True), _text("key", key=True), _text("at"))
OVERVIEWS = Table(
    "overviews",
    METADATA,
    _text("slug", key=True),
    _text("title"),
    *(Column(name, Integer, nullable=False) for name in ("size", "least", "most")),
    _text("first", empty=True),
    _text("last", empty=True),
    _text("stage", empty=True),
    *(Column(name, Integer, nullable=False) for name in ("sided", "checked", "disputes")),
    _text("substances"),
    _text("countries"),
)
LABELS = Table(
    "labels", METADATA, _text("kind", key=True), _text("label", key=True), _text("slug", key=True)
)

FROZEN = Table(
    "frozen",
    METADATA,
    _text("slug", key=True),
    Column("number", Integer, primary_key=True),
    _text("at"),
    _text("who"),
    _text("why"),
    Column("body", LargeBinary, nullable=False),
)
TRAIL = Table(
    "trail",
    METADATA,
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    _text("at"),
    _text("what"),
    _text("body"),
)
HOLDS = Table("holds", METADATA, _text("digest", key=True), _text("at"), _text("who"), _text("why"))
FORGOTTEN = Table(
    "forgotten",
    METADATA,
    _text("digest", key=True),
    Column("words", Integer, nullable=False),
    _text("at"),
)

JOBS = Table(
    "jobs",
    METADATA,
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    *(_text(name) for name in ("kind", "name", "who", "asked", "state")),
    *(_text(name, empty=True) for name in ("started", "ended", "stage")),
    *(Column(name, Integer, nullable=False) for name in ("done", "whole", "cancelling")),
    _text("worker", empty=True),
    Column("beat", Double),
    *(_text(name, empty=True) for name in ("reason", "remedy")),
    Column("outcome", LargeBinary),
)
PAYLOADS = Table(
    "payloads",
    METADATA,
    Column("job", BigInteger, primary_key=True, autoincrement=False),
    Column("body", LargeBinary, nullable=False),
)

ACCOUNTS = Table(
    "accounts",
    METADATA,
    _text("folded", key=True),
    *(_text(name) for name in ("name", "role")),
    _text("password", empty=True),
    _text("added"),
    _text("removed", empty=True),
)
SESSIONS = Table(
    "sessions",
    METADATA,
    _text("digest", key=True),
    *(_text(name) for name in ("account", "made", "expires")),
)
TOKENS = Table(
    "tokens",
    METADATA,
    _text("digest", key=True),
    *(_text(name) for name in ("account", "label", "role", "made", "expires")),
)
