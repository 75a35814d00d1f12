import pytest
from tests.support.cases import Row, casefile, event, finding, status, text

from consilience.reconciling.retraction_words import takes_back


@pytest.mark.parametrize(
    ("words", "back"),
    [
        ("The agency corrected its figure to 276 kg", True),
        ("Earlier reports had spoken of 300 kg", True),
        ("It was first reported as 300 kg", True),
        ("The 300 kg of our earlier figure were a guess.", True),
        ("Prosecutors now speak of 276 kg, not the 300 announced on Monday", True),
        ("The number of arrests rose from 11 to 12", True),
        ("Disregard yesterday's figure: the scales had not been set", True),
        ("Forget the two numbers of last week", True),
        ("The correct figure is 276 kg", True),
        ("Nobody will forget the raid", False),
        ("He first met her in 2017", False),
        ("276 kg were seized", False),
    ],
)
def test_words_that_take_a_figure_back(words: str, back: bool) -> None:
    assert takes_back(words) is back


def haul(*sizes: str) -> Row:
    return event("seizure", "seized", *(f"amount=ketamine|={one}@{one}" for one in sizes))


@pytest.mark.parametrize(
    ("words", "gone", "trap"),
    [
        ("In Porto 38 kg were seized, not 50 kg.", {"50 kg"}, "bare negation"),
        ("In Porto 38 kg were seized, not the 50 kg of Monday.", {"50 kg"}, "with an article"),
        ("Not 50 kg but 38 kg were seized.", {"50 kg"}, "the wrong one first"),
        ("The haul seized was revised from 50 kg to 38 kg.", {"50 kg"}, "from one to another"),
        ("We wrote that 50 kg had been seized. In fact 38 kg were.", {"50 kg"}, "our own words"),
        ("Police said 50 kg were seized. The correct figure is 38 kg.", {"50 kg"}, "and theirs"),
        ("It was wrongly said that 50 kg were seized; it was 38 kg.", {"50 kg"}, "new clause"),
        ("The 50 kg seized were wrongly given instead of 38 kg.", {"50 kg"}, "38 kg is right"),
        (
            "50 kg, as first reported, were not there: 38 kg were seized.",
            {"50 kg"},
            "earlier, and another stands",
        ),
        ("First figures put it at 50 kg, but 38 kg were seized.", {"50 kg"}, "what stands follows"),
        (
            "38 kg were seized. An earlier version of this story said 50 kg.",
            {"50 kg"},
            "a note at the end",
        ),
        ("We wrote that 50 kg were seized. In fact 38 kg more were.", set(), "more, not instead"),
        ("We wrote that 50 kg were seized; 38 kg were flour.", set(), "nothing is righted"),
        ("Not only 50 kg but 38 kg of it pure were seized.", set(), "not only: both"),
        ("The first gave up 50 kg, 38 kg were seized later.", set(), "the first man"),
        ("The haul seized rose from 38 kg to 50 kg.", set(), "growth: both were true"),
    ],
)
def test_what_a_text_takes_back_is_marked(words: str, gone: set[str], trap: str) -> None:
    file = casefile(text("a", words, haul("38 kg", "50 kg")))
    marked = {one.span.text for each in file.findings for one in each.claims if one.retracted}
    assert marked == gone, trap


def test_an_early_figure_that_nothing_replaces_is_no_figure_taken_back() -> None:
    file = casefile(text("a", "Initial reports said 50 kg were seized.", haul("50 kg")))
    assert not any(one.retracted for each in file.findings for one in each.claims)


def test_a_correction_is_no_witness_for_what_it_corrects() -> None:
    words = "We reported that 50 kg had been seized. In fact 38 kg were seized."
    file = casefile(
        text("a", "Police seized 50 kg.", haul("50 kg")),
        text("b", "Police seized 38 kg.", haul("38 kg")),
        text("c", words, haul("50 kg", "38 kg")),
    )
    wrong = finding(file, "seizure", "amount", "ketamine|=50 kg")
    right = finding(file, "seizure", "amount", "ketamine|=38 kg")
    assert (wrong.lineages, right.lineages) == ((1, 1), (2, 2))
    assert [one.dispute and one.dispute.kind.value for one in (wrong, right)] == ["superseded"] * 2


def test_two_corrections_of_one_figure_do_not_corroborate_it() -> None:
    words = "In Porto 38 kg were seized, not 50 kg."
    other = "Only 38 kg were seized there, not 50 kg."
    file = casefile(
        text("a", words, event("seizure", "seized", "amount=ketamine|=50 kg@50 kg")),
        text("b", other, event("seizure", "seized", "amount=ketamine|=50 kg@50 kg")),
    )
    assert status(file, "seizure", "amount", "ketamine|=50 kg") == "single"


def test_what_shares_a_sentence_with_the_wrong_figure_stands() -> None:
    words = "An earlier version of this story said 50 kg and 9 bags were seized. It was 38 kg."
    slots = ("amount=ketamine|=50 kg@50 kg", "count=package|=9@9", "amount=ketamine|=38 kg@38 kg")
    file = casefile(text("a", words, event("seizure", "seized", *slots)))
    assert not finding(file, "seizure", "count", "package|=9").claims[0].retracted
    assert finding(file, "seizure", "amount", "ketamine|=50 kg").claims[0].retracted


def test_what_is_said_anew_in_place_of_another_number_is_no_second_round() -> None:
    words = "Three men were held. An earlier version of this story said two men were caught."
    three = event("arrest", "held", "count=person|=3@Three")
    two = event("arrest", "caught", "count=person|=2@two")
    file = casefile(text("a", words, three, two))
    assert len(file.events) == 1
    assert status(file, "arrest", "count", "person|=2") == "disputed superseded"


def test_two_rounds_that_a_report_tells_stay_two() -> None:
    words = "Three men were held in May. In June two men were caught."
    three = event("arrest", "held", "count=person|=3@Three")
    two = event("arrest", "caught", "count=person|=2@two")
    assert len(casefile(text("a", words, three, two)).events) == 2
