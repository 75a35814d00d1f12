import dataclasses

from tests.support.casefiles import N1, N2, N3, case, readings, reports, span

from consilience.casefile import CaseFile, SetAside
from consilience.copying import Tracing
from consilience.types import Aside
from consilience.writing.options import Options
from consilience.writing.telling.witnesses import copy_words, texts, told_once, witness_line
from consilience.writing.view import view


def seen(of: CaseFile) -> tuple[int, int]:
    return texts(view(of, reports(), readings(), Options()))


def test_a_dispatch_and_its_reprint_are_one_text() -> None:
    assert seen(case()) == (2, 2)


def test_a_report_without_any_kin_is_a_text_of_its_own() -> None:
    alone = dataclasses.replace(case(), tracing=Tracing(reuses=(), origins=()))
    assert seen(alone) == (3, 3)


def test_a_suspected_copy_may_or_may_not_be_a_text() -> None:
    suspect = dataclasses.replace(case().tracing.reuses[0], suspected=True)
    of = dataclasses.replace(
        case(), tracing=Tracing(reuses=(suspect,), origins=((N1,), (N2,), (N3,)))
    )
    assert seen(of) == (2, 3)


def test_a_copy_says_whose_copy_it_is() -> None:
    made = view(case(), reports(), readings(), Options())
    assert "".join(one.text for one in copy_words(made, N2)) == ", reprint of A"
    assert copy_words(made, N1) == ()


def test_a_stray_word_of_another_language_is_a_sign_of_translation() -> None:
    line = witness_line(
        view(translated("a stray rest: a sign of translation"), reports(), readings(), Options())
    )
    assert line is not None
    assert "A shows a sign of translation (“seized”)." in line.plain()


def test_what_is_set_aside_for_another_reason_is_no_such_sign() -> None:
    line = witness_line(view(translated("unrelated headline"), reports(), readings(), Options()))
    assert line is not None
    assert "translation" not in line.plain()


def translated(why: str) -> CaseFile:
    aside = SetAside(report=N1, aside=Aside(span=span(N1, "seized"), why=why))
    return dataclasses.replace(case(), asides=(aside,))


def test_a_copy_adds_no_value_to_those_that_cite_somebody() -> None:
    seen = view(case(), reports(), readings(), Options())
    claims = [claim for one in case().findings for claim in one.claims]
    told = told_once(seen)
    assert len(told) < len(claims)
    assert len({(one.lineage, one.span, one.value) for one in told}) == len(told)


def test_two_texts_of_one_value_count_twice() -> None:
    one = case().findings[0]
    alone = dataclasses.replace(case(), findings=(one,))
    told = told_once(view(alone, reports(), readings(), Options()))
    assert {each.lineage for each in told} == {each.lineage for each in one.claims}
