from tests.reconciling.disputes.test_kinds import haul, of
from tests.support.cases import Text, casefile, event, text


def note(name: str, words: str, *slots: str) -> Text:
    return text(name, words, event("seizure", "seized", *slots, "place=Porto, PT@Porto"))


FIGURES = ("amount=ketamine|=38 kg@38 kg", "amount=ketamine|=50 kg@50 kg")


def test_the_reason_says_which_figure_is_gone_and_which_stands() -> None:
    both = note("b", "In Porto 38 kg were seized, not 50 kg.", *FIGURES)
    file = casefile(haul("a", "50 kg", "50 kg were seized."), both)
    dispute = of(file, "ketamine|=50 kg")
    assert dispute.reason == "[b] takes ketamine|=50 kg back: ketamine|=38 kg stands"
    assert (dispute.explained, dispute.corrected_by) == (True, "b")


def test_a_correction_of_an_amount_corrects_no_date() -> None:
    words = "In Porto 38 kg were seized on 3 May, not 50 kg."
    both = note("b", words, *FIGURES, "date=2020-05-03@3 May")
    other = note("a", "In Porto 50 kg were seized on 4 May.", FIGURES[1], "date=2020-05-04@4 May")
    assert of(casefile(other, both), "2020-05-03", "date").corrected_by is None
