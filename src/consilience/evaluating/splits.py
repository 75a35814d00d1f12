"""Which reports of a collection are kept aside while rules are tuned, and whether they are still.

`splits.json` stands beside the folders: `{"FOLDER": {"kept_aside": [ids] | "all", "digest": ...}}`.
The digest is over the ids and their gold lines, so that neither can change unseen.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import TypedDict

from consilience.errors import UsageError

ALL = "all"
_FORM = 'write {"FOLDER": {"kept_aside": ["id"]}}, or "all" for the ids'


class _Split(TypedDict, total=False):
    kept_aside: list[str] | str
    digest: str


def kept_aside(folder: Path, ids: Iterable[str]) -> frozenset[str]:
    """The reports of a folder whose errors nobody may read while tuning.

    Args:
        folder: With `readings.jsonl`; `splits.json` stands beside it, or nothing is kept aside.
        ids: Every report of the folder.

    Raises:
        UsageError: `splits.json` is not in the form, or the gold is not that of its digest.
    """
    path = folder.resolve().parent / "splits.json"
    split = _split(path, folder.resolve().name)
    given = split.get("kept_aside", [])
    kept = frozenset(ids) if given == ALL else frozenset(given)
    pinned = split.get("digest")
    if pinned is not None and pinned != digest(folder, kept):
        raise UsageError(
            f"{path.name}: {folder.resolve().name}",
            "what is kept aside is not what was pinned: ids or gold lines have changed",
            "restore them, or pin them anew with a reason: python -m tools.pin_splits",
        )
    return kept


def digest(folder: Path, kept: Iterable[str]) -> str:
    """SHA-256 over the sorted ids that are kept aside, each with its line of `readings.jsonl`."""
    lines = _gold_lines(folder / "readings.jsonl")
    summed = hashlib.sha256()
    for one in sorted(kept):
        summed.update(f"{one}\t{lines.get(one, '')}\n".encode())
    return summed.hexdigest()


def _gold_lines(path: Path) -> dict[str, str]:
    try:
        lines = [one.strip() for one in path.read_text(encoding="utf-8").split("\n")]
        return {str(json.loads(one)["report"]): one for one in lines if one}
    except (OSError, ValueError, KeyError, TypeError) as error:
        remedy = "see docs/reference/format.md"
        raise UsageError(str(path), f"not readings ({error!r})", remedy) from error


def _split(path: Path, name: str) -> _Split:
    if not path.exists():
        return {}
    try:
        splits: dict[str, _Split] = json.loads(path.read_text(encoding="utf-8"))
        split = splits.get(name, {})
        kept = split.get("kept_aside", [])
    except (OSError, ValueError, AttributeError) as error:
        raise UsageError(str(path), f"no splits ({error!r})", _FORM) from error
    if kept != ALL and not isinstance(kept, list):
        raise UsageError(f"{path.name}: {name}", f"keeps {kept!r} aside", _FORM)
    return split
