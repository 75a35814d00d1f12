"""What folders, files and standard input give, bad ones among them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest

from consilience.sources import Options, read_inputs
from consilience.types import Report, Unread

STORY = (
    "Customs officers in Port Helder found 12 kg of heroin behind the seats of a van on Monday, "
    "and the driver was held. A judge will see him on Friday, the service said."
)
DUTCH = (
    "De douane in Den Helder heeft maandag twaalf kilo heroïne gevonden achter de stoelen van een "
    "bestelwagen. De bestuurder is aangehouden en wordt vrijdag voorgeleid, aldus de dienst."
)


def outcomes(*inputs: Path | str, stdin: bytes = b"", **options: str) -> list[Report | Unread]:
    return list(
        read_inputs([str(one) for one in inputs], BytesIO(stdin), Options(**options))  # type: ignore[arg-type]  # only strings are given
    )


def reports(found: Sequence[Report | Unread]) -> list[Report]:
    return [one for one in found if isinstance(one, Report)]


def unread(found: Sequence[Report | Unread]) -> list[Unread]:
    return [one for one in found if isinstance(one, Unread)]


def write_lines(path: Path, *records: object) -> Path:
    lines = [one if isinstance(one, str) else json.dumps(one) for one in records]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_folder_with_a_collection_gives_only_the_collection(tmp_path: Path) -> None:
    write_lines(tmp_path / "reports.jsonl", {"id": "a", "text": STORY})
    write_lines(tmp_path / "readings.jsonl", {"report": "a", "events": []})
    (tmp_path / "README.md").write_text("about")
    found = outcomes(tmp_path)
    assert [one.id for one in reports(found)] == ["a"]
    assert unread(found) == []


def test_a_folder_of_files_is_walked_and_names_what_it_cannot_read(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "b.txt").write_text(STORY)
    (tmp_path / "a.html").write_text(f"<html><body><article><p>{STORY} More.</p></article></html>")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / ".hidden").write_text("x")
    found = outcomes(tmp_path)
    assert len(reports(found)) == 2
    assert [one.source for one in unread(found)] == [f"{tmp_path.name}/photo.jpg"]


def test_no_row_holds_an_absolute_path(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    found = outcomes(tmp_path, tmp_path / "empty.txt", "/no/such/file.txt")
    assert [one.source for one in unread(found)] == [
        f"{tmp_path.name}/empty.txt",
        "empty.txt",
        "file.txt",
    ]


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("empty.txt", b"", "is empty"),
        ("only_mark.txt", b"\xef\xbb\xbf", "is empty"),
        ("blank.txt", b" \r\n\t\n", "is empty"),
        ("dashes.txt", b"--- *** ---\n", "has no words"),
        ("binary.txt", bytes(range(256)) * 8, "is binary, not a text"),
        ("really.txt", b"%PDF-1.7 ...", "is a PDF, not a text"),
        ("dutch.txt", DUTCH.encode(), "language 'nl' is not supported"),
        ("menu.html", b"<html><body><a href='/'>Home</a></body></html>", "no article found"),
        ("report.docx", b"PK\x03\x04", "not a kind of file that is read"),
        ("cut.json", b'{"id": "a", "text": "Cust', "(cut off?)"),
        ("deep.json", b"[" * 200_000, "nested too deeply"),
        ("digits.json", b'{"id": ' + b"9" * 5000 + b"}", "malformed JSON"),
        ("none.json", b"[]", "holds no records"),
        ("number.json", b"42", "is not a record"),
        ("no_text.json", b'{"id": "a"}', "record without text"),
    ],
)
def test_bad_input_is_one_row_with_a_remedy(
    tmp_path: Path, name: str, raw: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(raw)
    found = outcomes(tmp_path / name)
    assert reports(found) == []
    assert len(found) == 1
    assert reason in unread(found)[0].reason
    assert unread(found)[0].remedy


def test_a_bad_line_costs_only_itself_and_is_named_by_its_number(tmp_path: Path) -> None:
    path = write_lines(
        tmp_path / "some.jsonl",
        {"id": "a", "text": STORY},
        '{"id": "b", "text": ',
        "",
        {"id": "c", "text": "   "},
        {"id": "d", "text": STORY + " Later."},
    )
    found = outcomes(path)
    assert [one.id for one in reports(found)] == ["a", "d"]
    assert [(one.source, one.line) for one in unread(found)] == [
        ("some.jsonl", 2),
        ("some.jsonl", 4),
    ]


def test_the_limit_is_for_one_file_and_one_record_not_for_a_collection(tmp_path: Path) -> None:
    options = Options(limit=1000)
    large = tmp_path / "large.txt"
    large.write_text("word " * 201)
    fits = tmp_path / "fits.txt"
    fits.write_text(STORY.ljust(1000))
    path = write_lines(
        tmp_path / "many.jsonl",
        *({"id": f"a{n}", "text": f"{n} {STORY}"} for n in range(9)),
        {"id": "big", "text": "word " * 5000},
        {"id": "last", "text": STORY},
    )
    found = list(read_inputs([str(large), str(fits), str(path)], None, options))
    assert len(reports(found)) == 11
    assert [(one.source, one.line) for one in unread(found)] == [
        ("large.txt", None),
        ("many.jsonl", 10),
    ]


def test_wrong_field_types_are_taken_as_not_stated_with_a_warning(tmp_path: Path) -> None:
    path = write_lines(
        tmp_path / "odd.jsonl",
        {"id": 7, "text": STORY, "published": "07/11/2019", "title": ["x"], "publisher": {"a": 1}},
    )
    (only,) = reports(outcomes(path))
    assert (only.id, only.published, only.title, only.publisher) == ("7", None, None, None)
    assert len(only.warnings) == 3


@pytest.mark.parametrize(
    ("published", "kept"),
    [
        ("2026-03-01", "2026-03-01"),
        ("2026-03-02", "2026-03-02"),  # already tomorrow in Auckland
        ("2026-03-03", None),
        ("2026", "2026"),
        ("2027", None),
    ],
)
def test_a_future_date_is_dropped_and_the_report_kept(
    tmp_path: Path, published: str, kept: str | None
) -> None:
    path = write_lines(tmp_path / "f.jsonl", {"id": "a", "text": STORY, "published": published})
    (only,) = reports(outcomes(path, today="2026-03-01"))
    assert only.published == kept
    assert bool(only.warnings) == (kept is None)


def test_standard_input_takes_json_lines_and_plain_text() -> None:
    lines = "\n".join(json.dumps({"id": one, "text": STORY + one}) for one in "ab")
    assert [one.id for one in reports(outcomes("-", stdin=lines.encode()))] == ["a", "b"]
    (text,) = reports(outcomes("-", stdin=STORY.encode()))
    assert text.text == STORY
    (listed,) = reports(outcomes("-", stdin=json.dumps([{"id": "x", "text": STORY}]).encode()))
    assert listed.id == "x"
    assert unread(outcomes("-"))[0].reason == "is empty"


def test_a_long_standard_input_of_json_lines_is_read_beyond_the_limit_of_one_record() -> None:
    lines = "\n".join(json.dumps({"id": f"a{n:02}", "text": f"{n} {STORY}"}) for n in range(30))
    found = list(read_inputs(["-"], BytesIO(lines.encode()), Options(limit=400)))
    assert [one.id for one in reports(found)] == [f"a{n:02}" for n in range(30)]


def test_the_same_inputs_in_another_order_give_the_same_reports(tmp_path: Path) -> None:
    for name, publisher in (("one", "Helder Post"), ("two", "Fleet News")):
        record = {"text": STORY, "publisher": publisher}
        write_lines(tmp_path / f"{name}.jsonl", record, {"id": "same", "text": STORY + name})
    forward = outcomes(tmp_path / "one.jsonl", tmp_path / "two.jsonl")
    backward = outcomes(tmp_path / "two.jsonl", tmp_path / "one.jsonl")
    assert reports(forward) == reports(backward)
    assert len({one.id for one in reports(forward)}) == 4


def test_a_link_to_a_folder_above_is_not_walked(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "loop").symlink_to(tmp_path)
    assert len(reports(outcomes(tmp_path))) == 1
