"""Score files that were written before: `python -m consilience.evaluating.score GOLD READINGS`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from consilience.errors import UsageError
from consilience.evaluating.listing import errors
from consilience.evaluating.loading import load_answers, load_cases, load_gold
from consilience.evaluating.scores import evaluate
from consilience.evaluating.show import STAGES, table


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the scores of a `readings.jsonl` and, if given, a `cases.json`."""
    parser = argparse.ArgumentParser(prog="python -m consilience.evaluating.score")
    parser.add_argument("gold", type=Path, help="folder with reports.jsonl and readings.jsonl")
    parser.add_argument("readings", type=Path, help="readings.jsonl that the tool wrote")
    parser.add_argument("--cases", type=Path, help="cases.json that the tool wrote")
    parser.add_argument("--errors", type=int, default=0, help="quote so many errors")
    parser.add_argument("--only", choices=STAGES, help="scores of one stage")
    parser.add_argument("--grep", default="", help="only errors whose line holds this")
    options = parser.parse_args(arguments)
    try:
        gold = load_gold(options.gold)
        cases = load_cases(options.cases) if options.cases else None
        scores = evaluate(gold, load_answers(options.readings, gold.texts), cases)
    except UsageError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    lines = [*table(scores, options.only)]
    wrong = (one for one in errors(scores, gold.texts, options.only) if options.grep in one)
    sys.stdout.write("\n".join([*lines, *islice(wrong, options.errors)]) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
