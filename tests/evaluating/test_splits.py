from __future__ import annotations

import json
from pathlib import Path

import pytest

from consilience.errors import UsageError
from consilience.evaluating.splits import digest, kept_aside

CORPUS = Path(__file__).parents[2] / "corpus"
SHIPPED = json.loads((CORPUS / "splits.json").read_text(encoding="utf-8"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    one = tmp_path / "set"
    one.mkdir()
    rows = [{"report": name, "relevant": True} for name in ("a", "b")]
    (one / "readings.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return one


def _pin(folder: Path, **split: object) -> None:
    (folder.parent / "splits.json").write_text(json.dumps({"set": split}), encoding="utf-8")


@pytest.mark.parametrize(("given", "kept"), [(["b"], {"b"}), ("all", {"a", "b"}), ([], set())])
def test_ids_or_all_are_kept_aside(folder: Path, given: object, kept: set[str]) -> None:
    _pin(folder, kept_aside=given)
    assert kept_aside(folder, ["a", "b"]) == kept


def test_without_splits_or_a_line_in_them_nothing_is_kept_aside(folder: Path) -> None:
    assert kept_aside(folder, ["a"]) == frozenset()
    (folder.parent / "splits.json").write_text('{"other": {"kept_aside": "all"}}')
    assert kept_aside(folder, ["a"]) == frozenset()


def test_ids_that_changed_are_an_error_that_names_the_collection(folder: Path) -> None:
    _pin(folder, kept_aside=["b"], digest=digest(folder, ["b"]))
    assert kept_aside(folder, ["a", "b"]) == {"b"}
    _pin(folder, kept_aside=["a"], digest=digest(folder, ["b"]))
    with pytest.raises(UsageError, match="set: what is kept aside is not what was pinned"):
        kept_aside(folder, ["a", "b"])


def test_a_gold_line_that_changed_is_an_error_but_not_one_of_the_open_part(folder: Path) -> None:
    _pin(folder, kept_aside=["b"], digest=digest(folder, ["b"]))
    path = folder / "readings.jsonl"
    first, second = path.read_text().split("\n")
    path.write_text("\n".join((first.replace("true", "false"), second)))
    assert kept_aside(folder, ["a", "b"]) == {"b"}
    path.write_text("\n".join((first, second.replace("true", "false"))))
    with pytest.raises(UsageError, match="pin_splits"):
        kept_aside(folder, ["a", "b"])


@pytest.mark.parametrize("written", ["", "[1]", '{"set": {"kept_aside": "some"}}', '{"set": 3}'])
def test_splits_in_another_form_are_refused(folder: Path, written: str) -> None:
    (folder.parent / "splits.json").write_text(written)
    with pytest.raises(UsageError):
        kept_aside(folder, ["a"])


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_every_shipped_split_is_pinned_and_holds(name: str) -> None:
    assert "digest" in SHIPPED[name]
    lines = (CORPUS / name / "reports.jsonl").read_text(encoding="utf-8").split("\n")
    ids = [json.loads(one)["id"] for one in lines if one.strip()]
    assert kept_aside(CORPUS / name, ids) <= set(ids)
