from tests.support.cases import Text, text

from consilience.grouping.likeness import named, overlap, overlaps
from consilience.grouping.wording import Vector, vector
from consilience.knowledge.frequencies import frequencies
from consilience.types import ReportId

NAMES = "Vila Nova, Matos, Pinho, Almada, Setubal, Brito and 4711"


def _alike(*texts: str) -> float:
    found = [_vector(text(name, words)) for name, words in zip("ab", texts, strict=True)]
    return alike(*found)


def alike(one: Vector, other: Vector) -> float:
    return overlap(one, other).cosine


def _vector(one: Text) -> Vector:
    return vector(one.report, one.reading.asides, frequencies())


def test_texts_with_many_names_in_common_are_near() -> None:
    one, same = f"Police spoke of {NAMES} again.", f"We heard of {NAMES} too."
    other = "Nothing on Oslo, Bergen, Hamar, Bodin or 1234."
    assert _alike(one, same) > 0.6
    assert _alike(one, other) == 0.0


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
    assert alike(_vector(one), _vector(text("b", "Porto burns."))) == 0.0


def test_a_text_in_another_script_is_compared_as_any_other() -> None:
    one, other = (
        _vector(text("a", "Kubala met Brito.")),
        _vector(text("b", "東京: Kubala met Brito.")),
    )
    assert alike(one, other) > 0.8


def test_a_rare_name_of_the_opening_counts_wherever_the_other_prints_it() -> None:
    opens = _vector(text("a", "Police here spoke with Kubala near the quay."))
    later = _vector(text("b", "One.\nTwo.\nThree.\nFour.\nFive.\nThen kubala and others came."))
    assert named(opens, later) == {"kubala"}
    assert overlap(opens, later).opening == overlap(later, opens).opening == 1


def test_a_text_without_words_is_like_none() -> None:
    assert alike(_vector(text("a", "...")), _vector(text("b", "Kubala."))) == 0.0


def test_many_pairs_at_once_are_what_each_is_alone() -> None:
    words = ("Police spoke of Matos. Kubala too.", "Matos and Pinho met.", "...", "Kubala, Pinho.")
    texts = {ReportId(str(at)): _vector(text(str(at), one)) for at, one in enumerate(words)}
    pairs = [(one, other) for one in texts for other in texts]
    alone = [overlap(texts[one], texts[other]) for one, other in pairs]
    found = overlaps(pairs, texts)
    assert [found.of(at) for at in range(len(pairs))] == alone
    assert overlaps([], texts).cosines.size == 0
