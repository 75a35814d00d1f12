"""Work out beforehand what the program would else work out whenever it starts.

    python -m tools.prepare_start          # write it
    python -m tools.prepare_start --check  # exit code 1 where it is not current

Under `src/consilience/knowledge/data/prepared/`: the records as JSON, which is read fifty times as
fast as YAML, and what every expression begins with and cannot do without (`expressions.jsonl`).
What is missing or not current there is worked out when it is needed: readings are the same, the
start is slower.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from unittest.mock import patch

from consilience.knowledge import expressions, heads, needles, rows

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "src" / "consilience" / "knowledge" / "data" / "prepared"
# The finders make their expressions when they read the first report, whatever it says.
TEXTS = ROOT / "corpus" / "xingtai" / "reports.jsonl"
Rows = Mapping[str, list[str] | None]
Find = Callable[[str, int], list[str] | None]


def main() -> None:
    """Write the files, or compare them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    only_check = parser.parse_args().check
    stale = 0
    for path, content in files():
        if not path.is_file() or path.read_text(encoding="utf-8") != content:
            stale += 1
            print(path.relative_to(ROOT), "is not current" if only_check else "written")
            if not only_check:
                path.parent.mkdir(exist_ok=True)
                path.write_text(content, encoding="utf-8", newline="\n")
    sys.exit(bool(stale and only_check))


def files() -> Iterator[tuple[Path, str]]:
    """What is to stand in each file."""
    for path in sorted(FOLDER.parent.glob("*/*.yml")):
        kept = FOLDER / path.parent.name / f"{path.stem}.jsonl"
        yield kept, records(path.read_text(encoding="utf-8"))
    yield FOLDER / expressions.FILE, table(told_of_all())


def records(text: str) -> str:
    """A file of records as JSON, one a line, under the digest of the file.

    Raises:
        ValueError: it holds what JSON cannot say, for instance a date without quotes.
    """
    found = rows.parsed(text)
    lines = (
        [json.dumps(one, ensure_ascii=False) for one in found] if isinstance(found, list) else []
    )
    if [json.loads(one) for one in lines] != found:
        raise ValueError("a record holds what JSON cannot say: quote it")
    return "\n".join((rows.digest(text), *lines)) + "\n"


def table(told: Rows) -> str:
    """The rows as JSON, one a line, so that a changed expression changes its own line."""
    return "".join(f"{json.dumps([key, told[key]], ensure_ascii=False)}\n" for key in sorted(told))


def told_of_all() -> Rows:
    """What is told of every expression that is made while reports are read."""
    told: dict[str, list[str] | None] = {}
    with ExitStack() as stack:
        for module, kind in ((heads, "heads"), (needles, "needles")):
            stack.enter_context(_kept(module, kind, told))
        # Loaded here, for some expressions are made when their module is.
        from consilience import pipeline  # noqa: PLC0415

        reports, _ = pipeline.gather([str(TEXTS)])
        pipeline.read(reports[0])
    return told


@contextmanager
def _kept(module: object, kind: str, told: dict[str, list[str] | None]) -> Iterator[None]:
    """Nothing is known beforehand, and what is found is kept."""
    name = f"find_{kind}"
    find: Find = getattr(module, name)

    def finding(source: str, flags: int) -> list[str] | None:
        found = find(source, flags)
        told[expressions.digest(kind, source, flags)] = found
        return found

    with patch.object(module, name, finding), patch.object(module, "told", dict):
        yield


if __name__ == "__main__":
    main()
