"""The rows of a file of records: from YAML, or from the same as JSON where that is current.

Reading 26 files of YAML takes half a second. Beside them stands what they hold as JSON
(`data/prepared/`, made by `tools/prepare_start.py`) under the digest of the YAML that it was made
from: a file of records that was changed since is read itself.
"""

from __future__ import annotations

import json
from hashlib import blake2b
from importlib import resources
from importlib.resources.abc import Traversable

# Within a string of JSON a line's end is written as two other characters.
_SEAM = "\n"
DATA = resources.files("consilience.knowledge") / "data"


def rows_of(folder: str, name: str) -> object:
    """What a file of records holds; a list of maps where it is right.

    Args:
        folder: `drugs` or `languages`.
        name: File name, for instance `units.yml`.
    """
    text = (DATA / folder / name).read_text(encoding="utf-8")
    kept = kept_rows(DATA / "prepared" / folder / f"{name.removesuffix('.yml')}.jsonl", text)
    return parsed(text) if kept is None else kept


def kept_rows(file: Traversable, text: str) -> object:
    """The rows as JSON, None where they are not those of the text."""
    if not file.is_file():
        return None
    head, _, lines = file.read_text(encoding="utf-8").partition("\n")
    if head != digest(text):
        return None
    return json.loads(f"[{lines.rstrip().replace(_SEAM, ',')}]")


def digest(text: str) -> str:
    """What tells whether a file of records is the one that its rows were made from."""
    return blake2b(text.encode("utf-8"), digest_size=16).hexdigest()


def parsed(text: str) -> object:
    """What YAML says: plain lists, maps, strings and numbers only."""
    import yaml  # noqa: PLC0415  # not needed where the rows as JSON are current

    # The C loader reads the same language about ten times faster.
    loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(text, Loader=loader)  # noqa: S506  # both are safe loaders
