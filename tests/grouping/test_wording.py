from tests.support.cases import text

from consilience.grouping.wording import vector
from consilience.knowledge.frequencies import frequencies


def test_the_heaviest_terms_are_names_and_ties_go_by_the_alphabet() -> None:
    found = vector(text("a", "Police met Brito and Almada there.").report, (), frequencies())
    assert found.keys(2) == ("almada", "brito")


def test_a_term_is_looked_up_by_its_words() -> None:
    found = vector(text("a", "Kubala hid 40 drums; drums lay there.").report, (), frequencies())
    assert found.weight("drum") > 0
    assert found.weight("40 drum") > 0
    assert found.weight("barge") == 0.0


def test_a_text_is_of_length_one() -> None:
    found = vector(text("a", "Kubala hid 40 drums.").report, (), frequencies())
    assert abs(float((found.weights**2).sum()) - 1) < 1e-12
    assert list(found.codes) == sorted(found.codes)
