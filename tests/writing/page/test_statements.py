import dataclasses

from tests.support.casefiles import N1, case, readings, reports, span

from consilience.types import Statement
from consilience.writing.options import Options
from consilience.writing.page.statements import statements_section
from consilience.writing.view import view


def speakers(*names: str) -> str:
    said = tuple(
        Statement(speaker=one, role=None, cue="said", span=span(N1, "seized"), direct=False)
        for one in names
    )
    told = {N1: dataclasses.replace(readings()[N1], statements=said)}
    return statements_section(view(case(), reports(), told, Options())) or ""


def test_a_surname_joins_the_only_speaker_who_has_it() -> None:
    assert speakers("Kari Moen", "Moen").count("<details") == 1


def test_a_surname_of_two_speakers_joins_neither() -> None:
    assert speakers("Kari Moen", "Ola Moen", "Moen").count("<details") == 3


def test_curly_and_straight_apostrophes_are_one_court() -> None:
    assert speakers("Troms People’s Court", "Troms People's Court").count("<details") == 1


def test_a_hostile_speaker_is_text() -> None:
    assert "<b>Police" not in speakers("<b>Police</b>")


def test_a_private_speaker_is_not_named_over_their_words() -> None:
    private = dataclasses.replace(case().people[0], name="Kari Moen", spellings=(), protected=True)
    said = (Statement(speaker="Kari Moen", role="a neighbour", cue="said",
                      span=span(N1, "seized"), direct=False),)  # fmt: skip
    told = {N1: dataclasses.replace(readings()[N1], statements=said)}
    of = dataclasses.replace(case(), people=(private,))
    block = statements_section(view(of, reports(), told, Options())) or ""
    assert "Private persons" in block
    assert "Kari" not in block
    assert "neighbour" not in block
