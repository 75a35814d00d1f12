import pytest
from tests.support.cases import casefile, event, text

from consilience.casefile import CaseFile


def told(file: CaseFile, rule: str) -> list[tuple[str, bool]]:
    return [(one.what, one.holds) for one in file.checks if one.rule == rule]


@pytest.mark.parametrize(
    ("words", "what", "holds"),
    [
        ("seized 14.2 kg (31.3 pounds) of heroin", "14.2 kg = 31.3 lb within rounding ([a])", True),
        ("seized 14.2 kg of heroin, or 31 lb", "14.2 kg = 31 lb within rounding ([a])", True),
        ("seized 14.2 kg (33 pounds) of heroin", "14.2 kg = 33 lb within rounding ([a])", False),
    ],
)
def test_two_units_for_one_amount_are_checked(words: str, what: str, holds: bool) -> None:
    file = casefile(text("a", words, event("seizure", "seized", "amount=heroin|=14.2 kg@14.2 kg")))
    assert told(file, "units_agree") == [(what, holds)]


def test_another_drug_in_brackets_is_no_second_unit() -> None:
    words = "seized 14.2 kg of heroin (and 31 tablets)"
    file = casefile(text("a", words, event("seizure", "seized", "amount=heroin|=14.2 kg@14.2 kg")))
    assert told(file, "units_agree") == []


def test_roundings_and_slips_are_named() -> None:
    def one(name: str, figure: str):  # type: ignore[no-untyped-def]  # noqa: ANN202
        return text(
            name,
            f"seized {figure} in Porto",
            event(
                "seizure", "seized", f"amount=heroin|={figure}@{figure}", "place=Porto, PT@Porto"
            ),
        )

    file = casefile(one("a", "14.2 kg"), one("b", "31 lb"), one("c", "31 kg"), one("d", "14.2 kg"))
    assert told(file, "rounding") == [("31 lb of heroin is 14.2 kg rounded or cut off", True)]
    assert [holds for _, holds in told(file, "unit_slip")] == [True]


def test_a_number_within_a_bound_is_named() -> None:
    file = casefile(
        text(
            "a",
            "arrested more than 20",
            event("arrest", "arrested", "count=person|>20@more than 20"),
        ),
        text("b", "arrested 21", event("arrest", "arrested", "count=person|=21@21")),
    )
    assert told(file, "bounds") == [("21 arrested ([b]) is more than 20 ([a])", True)]
