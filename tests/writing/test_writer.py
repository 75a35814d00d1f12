import dataclasses
import json

from tests.support.casefiles import case, dossier, readings, reports

from consilience.writing.options import Options
from consilience.writing.writer import write


def built() -> dict[str, bytes]:
    return dict(write(dossier(), reports(), readings(), Options(version="9")))


def test_a_build_gives_the_files_that_the_command_line_promises() -> None:
    assert sorted(built()) == [
        "cases.json",
        "cases/tromso-cocaine-2021.html",
        "cases/tromso-cocaine-2021.json",
        "findings.csv",
        "index.html",
        "readings.jsonl",
        "seizures.csv",
        "unread.csv",
    ]


def test_the_same_input_gives_the_same_bytes_in_any_order() -> None:
    shuffled = dict(reversed(readings().items()))
    texts = dict(reversed(reports().items()))
    assert built() == dict(write(dossier(), texts, shuffled, Options(version="9")))


def test_cases_stand_by_slug_whatever_their_order() -> None:
    other = dataclasses.replace(case(), slug=type(case().slug)("aaa-2020"))
    both = [
        dataclasses.replace(dossier(), cases=some) for some in ((case(), other), (other, case()))
    ]
    first, second = (dict(write(one, reports(), readings(), Options())) for one in both)
    assert first == second
    assert [one["case"] for one in json.loads(first["cases.json"])] == [
        "aaa-2020",
        "tromso-cocaine-2021",
    ]
