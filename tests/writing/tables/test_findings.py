import csv
import io

from tests.support.casefiles import TEXTS, case, readings, reports

from consilience.writing.options import Options
from consilience.writing.tables.findings import findings_csv
from consilience.writing.view import view


def rows() -> list[dict[str, str]]:
    made = findings_csv([view(case(), reports(), readings(), Options())]).decode()
    return list(csv.DictReader(io.StringIO(made, newline="")))


def test_there_is_a_row_for_every_claim() -> None:
    assert len(rows()) == sum(len(one.claims) for one in case().findings)


def test_the_span_of_a_row_quotes_its_report() -> None:
    texts = {str(key): value for key, value in TEXTS.items()}
    for row in rows():
        report, ends = row["span"].rstrip("]").split("[")
        start, end = map(int, ends.split(":"))
        assert texts[report][start:end] == row["as_printed"]


def test_a_quote_that_would_be_a_formula_is_harmless() -> None:
    hostile = [one for one in rows() if one["report"] == "n-3"]
    assert any(one["quote"].startswith("'=cmd") for one in hostile)


def test_every_row_says_whether_a_person_checked_it() -> None:
    assert {one["checked"] for one in rows()} == {"Machine-read; not checked by a person."}
