import pytest
from tests.support.cases import text

from consilience.grouping.comparing import LEAST, THRESHOLD
from consilience.grouping.judging import lead_support
from consilience.grouping.likeness import overlap
from consilience.grouping.rarity import Rarity
from consilience.grouping.releases import are_releases, most_points, release_points, release_reasons
from consilience.grouping.sketch import Sketch, sketch
from consilience.types import Score

FORM = (
    "The office of the prosecutor announced that {} pleaded guilty in the {} to {}. {} faces up "
    "to ten years in prison and a fine. U.S. District Judge {} has set sentencing for {}. The "
    "investigation was led by agents of the Department and of local police."
)
PLEA = FORM.format(
    "Orla Quennell of Dunmore", "Eastern District of Oregon", "selling stolen forklifts through "
    "Brackwater Salvage", "Quennell", "Ida Fosse", "May 5",
)  # fmt: skip
SENTENCE = FORM.format(
    "Tobias Hrdlicka, a clerk of Brackwater Salvage", "Eastern District of Oregon", "hiding "
    "forklifts that Quennell had sold at Dunmore", "Hrdlicka", "Ida Fosse", "June 9",
)  # fmt: skip
NEIGHBOUR = FORM.format(
    "Winfred Askwith of Calder", "Western District of Kansas", "poisoning eagles near Stavely",
    "Askwith", "Lars Yttri", "May 5",
)  # fmt: skip


def _sketch(words: str) -> Sketch:
    one = text("a", words)
    return sketch(one.report, one.reading)


def _judge(left: str, right: str) -> Score:
    one, other = _sketch(left), _sketch(right)
    both = overlap(one.words, other.words)
    return Score(release_points(one, other, both, lambda: 0.0), release_reasons(one, other, both))


def test_an_accomplice_in_the_same_docket_is_of_the_case_though_another_person() -> None:
    score = _judge(PLEA, SENTENCE)
    assert score.value >= THRESHOLD, score
    assert "share the judge (fosse)" in score.reason
    assert "brackwater" in score.reason


def test_one_form_filled_in_for_another_matter_is_another_case() -> None:
    score = _judge(PLEA, NEIGHBOUR)
    assert score.value < 0, score
    assert "other court districts" in score.reason


@pytest.mark.parametrize(
    ("right", "both", "trap"),
    [
        (NEIGHBOUR, True, "another district is one, too"),
        ("Orla Quennell went to prison.", False, "news print none"),
    ],
)
def test_a_release_prints_a_district(right: str, both: bool, trap: str) -> None:
    assert are_releases(_sketch(PLEA), _sketch(right)) is both, trap


def test_officials_in_common_are_no_names_in_common() -> None:
    """One prosecutor announces all matters of an office."""
    said = " U.S. Attorney Torvald Ekwueme announced it with {}, 36, in mind."
    one, other = (_sketch(form + said.format(who)) for form, who in
                  ((PLEA, "Orla Quennell"), (NEIGHBOUR, "Winfred Askwith")))  # fmt: skip
    assert overlap(one.words, other.words).opening == 0
    assert "ekwueme" not in one.words.opening
    assert "quennell" in one.words.opening


def test_defendants_who_are_named_with_their_ages_speak_against_where_none_is_shared() -> None:
    named = " {}, 36, was charged first."
    alike = _judge(PLEA + named.format("Quennell"), SENTENCE + named.format("Quennell"))
    apart = _judge(PLEA + named.format("Quennell"), SENTENCE + named.format("Hrdlicka"))
    assert "other defendants" in apart.reason
    assert "other defendants" not in alike.reason
    assert apart.value < alike.value


def test_a_release_without_a_district_is_not_elsewhere() -> None:
    lawyer = " Trial Attorney Ada Holm tries the case."
    without = NEIGHBOUR.replace("in the Western District of Kansas ", "") + lawyer
    score = _judge(PLEA, without)
    assert "other court districts" not in score.reason
    assert "other court districts" in _judge(PLEA, NEIGHBOUR).reason


def test_the_answer_is_the_same_the_other_way_round() -> None:
    assert _judge(PLEA, SENTENCE) == _judge(SENTENCE, PLEA)


@pytest.mark.parametrize("right", [SENTENCE, NEIGHBOUR])
def test_two_releases_have_no_more_points_than_their_words_and_leads_allow(right: str) -> None:
    one, other = _sketch(PLEA), _sketch(right)
    both = overlap(one.words, other.words)
    most = most_points(one, other, both)
    found = release_points(one, other, both, lambda: lead_support(one, other, Rarity()))
    # What is far below is not looked at.
    assert found <= max(most, LEAST)
    clipped = release_points(one, other, both, lambda: 99.0)
    assert max(most, LEAST) <= clipped == release_points(one, other, both, lambda: 6.0)
