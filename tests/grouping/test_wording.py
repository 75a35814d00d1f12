from tests.support.cases import text

from consilience.grouping.wording import Wording, wording
from consilience.knowledge.frequencies import frequencies
from consilience.types import Aside, Report, ReportId

NAMES = "Vila Nova, Matos, Pinho, Almada, Setubal, Brito and 4711"


def _worded(*reports: Report, asides: dict[ReportId, tuple[Aside, ...]] | None = None) -> Wording:
    return wording(reports, asides or {}, frequencies())


def _alike(*texts: str) -> float:
    reports = [text(name, words).report for name, words in zip("ab", texts, strict=True)]
    return _worded(*reports).alike(reports[0].id, reports[1].id)


def test_texts_with_many_names_in_common_are_near() -> None:
    reports = [
        text("a", f"Police spoke of {NAMES} again.").report,
        text("b", f"We heard of {NAMES} too.").report,
        text("c", "Nothing on Oslo, Bergen, Hamar, Bodin or 1234.").report,
    ]
    found = _worded(*reports)
    assert found.alike(reports[0].id, reports[1].id) > 0.6
    assert found.alike(reports[0].id, reports[2].id) == 0.0
    assert found.neighbours() == (("a", "b"),)


def test_rare_words_tie_closer_than_the_words_of_every_report_on_crime() -> None:
    rare = _alike("Pomegranates hid them.", "They lay in pomegranates.")
    common = _alike("Police seized them.", "They were seized by police.")
    assert rare > common


def test_one_sentence_that_recalls_another_matter_makes_no_kinship() -> None:
    haul = (
        "Divers opened the Ostrava yacht at Lagos marina. Hidden beams held the bales. "
        "A welder cut them. The skipper Anton Kubala is held."
    )
    recall = (
        "A lorry was stopped at Vilar. Its floor was double. Dogs barked at the tyres. "
        "The driver fled over a fence. "
    )
    echo = "In May divers opened the Ostrava yacht at Lagos marina of the skipper Anton Kubala."
    assert _alike(haul, f"{recall}{echo}") < 0.02
    assert _alike(haul, f"{echo} {recall}") > 0.1, "what a text opens with is its matter"


def test_a_year_that_both_print_is_no_kinship() -> None:
    assert _alike("Kubala sailed in 2020.", "Brito slept in 2020.") < 0.05


def test_set_aside_words_do_not_count() -> None:
    one = text("a", "Porto wins. Police came.", asides=[("Porto wins.", "football")])
    other = text("b", "Porto burns.")
    found = _worded(one.report, other.report, asides={one.report.id: one.reading.asides})
    assert found.alike(one.report.id, other.report.id) == 0.0
