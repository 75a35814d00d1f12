import dataclasses

from tests.support.casefiles import case, dossier, readings, reports

from consilience.casefile import Dossier
from consilience.types import EventId, EventType, Factuality
from consilience.writing.options import Options
from consilience.writing.page.index_page import index_page
from consilience.writing.view import view


def index(of: Dossier) -> str:
    views = [view(one, reports(), readings(), Options()) for one in of.cases]
    return index_page(of, views, reports(), Options(version="9")).decode()


def test_every_case_is_linked_and_can_be_filtered() -> None:
    words = index(dossier())
    assert 'href="cases/tromso-cocaine-2021.html"' in words
    assert 'data-substance="cocaine"' in words
    assert 'data-country="Norway|United States"' in words
    assert 'data-dispute="open"' in words


def test_without_script_the_filters_are_hidden_and_all_cases_shown() -> None:
    words = index(dossier())
    assert '<form class="filters" hidden' in words
    assert '<article class="case" hidden' not in words


def test_reports_in_no_case_and_unread_inputs_stand_with_their_reason() -> None:
    words = index(dossier())
    assert "not about &lt;drugs&gt;" in words
    assert "mend the line" in words


def test_an_empty_build_says_so() -> None:
    empty = dataclasses.replace(dossier(), cases=(), unplaced=(), unread=())
    assert "No report tells of a case." in index(empty)
    assert case().title not in index(empty)


def test_a_step_that_is_denied_or_to_come_is_not_the_last_step() -> None:
    def last(factuality: Factuality) -> str:
        one = case()
        appeal = dataclasses.replace(
            one.events[0], id=EventId("appeal-1"), type=EventType.APPEAL, factuality=factuality
        )
        known = dataclasses.replace(one, events=(*one.events, appeal))
        return index(dataclasses.replace(dossier(), cases=(known,)))

    assert "last step reported: appeal" in last(Factuality.ASSERTED)
    assert "last step reported: appeal" not in last(Factuality.DENIED)
    assert "last step reported: appeal" not in last(Factuality.PLANNED)
