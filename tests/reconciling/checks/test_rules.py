from consilience.knowledge import load
from consilience.reconciling.checks import RULES


def test_every_rule_is_run_and_every_known_check_is_described() -> None:
    known = {one.id for one in load().checks}
    assert len(RULES) == len(set(RULES))
    assert known == {
        "bounds", "misspelling", "namesakes", "order", "parts_sum", "rounding", "subset",
        "unaccounted", "unit_slip", "units_agree", "weekday",
    }  # fmt: skip
