"""Run the tool on a collection with gold, and score what it writes."""

from __future__ import annotations

from pathlib import Path

from consilience.cli.terminal import tell_unread, watching
from consilience.evaluating import Gold, Scores, evaluate, load_gold, parse_answers, parse_cases


def score_folder(folder: Path, least_sure: float = 0.0) -> tuple[Gold, Scores]:
    """Gold of a folder and the scores of the tool on its reports.

    Args:
        folder: A collection with gold.
        least_sure: Values less sure than this are left out before they are scored.

    Raises:
        UsageError: there is no gold, or it is not in the format.
    """
    gold = load_gold(folder)
    from consilience import pipeline  # noqa: PLC0415  # loads the parser: a second

    reports, unread = pipeline.gather([str(folder)])
    tell_unread(unread)
    with watching() as bar:
        built = pipeline.build(reports, unread, progress=bar, least_sure=least_sure)
    # Scored is what users get: the very files that `build` writes.
    files = dict(pipeline.write(built.dossier, built.reports, built.readings))
    readings = parse_answers(files["readings.jsonl"].decode().splitlines(), gold.texts)
    cases = parse_cases(files["cases.json"].decode()) if gold.cases is not None else None
    return gold, evaluate(gold, readings, cases)
