r"""Write the table that says how common a word is in reports on crime.

    python tools/make_frequencies.py REPORTS.jsonl ... > \
        src/consilience/knowledge/data/languages/en_frequencies.txt

Reports are JSON lines with a `text`; the shipped table is made from 6,421 press
releases of the U.S. Department of Justice (2009-2013, public domain).
Words of the knowledge files (countries, substances, authorities, units) count as common, for a
collection on one country or one drug prints them in every report.
"""

from __future__ import annotations

import json
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import yaml

from consilience.grouping.terms import fold, sentences
from consilience.knowledge import load

DATA = Path(__file__).parents[1] / "src" / "consilience" / "knowledge" / "data"
KNOWN = (
    "agencies", "conveyances", "countries", "counts", "courts", "facilities", "groups", "items",
    "regions", "substances", "units",
)  # fmt: skip
FIELDS = ("name", "words", "people", "capital", "abbreviations", "symbols")
# Of the Web, not of the matter.
PAGE = ("http", "https", "www", "com", "html", "htm", "org", "net", "php", "asp", "news", "index")
# A word of fewer reports is not in the table: it counts as one of a single report.
FEWEST = 3
# A known word counts as printed by one report in twenty at least.
COMMON = 20
# Neighbours that one report in two hundred prints are a stock phrase ("trial attorney").
STOCK = 200
WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
HEADER = """\
# How many reports print a word: 2 to the power of level/2, of {whole} reports.
# Made by tools/make_frequencies.py from press releases of the U.S. Department of Justice, 2009-2013
# (public domain), and from the words of the knowledge files.
"""


def main(paths: list[str]) -> None:
    """Print the table."""
    counts: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    whole = 0
    for path in paths:
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            text = f"{record.get('title') or ''}\n{record['text']}"
            counts.update({fold(one) for one in WORD.findall(text)})
            pairs.update({pair for line in sentences(text) for pair in _pairs(line)})
            whole += 1
    floor = whole / COMMON
    for word in {*known_words(), *map(fold, PAGE)}:
        counts[word] = max(counts[word], int(floor))
    counts.pop("", None)
    levels: dict[int, list[str]] = defaultdict(list)
    counts.update({pair: n for pair, n in pairs.items() if n * STOCK >= whole})
    for word, number in counts.items():
        if number >= FEWEST:
            levels[round(2 * math.log2(number))].append(word.replace(" ", "_"))
    print(HEADER.format(whole=whole), end="")
    for level, words in sorted(levels.items()):
        print(level, *sorted(words))


def _pairs(line: str) -> Iterator[str]:
    words = [folded for one in WORD.findall(line) if (folded := fold(one))]
    return (" ".join(pair) for pair in pairwise(words))


def known_words() -> Iterator[str]:
    """Folded words of the names in the knowledge files, and of the calendar."""
    for name in KNOWN:
        for record in yaml.safe_load((DATA / "drugs" / f"{name}.yml").read_text(encoding="utf-8")):
            for field in FIELDS:
                value = record.get(field) or ()
                for printed in (value,) if isinstance(value, str) else value:
                    yield from (fold(one) for one in WORD.findall(printed))
    for opener in load().openers.groups["calendar"]:
        yield fold(opener)


if __name__ == "__main__":
    main(sys.argv[1:])
