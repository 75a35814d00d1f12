import pytest
from tests.support.cases import Text, casefile, event, status, text


def load(name: str, words: str, *amounts: str) -> Text:
    slots = (f"amount={one}@{one.partition('=')[2]}" for one in amounts)
    return text(name, f"Porto: {words}", event("seizure", "Porto", "place=Porto, PT@Porto", *slots))


WEIGHED = load("b", "Customs weighed 4160 kg of heroin.", "heroin|=4160 kg")


@pytest.mark.parametrize(
    ("words", "amounts", "said", "trap"),
    [
        (
            "They found 4.2 t in a barge and 90 kg in a van.",
            ("heroin|=4.2 t", "heroin|=90 kg"),
            "single",
            "two loads",
        ),
        (
            "Of the 4.2 t, 90 kg lay open.",
            ("heroin|=4.2 t", "heroin|=90 kg"),
            "single",
            "a part of the whole",
        ),
        (
            "It was 90 kg, not 4.2 t as first reported.",
            ("heroin|=4.2 t", "heroin|=90 kg"),
            "disputed",
            "the other figure is taken back",
        ),
        (
            "How much was in the 4.3 t? 90 g.",
            ("heroin|=4.3 t", "heroin|=90 g"),
            "disputed",
            "a trace is what was in the load",
        ),
        ("It was 90 kg.", ("heroin|=90 kg",), "disputed", "only one figure"),
        (
            "They found 5.2 t in a barge and 90 kg in a van.",
            ("heroin|=5.2 t", "heroin|=90 kg"),
            "disputed",
            "another figure altogether",
        ),
        (
            "They found 4160 kg of hashish and 90 kg of heroin.",
            ("cannabis|=4160 kg", "heroin|=90 kg"),
            "single",
            "the figure stands on another drug",
        ),
        (
            "They found 4.3 t of hashish and 90 kg of heroin.",
            ("cannabis|=4.3 t", "heroin|=90 kg"),
            "disputed",
            "near, but of another drug: by chance",
        ),
    ],
)
def test_a_figure_told_beside_another_is_no_rival_of_its_other_print(
    words: str, amounts: tuple[str, ...], said: str, trap: str
) -> None:
    file = casefile(load("a", words, *amounts), WEIGHED)
    assert status(file, "seizure", "amount", amounts[-1]).split()[0] == said, trap


@pytest.mark.parametrize(
    ("amounts", "said", "trap"),
    [
        (("heroin|=2500 kg", "heroin|=1660 kg"), "single", "two cars make the whole"),
        (("heroin|=2000 kg", "heroin|=500 kg", "heroin|=1660 kg"), "single", "three do"),
        (("heroin|=2500 kg", "heroin|=1600 kg"), "disputed", "60 kg are missing"),
        (("heroin|=2500 kg", "cocaine|=1660 kg"), "disputed", "another drug is no part"),
        (("heroin|=2500 kg",), "disputed", "one figure alone"),
    ],
)
def test_loads_that_make_the_whole_of_another_report_are_no_rivals(
    amounts: tuple[str, ...], said: str, trap: str
) -> None:
    words = ", ".join(one.partition("=")[2] for one in amounts)
    file = casefile(load("a", words, *amounts), WEIGHED)
    assert status(file, "seizure", "amount", "heroin|=4160 kg").split()[0] == said, trap
