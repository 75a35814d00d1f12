"""What reviewers look at, tried on two cases with copies and a contradiction."""

from __future__ import annotations

import pytest
from tests.support import cheap

from consilience.decision import Act, Decision
from consilience.errors import UsageError
from consilience.store.matters import MatterKind
from consilience.store.overviews import Order
from consilience.types import Role
from consilience.workspace import Workspace
from consilience.workspace.past import MomentKind
from consilience.workspace.review.listing import Filters


@pytest.fixture(autouse=True)
def _filled(workspace: Workspace) -> None:
    rival = (
        "Judges were told that guards had seized 66 kg of heroin in Lyon on 2019-05-03."
        " Jan Novak was sentenced in Lyon on 2020-02-04 and will appeal."
    )
    workspace.add([*cheap.collection(), cheap.candidate("a-5", rival, published="2020-02-06")])
    workspace.catch_up()


def _decide(workspace: Workspace, target: str, act: Act = Act.ACCEPT) -> None:
    workspace.decide(
        [Decision(who="Eva", when="2026-11-22", act=act, target=target, value=None, why="seen")]
    )
    workspace.catch_up()


def test_the_most_valuable_stands_first_with_its_reason(workspace: Workspace) -> None:
    found = workspace.inbox().matters
    assert found[0].kind is MatterKind.DISPUTE
    assert {one.shown for one in found[0].choices} == {
        "heroin|=40 kg",
        "heroin|=41 kg",
        "heroin|=66 kg",
    }
    assert found[0].score.reason.startswith("2 independent texts disagree")
    assert [one.score.value for one in found] == sorted(
        (one.score.value for one in found), reverse=True
    )


def test_what_was_decided_is_gone_and_comes_back_when_it_is_undone(workspace: Workspace) -> None:
    before = workspace.inbox()
    (first, *_) = before.matters
    one, other, _ = first.choices
    _decide(workspace, one.target)
    assert first.key in {each.key for each in workspace.inbox().matters}, "two are still at odds"
    _decide(workspace, other.target)
    assert first.key not in {each.key for each in workspace.inbox().matters}
    for logged in workspace.log():
        workspace.undo(logged.digest, "Eva", "a slip")
    workspace.catch_up()
    assert workspace.inbox() == before


def test_a_skip_holds_for_one_person_until_it_is_taken_back(workspace: Workspace) -> None:
    (first, *_) = workspace.inbox("Eva").matters
    workspace.skip("Eva", first.key)
    workspace.skip("Eva", first.key)
    assert first not in workspace.inbox("Eva").matters
    assert workspace.inbox("Eva").whole == workspace.inbox("Tor").whole - 1
    assert first in workspace.inbox("Tor").matters
    workspace.rebuild()
    assert first not in workspace.inbox("Eva").matters
    assert workspace.unskip("Eva") == 1
    assert workspace.inbox("Eva") == workspace.inbox()


def test_kinds_and_cases_are_filtered_and_pages_follow_each_other(workspace: Workspace) -> None:
    everything = workspace.inbox(size=100)
    kinds = {one.kind for one in everything.matters}
    assert {MatterKind.DISPUTE, MatterKind.SINGLE} <= kinds
    single = workspace.inbox(kinds=[MatterKind.SINGLE])
    assert {one.kind for one in single.matters} == {MatterKind.SINGLE}
    assert single.counts == everything.counts
    assert single.whole == everything.counts[MatterKind.SINGLE]
    pages = [workspace.inbox(first=at, size=1).matters for at in range(everything.whole)]
    assert tuple(one for page in pages for one in page) == everything.matters
    nice = workspace.inbox(slug="nice-cocaine-2021")
    assert {one.slug for one in nice.matters} == {"nice-cocaine-2021"}
    assert 0 < nice.whole < everything.whole


def test_a_decision_that_leads_nowhere_waits_and_is_told_by_stale(workspace: Workspace) -> None:
    _decide(workspace, "person:Nobody Known")
    _decide(workspace, "claim:a-1:0-3:amount")
    (one, other) = workspace.inbox(kinds=[MatterKind.STALE]).matters
    assert {one.slug, other.slug} == {"", "lyon-heroin-2019"}
    assert len(workspace.stale()) == 2


