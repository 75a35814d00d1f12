from tests.reconciling.disputes.test_clashes import two
from tests.support.cases import Text, casefile, event, status, text


def powder(name: str, words: str, amount: str) -> Text:
    return text(
        name,
        f"In Porto {words}",
        event("seizure", "Porto", f"amount={amount}@60 kg", "place=Porto, PT@Porto"),
    )


def test_a_tested_powder_is_one_haul_of_another_substance() -> None:
    file = casefile(
        powder("a", "60 kg were seized, said to be cocaine.", "cocaine|=60 kg"),
        powder("b", "60 kg that looked like cocaine turned out to be flour.", "flour|=60 kg"),
    )
    assert status(file, "seizure", "amount", "cocaine|=60 kg") == "disputed lab_result"


def test_two_drugs_of_one_weight_are_two_hauls_where_nothing_was_tested() -> None:
    file = casefile(
        powder("a", "60 kg of cocaine were seized.", "cocaine|=60 kg"),
        powder("b", "60 kg of heroin were seized.", "heroin|=60 kg"),
    )
    assert status(file, "seizure", "amount", "cocaine|=60 kg") == "single"


def test_a_life_term_may_be_told_in_years() -> None:
    file = casefile(*two("sentence", "penalty", "Ada Holm|life", "Ada Holm|prison P360M"))
    assert status(file, "sentence", "penalty", "Ada Holm|life") == "disputed translation"


def test_a_short_term_is_no_life_term() -> None:
    file = casefile(*two("sentence", "penalty", "Ada Holm|life", "Ada Holm|prison P60M"))
    assert status(file, "sentence", "penalty", "Ada Holm|life") == "disputed real"


def test_a_range_up_to_forty_years_is_how_some_laws_print_a_life_term() -> None:
    file = casefile(*two("sentence", "penalty", "Ada Holm|life", "Ada Holm|prison P240M/P480M"))
    assert status(file, "sentence", "penalty", "Ada Holm|life") == "single"
