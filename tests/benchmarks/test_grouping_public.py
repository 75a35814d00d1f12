"""The loaders of the grouping benchmark, on a handful of invented texts."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.grouping_public import ecbplus, newsclusters, ours

ROWS = [
    (
        "a",
        "Ferry sinks off Skagen",
        "The ferry Havlys sank off Skagen; divers sought its captain.",
        1,
    ),
    (
        "b",
        "Havlys sank",
        "Divers off Skagen found the wreck of the ferry Havlys and its captain.",
        1,
    ),
    ("c", "Bakery burns", "A bakery in Tartu burned down; its ovens had been left on.", 2),
]


def _news(folder: Path) -> Path:
    path = folder / "reports.jsonl"
    lines = (
        json.dumps(dict(zip(("id", "title", "text", "event"), row, strict=True))) for row in ROWS
    )
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_news_is_grouped_by_matter_without_any_drug(tmp_path: Path) -> None:
    labelled = newsclusters(_news(tmp_path))
    assert labelled.matters == (("a", "b"), ("c",))
    assert sorted(map(sorted, ours(labelled))) == [["a", "b"], ["c"]]


def test_tokens_are_glued_and_topics_halved(tmp_path: Path) -> None:
    (tmp_path / "1").mkdir()
    for name in ("1_1ecb", "1_1ecbplus"):
        words = "".join(
            f'<token t_id="{n}" sentence="0">{word}</token>'
            for n, word in enumerate(["He", "paid", "$", "1", ",", "200", "."])
        )
        (tmp_path / "1" / f"{name}.xml").write_text(f"<Document>{words}</Document>", "utf-8")
    labelled = ecbplus(tmp_path)
    assert [one.text for one in labelled.reports] == ["He paid $1,200."] * 2
    assert labelled.matters == (("1_1ecb",), ("1_1ecbplus",))