@pytest.mark.parametrize(
    ("filters", "slugs"),
    [
        (Filters(), {"lyon-heroin-2019", "nice-cocaine-2021", "brest-opium-2018"}),
        (Filters(substance="opioids"), {"lyon-heroin-2019", "brest-opium-2018"}),  # by its class
        (Filters(substance="HEROIN"), {"lyon-heroin-2019"}),
        (Filters(country="France"), {"lyon-heroin-2019", "nice-cocaine-2021", "brest-opium-2018"}),
        (Filters(country="DE"), set()),
        (Filters(since="2021"), {"nice-cocaine-2021"}),
        (Filters(since="2020-02-04"), {"lyon-heroin-2019", "nice-cocaine-2021"}),  # on the day
        (Filters(since="2020-02-05", until="2021-05-31"), set()),  # a day later, a day earlier
        (Filters(until="2018"), {"brest-opium-2018"}),
        (Filters(stage="sentence"), {"lyon-heroin-2019"}),
        (Filters(stage="arrest"), set()),
        (Filters(open_dispute=True), {"lyon-heroin-2019"}),
        (Filters(open_dispute=False), {"nice-cocaine-2021", "brest-opium-2018"}),
        (Filters(one_sided=True), set()),  # nobody is cited
        (Filters(unchecked=False), set()),
        (Filters(text="harbour"), {"nice-cocaine-2021"}),
        (Filters(text='"old harbour" -men'), set()),
    ],
)
def test_cases_are_listed_by_what_is_wanted(
    workspace: Workspace, filters: Filters, slugs: set[str]
) -> None:
    found = workspace.case_list(filters)
    assert {one.slug for one in found.rows} == slugs
    assert found.whole == len(slugs)


def test_a_case_that_was_checked_is_not_unchecked(workspace: Workspace) -> None:
    _decide(workspace, "case:nice-cocaine-2021", Act.CHECK)
    (one,) = workspace.case_list(Filters(unchecked=False)).rows
    assert one.slug == "nice-cocaine-2021"
    assert workspace.case_list(Filters(unchecked=True)).whole == 2


def test_the_list_is_paged_in_the_order_asked_for(workspace: Workspace) -> None:
    latest = [one.slug for one in workspace.case_list().rows]
    assert latest == ["nice-cocaine-2021", "lyon-heroin-2019", "brest-opium-2018"]
    assert workspace.case_list(first=1, size=1).rows[0].slug == latest[1]
    assert workspace.case_list(order=Order.LARGEST).rows[0].slug == "lyon-heroin-2019"
    assert workspace.case_list(order=Order.TITLE).rows[0].slug == "brest-opium-2018"


@pytest.mark.parametrize("filters", [Filters(stage="party"), Filters(since="soon")])
def test_a_filter_that_names_nothing_is_refused(workspace: Workspace, filters: Filters) -> None:
    with pytest.raises(UsageError):
        workspace.case_list(filters)


def test_what_can_be_chosen_stands_with_its_count(workspace: Workspace) -> None:
    substances = dict(workspace.choices("substance"))
    assert substances["heroin"] == 1
    assert substances["opioids"] == 2
    assert workspace.choices("country") == (("fr", 3),)


def test_publishers_stand_with_what_was_taken_from_them(workspace: Workspace) -> None:
    found = {one.name: one for one in workspace.publishers()}
    assert sum(one.reports for one in found.values()) == workspace.state().reports
    wire, others = found["Wire"], found[None]
    assert (wire.reports, wire.copying, wire.copied) == (1, 0, 0)
    (taken,) = wire.takers
    assert taken.publisher is None
    assert taken in others.sources or others.sources[0].publisher == "Wire"
    assert 0 < others.copied < others.characters


def test_the_history_of_a_value_tells_prints_decisions_and_versions(workspace: Workspace) -> None:
    slug = "lyon-heroin-2019"
    workspace.freeze(slug, "Eva", "for print")
    file = workspace.case(slug)
    lower, *_, higher = [one for one in file.findings if one.role is Role.AMOUNT]
    span = higher.claims[0].span
    target = f"claim:{higher.claims[0].report}:{span.start}-{span.end}:amount"
    _decide(workspace, target, Act.REJECT)
    told = workspace.history(slug, lower)
    kinds = [one.kind for one in told]
    left = [one for one in file.findings if one.role is Role.AMOUNT and one != higher]
    assert kinds.count(MomentKind.PRINTED) == sum(len(one.claims) for one in left)
    assert [one.shown for one in told if one.kind is MomentKind.FROZEN] == [
        "heroin|=40 kg / heroin|=41 kg / heroin|=66 kg"
    ]
    (decided,) = [one for one in told if one.kind is MomentKind.DECIDED]
    assert (decided.who, decided.why) == ("Eva", "reject: seen")
    assert [one.when or "~" for one in told] == sorted(one.when or "~" for one in told)
