"""Write the table of licences in docs/reference/licences.md.

    python tools/list_licences.py           # write it
    python tools/list_licences.py --check   # exit code 1 when it is not what it should be

A row for every package of requirements.lock. The licence is what the installed package states of
itself; a package that this machine does not install (another system, another Python) keeps what
its row says.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "reference" / "licences.md"
LOCK = ROOT / "requirements.lock"
HEAD = "| package | version | licence | needed by |\n|---|---|---|---|\n"

# Free wording of older metadata -> SPDX.
SPDX = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD",
    "GNU General Public License v2 or later (GPLv2+)": "GPL-2.0-or-later",
    "ISC License": "ISC",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "The BSD 2-Clause License": "BSD-2-Clause",
}
VAGUE = ("", "BSD", "GPL")
# "    # via spacy" where one package needs it, else "    #   spacy" a line; not the line "# via".
PARENT = re.compile(r"    #\s+(?:via )?(?!via$)([\w.-]+)(?: \(pyproject\.toml.*\))?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Locked:
    """A package of the lock.

    Args:
        versions: More than one where Pythons differ.
        parents: The packages that need it; `consilience` where the tool itself does.
    """

    name: str
    versions: tuple[str, ...]
    parents: tuple[str, ...]


def read_lock(text: str) -> tuple[Locked, ...]:
    """The packages of a lock, sorted by name."""
    versions: dict[str, list[str]] = {}
    parents: dict[str, set[str]] = {}
    name = ""
    for line in text.splitlines():
        if pin := re.match(r"([\w.-]+)==([\w.]+)", line):
            name = pin[1]
            versions.setdefault(name, []).append(pin[2])
        elif parent := PARENT.match(line):
            parents.setdefault(name, set()).add(parent[1])
    return tuple(
        Locked(name=one, versions=tuple(versions[one]), parents=tuple(sorted(parents[one])))
        for one in sorted(versions)
    )


def licence_of(stated: PackageMetadata) -> str:
    """The SPDX name of the licence that a package states, else its own words."""
    if "License-Expression" in stated:
        return str(stated["License-Expression"])
    words = str(stated["License"]).strip() if "License" in stated else ""
    words = SPDX.get(words, words)
    classes = [
        one.rpartition(":: ")[2]
        for one in stated.get_all("Classifier") or ()
        if one.startswith("License")
    ]
    if classes and (words in VAGUE or "\n" in words):
        return " AND ".join(SPDX.get(one, one) for one in sorted(classes))
    return words


def rows(packages: tuple[Locked, ...], before: str) -> str:
    """The table.

    Args:
        packages: One row each.
        before: The page as it stands, for packages that are not installed here.

    Raises:
        SystemExit: a package is neither installed nor on the page.
    """
    known = dict(re.findall(r"^\| ([\w.-]+) \| [^|]+ \| ([^|]+) \|", before, re.MULTILINE))
    lines = []
    for one in packages:
        try:
            licence = licence_of(metadata(one.name))
        except PackageNotFoundError:
            licence = known.get(one.name, "")
        if not licence:
            raise SystemExit(f"{one.name}: no licence known; write its row into {PAGE.name} once")
        needed = ", ".join(one.parents)
        lines.append(f"| {one.name} | {', '.join(one.versions)} | {licence} | {needed} |\n")
    return HEAD + "".join(lines)


def main() -> int:
    """Write the page, or say whether it is as it should be."""
    before = PAGE.read_text(encoding="utf-8")
    table = rows(read_lock(LOCK.read_text(encoding="utf-8")), before)
    pattern = re.escape(HEAD) + r"(?:\|.*\n)*"
    after = re.sub(pattern, lambda _: table, before, count=1)
    if "--check" in sys.argv:
        return int(after != before)
    PAGE.write_text(after, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
