import pytest
from tests.support.cases import Text, casefile, event, status, text


@pytest.mark.parametrize(
    ("left", "right", "said", "trap"),
    [
        ("fined 500 euros", "fined 1500 euros", "disputed", "two fines"),
        ("fined 500 euros on each count", "fined 1500 euros", "single", "three counts"),
        ("fined 500 euros on each count", "fined 1600 euros", "disputed", "no whole number"),
        ("fined 500 euros on each count", "fined 9500 euros", "single", "nineteen counts"),
        ("fined 500 euros on each count", "fined 10000 euros", "disputed", "twenty are too many"),
    ],
)
def test_a_fine_for_each_count_is_no_rival_of_what_they_make_together(
    left: str, right: str, said: str, trap: str
) -> None:
    def told(report: str, words: str) -> Text:
        sum_ = words.split()[1]
        penalty = f"penalty=Ada Holm|fine {sum_} EUR@{sum_} euros"
        sentence = event("sentence", "fined", "person=Ada Holm@Ada Holm", penalty)
        return text(report, f"Ada Holm was {words}.", sentence)

    file = casefile(told("a", left), told("b", right))
    shown = f"Ada Holm|fine {left.split()[1]} EUR"
    assert status(file, "sentence", "penalty", shown).split()[0] == said, trap


@pytest.mark.parametrize(
    ("term", "said"),
    [
        ("prison P240M/P480M", "single"),
        ("prison P480M", "disputed translation"),
        ("prison P240M", "disputed"),
    ],
)
def test_a_range_that_a_code_prints_for_life_is_no_rival_of_life(term: str, said: str) -> None:
    first = event("sentence", "got", "person=Ada Holm@Ada Holm", "penalty=Ada Holm|life@life")
    second = event("sentence", "got", "person=Ada Holm@Ada Holm", f"penalty=Ada Holm|{term}@years")
    file = casefile(
        text("a", "Ada Holm got life.", first), text("b", "Ada Holm got years.", second)
    )
    assert status(file, "sentence", "penalty", "Ada Holm|life").startswith(said)


@pytest.mark.parametrize(
    ("name", "said", "trap"),
    [
        ("Ada Hollm", "disputed real", "a misprint of the name"),
        ("Eva Brandt", "single", "another person"),
    ],
)
def test_two_terms_of_one_person_clash_though_a_name_is_misspelt(
    name: str, said: str, trap: str
) -> None:
    def told(report: str, who: str, term: str) -> Text:
        slots = (
            f"person={who}@{who}",
            f"penalty={who}|prison {term}@a term",
            "person=Bo Rask@Bo Rask",
        )
        words = f"{who} got a term, Bo Rask none."
        return text(report, words, event("sentence", "got", *slots))

    file = casefile(
        told("a", "Ada Holm", "P60M"), told("b", "Ada Holm", "P60M"), told("c", name, "P72M")
    )
    assert status(file, "sentence", "penalty", f"{name}|prison P72M") == said, trap
