"""Case files to bytes: page, JSON, tables."""

from __future__ import annotations

from consilience.writing.options import Options
from consilience.writing.records.readings import reading_record, readings_jsonl
from consilience.writing.summary import case_summary
from consilience.writing.writer import write

__all__ = ["Options", "case_summary", "reading_record", "readings_jsonl", "write"]
