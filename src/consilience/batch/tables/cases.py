"""`cases`: a row a case, its findings in nested columns, and the whole as `cases.json` has it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import cast

import pyarrow as pa

from consilience.batch.tables.parquet import many, text, texts, to_bytes, truth, whole
from consilience.writing.records.cases import case_record
from consilience.writing.records.json import Json
from consilience.writing.view import View

_FINDING = (
    text("type"),
    text("slot"),
    text("value"),
    texts("reports"),
    text("status"),
    whole("lineages_least"),
    whole("lineages_most"),
    texts("voices"),
    whole("unattributed"),
    text("kind"),
    text("rival"),
    text("latest"),
)
SCHEMA = pa.schema(
    [
        text("case"),
        text("title"),
        text("version"),
        texts("reports"),
        texts("reasons"),
        many("findings", *_FINDING),
        many("checks", text("rule"), text("what"), truth("holds")),
        text("record"),
    ]
)

Record = Mapping[str, Json]


def cases_table(views: Iterable[View]) -> bytes:
    """Cases in the order given."""
    return to_bytes((_row(one) for one in views), SCHEMA)


def _row(view: View) -> dict[str, object]:
    record = case_record(view)
    findings = cast("list[Record]", record["findings"])
    return {
        "case": record["case"],
        "title": record["title"],
        "version": record["version"],
        "reports": record["reports"],
        "reasons": list(view.case.reasons),
        "findings": [_finding(one) for one in findings],
        "checks": record["checks"],
        # A lone surrogate in a quote cannot be written as UTF-8.
        "record": json.dumps(record, ensure_ascii=False).encode("utf-8", "replace").decode(),
    }


def _finding(one: Record) -> dict[str, object]:
    least, most = cast("list[int]", one["lineages"])
    voices = cast("list[Record]", one["voices"])
    return {
        **{name: one[name] for name in ("type", "slot", "value", "reports", "status")},
        "lineages_least": least,
        "lineages_most": most,
        "voices": [voice["name"] for voice in voices],
        "unattributed": one["unattributed"],
        "kind": one.get("kind"),
        "rival": one["with"],
        "latest": one.get("latest"),
    }
