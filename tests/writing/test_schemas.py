import json

import pytest
from jsonschema import Draft202012Validator
from tests.support.casefiles import case, dossier, readings, reports

from consilience.writing.options import Options
from consilience.writing.schemas import NAMES, schema
from consilience.writing.writer import write

FILES = dict(write(dossier(), reports(), readings(), Options(version="9")))


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads(schema(name)))


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_itself_valid(name: str) -> None:
    Draft202012Validator.check_schema(json.loads(schema(name)))


def test_cases_json_is_as_its_schema_says() -> None:
    validator("cases-1").validate(json.loads(FILES["cases.json"]))


def test_a_case_file_is_as_its_schema_says() -> None:
    validator("case-file-1").validate(json.loads(FILES[f"cases/{case().slug}.json"]))


def test_every_line_of_readings_is_as_its_schema_says() -> None:
    lines = FILES["readings.jsonl"].decode().splitlines()
    assert len(lines) == 3
    for line in lines:
        validator("readings-1").validate(json.loads(line))


def test_a_status_that_format_md_does_not_know_is_refused() -> None:
    cases = json.loads(FILES["cases.json"])
    cases[0]["findings"][0]["status"] = "verified"
    assert not validator("cases-1").is_valid(cases)
