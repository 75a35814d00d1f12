"""Who looked at a value, who checked a case and who answered stands on the page, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.support import casefiles

from consilience.casefile import CaseFile
from consilience.decision import Act, Decision
from consilience.writing.options import Options
from consilience.writing.page.case_page import case_page
from consilience.writing.telling.markdown import case_markdown
from consilience.writing.telling.people_said import answers, checked_words, seen_words
from consilience.writing.view import view

SLUG = f"case:{casefiles.case().slug}"
FIGURE = next(one for one in casefiles.case().findings if one.role.value == "amount")
ADDRESS = FIGURE.claims[0].address


def taken(act: str, target: str, value: str | None = None, who: str = "Eva Berg",
          when: str = "2026-11-21T10:00:00Z") -> Decision:  # fmt: skip
    return Decision(who=who, when=when, act=Act(act), target=target, value=value, why="by letter")


def case(*decisions: Decision) -> CaseFile:
    """The invented case with decisions of people."""
    return replace(casefiles.case(), decisions=decisions, stale=())


@pytest.mark.parametrize(
    ("decisions", "words"),
    [
        pytest.param((), None, id="nobody looked"),
        pytest.param((taken("check", ADDRESS),), "Seen by Eva Berg on 21 November 2026", id="one"),
        pytest.param(
            (taken("accept", ADDRESS), taken("check", ADDRESS, who="Ole Dahl", when="2026-11-22")),
            "Seen by Eva Berg on 21 November 2026 and Ole Dahl on 22 November 2026",
            id="a second check",
        ),
        pytest.param(
            (taken("accept", ADDRESS), taken("check", ADDRESS, when="2026-11-22")),
            "Seen by Eva Berg on 22 November 2026",
            id="one person twice is no second check",
        ),
        pytest.param((taken("note", ADDRESS, "odd"),), None, id="a note is no look"),
        pytest.param((taken("check", SLUG),), None, id="the case as a whole"),
    ],
)
def test_a_value_says_who_looked_at_it(decisions: tuple[Decision, ...], words: str | None) -> None:
    assert seen_words(case(*decisions), FIGURE) == words


def test_a_look_that_no_longer_fits_is_none() -> None:
    one = taken("check", ADDRESS)
    assert seen_words(replace(case(one), stale=((one, "it was 4 kg then"),)), FIGURE) is None


@pytest.mark.parametrize(
    ("decisions", "words"),
    [
        ((), "Machine-read; not checked by a person."),
        ((taken("check", ADDRESS),), "Machine-read; not checked by a person (1 decision by people)."),
        ((taken("check", SLUG),), "Checked by Eva Berg on 21 November 2026."),
        (
            (taken("accept", SLUG), taken("check", SLUG, who="Ole Dahl")),
            "Checked by Eva Berg on 21 November 2026 and Ole Dahl on 21 November 2026.",
        ),
    ],
)  # fmt: skip
def test_a_case_says_who_checked_it(decisions: tuple[Decision, ...], words: str) -> None:
    assert checked_words(case(*decisions)) == words


def test_answers_stand_on_the_page_and_in_markdown_in_their_own_words() -> None:
    said = case(
        taken("reply", SLUG, "We were <never> asked."),
        taken("reply", "person:Nils Aker", "I did not know of it.", when="2026-11-20"),
        taken("note", SLUG, "call again"),
    )
    assert [one.value for one in answers(said)] == [
        "I did not know of it.", "We were <never> asked.",
    ]  # fmt: skip
    shown = view(said, casefiles.reports(), casefiles.readings(), Options(version="9"))
    page, text = case_page(shown).decode(), case_markdown(shown).decode()
    section = page.partition('id="answers"')[2].partition("</section>")[0]
    assert "Nils Aker:" in section
    assert "“I did not know of it.”" in section
    assert "We were &lt;never&gt; asked." in section
    assert "Taken down by Eva Berg on 20 November 2026: by letter." in section
    assert page.index('id="answers"') < page.index('id="findings"')
    assert "## Answers" in text
    assert "**Nils Aker:** “I did not know of it.”" in text
    assert "<never>" not in text


def test_without_answers_there_is_no_such_part() -> None:
    shown = view(case(), casefiles.reports(), casefiles.readings(), Options(version="9"))
    assert b'id="answers"' not in case_page(shown)
    assert b"## Answers" not in case_markdown(shown)


def test_the_table_of_findings_on_the_page_says_who_looked() -> None:
    shown = view(
        case(taken("check", ADDRESS)),
        casefiles.reports(),
        casefiles.readings(),
        Options(version="9"),
    )
    assert "Seen by Eva Berg on 21 November 2026." in case_page(shown).decode()
