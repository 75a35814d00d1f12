"""Further formats: a workbook, Markdown with footnotes, FollowTheMoney entities."""

from __future__ import annotations

import io
import json
import re
import zipfile

import pytest
from openpyxl import load_workbook
from tests.support.casefiles import case, dossier, readings, reports

from consilience.writing import Options, write
from consilience.writing.extras import EXTRAS
from consilience.writing.records.ftm import ftm_lines
from consilience.writing.tables.workbook import workbook
from consilience.writing.telling.markdown import case_markdown, plain
from consilience.writing.view import View, view


def seen() -> View:
    return view(case(), reports(), readings(), Options())


@pytest.mark.parametrize("name", sorted(EXTRAS))
def test_a_format_is_written_where_it_is_asked_for_and_only_there(name: str) -> None:
    plain_files = dict(write(dossier(), reports(), readings(), Options()))
    files = dict(write(dossier(), reports(), readings(), Options(extras=(name,))))
    assert len(files) == len(plain_files) + 1
    assert {one: files[one] for one in plain_files} == plain_files
    assert files == dict(write(dossier(), reports(), readings(), Options(extras=(name,))))


def test_the_workbook_has_a_sheet_a_table_and_no_formula() -> None:
    book = load_workbook(io.BytesIO(workbook([seen()])))
    assert book.sheetnames == ["findings", "seizures", "sources"]
    rows = {name: list(book[name].iter_rows()) for name in book.sheetnames}
    assert len(rows["findings"]) == 1 + sum(len(one.claims) for one in case().findings)
    assert len(rows["seizures"]) == 3
    assert len(rows["sources"]) == 4
    cells = [cell for some in rows.values() for row in some for cell in row]
    assert {cell.data_type for cell in cells if cell.value is not None} == {"s"}
    assert any(str(cell.value).startswith("'=cmd") for cell in cells)


def test_the_workbook_holds_no_time() -> None:
    with zipfile.ZipFile(io.BytesIO(workbook([seen()]))) as book:
        assert {one.date_time[0] for one in book.infolist()} == {1980}
        core = book.read("docProps/core.xml").decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\dT", core)) <= {"1980-01-01T"}


def test_every_footnote_of_the_markdown_is_used_and_quotes_a_report() -> None:
    text = case_markdown(seen()).decode()
    body, _, notes = text.partition("\n[^1]: ")
    used = set(re.findall(r"\[\^(\d+)\]", body))
    told = dict(re.findall(r"^\[\^(\d+)\]: (.*)$", f"[^1]: {notes}", re.MULTILINE))
    assert used == set(told)
    assert len(used) > 3
    sentences = {plain(claim.sentence.text) for one in case().findings for claim in one.claims}
    for note in told.values():
        assert any(one in note for one in sentences), note


def test_no_markup_of_a_report_survives_in_the_markdown() -> None:
    text = case_markdown(seen()).decode()
    assert "<script" not in text.replace("\\<", "")
    assert "javascript:" not in text
    assert "<https://nordlys.example/1>" in text


@pytest.mark.parametrize(
    ("text", "harmless"),
    [
        ("a *b* [c](d)", r"a \*b\* \[c\]\(d\)"),
        ("<b>&amp;", r"\<b\>\&amp;"),
        ("two\n\n# lines", r"two \# lines"),
        ("3.5 kg, a 'plain' one", "3.5 kg, a 'plain' one"),
    ],
)
def test_marks_are_letters(text: str, harmless: str) -> None:
    assert plain(text) == harmless


def test_entities_name_those_of_the_case_but_nobody_who_is_protected() -> None:
    rows = [json.loads(one) for one in ftm_lines([seen(), seen()]).splitlines()]
    ids = [one["id"] for one in rows]
    assert ids == sorted(set(ids))
    names = {name for one in rows for name in one["properties"].get("name", ())}
    assert {"Nils Aker", "Per Lund"} <= names
    assert "Kari Vik" not in names
    known = set(ids)
    for one in rows:
        assert re.fullmatch("[0-9a-f]{40}", one["id"])
        assert one["schema"] in ("Person", "PublicBody", "Event", "Article")
        assert all(values for values in one["properties"].values())
        for name in ("involved", "proof"):
            assert set(one["properties"].get(name, ())) <= known
    assert not any(
        "javascript" in url for one in rows for url in one["properties"].get("sourceUrl", ())
    )
