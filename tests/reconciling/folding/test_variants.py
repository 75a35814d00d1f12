import pytest
from tests.support.cases import casefile, event, finding, text

from consilience.reconciling.folding.variants import misspelt_town


@pytest.mark.parametrize(
    ("rare", "common", "misspelt"),
    [
        ("Chongqin", "Chongqing", True),
        ("Chongqing", "Chongqing", False),
        ("Lima", "Lomé", False),  # short names are names of their own
        ("Hanzhong", "Hangzhou", False),  # two towns
    ],
)
def test_a_town_but_for_a_letter(rare: str, common: str, misspelt: bool) -> None:
    assert misspelt_town(rare, common) is misspelt


def test_rare_misspelt_places_and_courts_are_variants() -> None:
    right = "Six were sentenced by the Chongqing People's Court in Chongqing."
    wrong = "Six were sentenced by the Chongqin People's Court in Chongqin."
    slots = ("place=Chongqing, CN@Chongqing.", "court=Chongqing People's Court")
    odd = ("place=Chongqin, CN@Chongqin.", "court=Chongqin People's Court")
    file = casefile(
        text("a", right, event("sentence", "sentenced", "count=person|=6@Six", *slots)),
        text("b", right, event("sentence", "sentenced", "count=person|=6@Six", *slots)),
        text("c", wrong, event("sentence", "sentenced", "count=person|=6@Six", *odd)),
    )
    assert finding(file, "sentence", "place", "Chongqin, CN").variant_of == "Chongqing, CN"
    court = finding(file, "sentence", "court", "Chongqin People's Court")
    assert (court.status.value, court.variant_of) == ("variant", "Chongqing People's Court")
    assert finding(file, "sentence", "place", "Chongqing, CN").status.value == "corroborated"


def test_what_one_report_prints_side_by_side_is_no_variant() -> None:
    words = "seized in Chongqing and Chongqin"
    both = event(
        "seizure", "seized", "place=Chongqing, CN@Chongqing", "place=Chongqin, CN@Chongqin"
    )
    file = casefile(text("a", words, both), text("b", words, both))
    assert all(one.variant_of is None for one in file.findings)
