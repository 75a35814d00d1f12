"""Entities hold what FollowTheMoney's schema knows, in the notation that it asks for, and no more.

The table is that of followthemoney 4.11.2 (its YAML of the four schemata with what they inherit):
the package itself needs a library that has to be compiled, so it is no dependency of the tests.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from tests.support import casefiles

from consilience.types import Role
from consilience.values.agency import Agency
from consilience.writing.options import Options
from consilience.writing.records.ftm import ftm_lines
from consilience.writing.view import view

PROPERTIES = {
    "Person": {"name": "name", "alias": "name", "summary": "text"},
    "PublicBody": {"name": "name", "country": "country"},
    "Event": {
        "name": "name", "date": "date", "location": "address", "country": "country",
        "involved": "LegalEntity", "proof": "Document", "summary": "text", "keywords": "string",
    },
    "Article": {
        "fileName": "string", "title": "string", "publisher": "string", "publishedAt": "date",
        "sourceUrl": "url", "language": "language",
    },
}  # fmt: skip
REQUIRED = {"Person": "name", "PublicBody": "name", "Event": "name", "Article": "fileName"}
KINDS = {"LegalEntity": {"Person", "PublicBody"}, "Document": {"Article"}}
NOTATIONS = {
    "country": "[a-z]{2}",
    "date": r"\d{4}(-\d\d(-\d\d)?)?",
    "language": "[a-z]{3}",
    "url": "https?://.+",
}


def entities() -> dict[str, tuple[str, dict[str, list[str]]]]:
    """Id -> schema and properties, of the invented case."""
    case = casefiles.case()
    agency = replace(
        case.findings[0], role=Role.AGENCY, value=Agency(name="Norwegian Customs", country="NO")
    )
    case = replace(case, findings=(*case.findings, agency))
    shown = view(case, casefiles.reports(), casefiles.readings(), Options(version="9"))
    rows = [json.loads(one) for one in ftm_lines([shown]).splitlines()]
    assert all(one.keys() == {"id", "schema", "properties", "datasets"} for one in rows)
    return {one["id"]: (one["schema"], one["properties"]) for one in rows}


def test_every_schema_is_written() -> None:
    assert {schema for schema, _ in entities().values()} == PROPERTIES.keys()


@pytest.mark.parametrize("schema", PROPERTIES)
def test_properties_are_those_of_the_schema_in_its_notation(schema: str) -> None:
    there = entities()
    for own, properties in there.values():
        if own != schema:
            continue
        assert properties.keys() <= PROPERTIES[schema].keys()
        assert properties.get(REQUIRED[schema])
        for name, values in properties.items():
            kind = PROPERTIES[schema][name]
            assert values == sorted(set(values))
            for one in values:
                assert one.strip() == one
                assert re.fullmatch(NOTATIONS.get(kind, "(?s:.+)"), one), (name, one)
                if kind in KINDS:
                    assert there[one][0] in KINDS[kind]
