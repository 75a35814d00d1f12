"""A name goes out of words, and everything else stays where it was."""

from __future__ import annotations

import pytest
from tests.support import casefiles

from consilience.casefile import CaseFile
from consilience.workspace.masking import MARK, forms, masked, masking


@pytest.mark.parametrize(
    ("name", "spellings", "others", "gone"),
    [
        ("Jan Novak", (), (), ("Jan Novak", "Novak", "Jan")),
        ("Liu Yong", ("Liu",), ("Liu Yuejin",), ("Liu Yong", "Yong")),
        ("Jan Novak", ("Honza Novak",), (), ("Honza Novak", "Jan Novak", "Honza", "Novak", "Jan")),
        ("Bo Ek", (), (), ("Bo Ek",)),
    ],
)
def test_a_word_that_may_mean_somebody_else_stays(
    name: str, spellings: tuple[str, ...], others: tuple[str, ...], gone: tuple[str, ...]
) -> None:
    assert forms(name, spellings, others) == gone


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Jan Novak was jailed.", "███ █████ was jailed."),
        ("JAN NOVAK JAILED; Novak's wife", "███ █████ JAILED; █████'s wife"),
        ("Jan\nNovak and Novakova", "███\n█████ and Novakova"),
        ("In January a novak is a settler.", "In January a novak is a settler."),
        ("🚢 特罗姆瑟 Jan  Novak", "🚢 特罗姆瑟 ███  █████"),
    ],
)
def test_marks_stand_where_letters_stood(text: str, after: str) -> None:
    mask = masking(forms("Jan Novak", (), ()))
    assert mask(text) == after
    assert len(mask(text)) == len(text)


def test_a_label_tells_people_apart() -> None:
    assert masking(("Jan Novak",), "P3")("by Jan Novak.") == "by P3█ █████."
    assert masking(("Bo",), "P12")("by Bo.") == "by ██."


def test_every_text_of_a_record_is_masked_and_its_spans_stay() -> None:
    case = casefiles.case()
    after = masked(CaseFile, case, masking(("Nils Aker",)))
    assert after != case
    assert "Nils Aker" not in repr(after)
    assert MARK in repr(after)
    spans = [
        [(claim.span.start, claim.span.end, len(claim.span.text)) for claim in one.claims]
        for file in (case, after)
        for one in file.findings
    ]
    assert spans[: len(spans) // 2] == spans[len(spans) // 2 :]
    assert masked(CaseFile, case, masking(("Nobody Here",))) == case
