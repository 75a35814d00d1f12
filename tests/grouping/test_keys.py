import pytest
from tests.support.cases import event, text

from consilience.grouping.keys import keys
from consilience.grouping.signature import signature
from consilience.grouping.wording import vector
from consilience.knowledge.frequencies import frequencies

WORDS = "seized from Ada Marie Holm in Porto on 4 March"


def _keys(name: str, *slots: str) -> set[str]:
    one = text(name, WORDS, event("seizure", "seized", *slots))
    found = keys(signature(one.reading), vector(one.report, (), frequencies()))
    return {key for key in found if ":" in key}


def test_a_name_is_found_with_and_without_its_middle_word() -> None:
    longer = _keys("a", "person=Ada Marie Holm@Ada Marie Holm")
    shorter = _keys("b", "person=Ada Holm@Ada Marie Holm")
    assert shorter == {"person:ada holm"}
    assert shorter <= longer


@pytest.mark.parametrize(
    ("day", "shared", "trap"),
    [
        *[(f"2020-03-{4 + n:02}", True, f"{n} days on") for n in range(4)],
        ("2020-03-24", False, "weeks on"),
    ],
)
def test_days_that_newsrooms_mix_up_share_a_week_in_a_town(
    day: str, shared: bool, trap: str
) -> None:
    left, right = (
        {
            key
            for key in _keys(one, "place=Porto, PT@Porto", f"date={date}@4 March")
            if key.startswith("town:porto/")
        }
        for one, date in (("a", "2020-03-04"), ("b", day))
    )
    assert bool(left & right) is shared, trap


def test_what_is_read_and_what_is_printed_never_share_a_key() -> None:
    one = text("a", "Operation Viper", event("investigation", "Operation", "operation=Viper"))
    found = keys(signature(one.reading), vector(one.report, (), frequencies()))
    assert {"named:viper", "viper"} <= found


@pytest.mark.parametrize(
    ("left", "right", "shared", "trap"),
    [
        ("heroin|=1428 kg", "heroin|=3148 lb", True, "another unit"),
        ("heroin|=1428 kg", "heroin|=1.4 t", True, "rounded"),
        ("captagon|=1428 kg", "amphetamine|=3148 lb", True, "three digits of a kin drug"),
        ("captagon|=14 kg", "amphetamine|=14 kg", False, "two digits of a kin drug"),
        ("heroin|=1428 kg", "heroin|=1.7 t", False, "another weight"),
    ],
)
def test_a_figure_is_found_in_other_units_and_rounded(
    left: str, right: str, shared: bool, trap: str
) -> None:
    one, other = (
        _keys(name, f"amount={each}@March") for name, each in zip("ab", (left, right), strict=True)
    )
    assert bool(one & other) is shared, trap
