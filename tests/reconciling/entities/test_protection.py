import pytest
from tests.support.cases import text

from consilience.knowledge import load
from consilience.reconciling import Options
from consilience.reconciling.entities.protection import is_minor, is_private
from consilience.reconciling.options import Sources
from consilience.types import LineageId


@pytest.mark.parametrize(
    ("words", "minor"),
    [
        ("Siv Moe, 17, was held.", True),
        ("Siv Moe, aged 15, was held.", True),
        ("the 16-year-old Siv Moe was held", True),
        ("Siv Moe, 18, was held.", False),
        ("Siv Moe, 12 years in prison, was held.", False),
        ("Siv Moe 9 kilograms", False),
    ],
)
def test_an_age_under_eighteen_protects(words: str, minor: bool) -> None:
    one = text("a", words)
    options = Options(knowledge=load(), lineage=lambda *_: (LineageId("a"),))
    sources = Sources(
        reports={one.report.id: one.report}, readings={one.report.id: one.reading}, options=options
    )
    assert is_minor("Siv Moe", sources) is minor


def test_families_and_neighbours_are_private() -> None:
    assert is_private("Ola Dahl", ["a neighbour"])
    assert is_private("Ola Dahl", [])
    assert not is_private("Ola Dahl", ["chairman of the port"])
    assert is_private("Ola Dahl", ["of Hamar"]), "where somebody lives is no office"
    assert not is_private("Ola Dahl", ["of the Port Authority"])
