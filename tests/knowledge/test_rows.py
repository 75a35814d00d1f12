"""Records as JSON are read where they are those of the YAML, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from consilience.knowledge.rows import DATA, digest, kept_rows, parsed, rows_of

YAML = "- id: cart\n  words: [cart, 'line\\nend']\n- id: wain\n  words: [wain]\n"


def test_the_rows_of_every_file_are_what_its_yaml_says() -> None:
    for folder in ("drugs", "languages"):
        for file in (DATA / folder).iterdir():
            if file.name.endswith(".yml"):
                text = file.read_text(encoding="utf-8")
                assert rows_of(folder, file.name) == parsed(text), file.name


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (digest(YAML), [{"id": "cart"}, {"id": "wain"}]),
        (digest(YAML + " "), None),  # the YAML was changed since
        ("", None),
    ],
)
def test_rows_are_kept_under_the_digest_of_their_yaml(
    tmp_path: Path, head: str, found: object
) -> None:
    kept = tmp_path / "carts.jsonl"
    kept.write_text(f'{head}\n{{"id": "cart"}}\n{{"id": "wain"}}\n', encoding="utf-8")
    assert kept_rows(kept, YAML) == found


def test_a_file_without_rows_beside_it_is_read_itself(tmp_path: Path) -> None:
    assert kept_rows(tmp_path / "carts.jsonl", YAML) is None
