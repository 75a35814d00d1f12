"""Each form of a case becomes the decision that it means, or an error that says what is wrong."""

from __future__ import annotations

import pytest
from tests.support import cheap

from consilience.errors import UsageError
from consilience.web.changing.wishes import KINDS, decision_of
from consilience.workspace import Workspace
from consilience.workspace.sheaf import Sheaf, sheaf

LYON = "lyon-heroin-2019"


@pytest.fixture
def found(workspace: Workspace) -> Sheaf:
    workspace.add(cheap.collection())
    workspace.catch_up()
    return sheaf(workspace.store, LYON)


def seizure(found: Sheaf) -> str:
    return next(one.id for one in found.file.events if one.type.value == "seizure")


WHOLE = len(cheap.collection()[0].report.text)
PLACE = "event:a-1:17-23:seizure"
RIGHT = {
    "accept": ({}, ("accept", f"case:{LYON}", None)),
    "note": ({}, ("note", f"case:{LYON}", None)),
    "merge": ({"case": "http://x/cases/nice/"}, ("merge", f"case:{LYON}", "case:nice")),
    "split": ({"report": "a-4"}, ("split", f"case:{LYON}", "report:a-4")),
    "aside": ({"report": "a-1"}, ("set_aside", f"span:a-1:0-{WHOLE}", None)),
    "confidential": ({"report": "a-1"}, ("confidential", "report:a-1", None)),
    "copy": ({"report": "a-2", "other": "a-1"}, ("copy", "report:a-2", "report:a-1")),
    "independent": (
        {"report": "a-2", "other": "a-1"},
        ("independent", "report:a-2", "report:a-1"),
    ),
    "same": ({"person": "Jan Novak", "other": "J. N."}, ("same", "person:Jan Novak", "person:J. N.")),
    "not_same": (
        {"person": "Jan Novak", "other": "J. N."},
        ("not_same", "person:Jan Novak", "person:J. N."),
    ),
    "event": (
        {"report": "a-1", "words": "a lorry", "type": "arrest", "factuality": "alleged"},
        ("add", "event:a-1:65-72:arrest", "alleged"),
    ),
    "claim": (
        {"report": "a-1", "words": "40 kg", "role": "amount", "value": "heroin|=40 kg"},
        ("add", "claim:a-1:24-29:amount", f"{PLACE} heroin|=40 kg"),
    ),
    "person": (
        {"report": "a-1", "words": "Customs officers"},
        ("add", "claim:a-1:0-16:person", f"{PLACE} Customs officers"),
    ),
    "reply": (
        {"person": "Jan Novak", "said": "It was  not me"},
        ("reply", "person:Jan Novak", "It was not me"),
    ),
}  # fmt: skip


def test_every_form_is_tried() -> None:
    assert set(RIGHT) == set(KINDS)


@pytest.mark.parametrize("kind", sorted(RIGHT))
def test_a_form_is_one_decision(found: Sheaf, kind: str) -> None:
    stated, meant = RIGHT[kind]
    sent = {"kind": kind, "why": " I  know ", "event": seizure(found), **stated}
    one = decision_of(found, sent, "Eva", "2026-11-22T12:00:00Z")
    assert (one.act.value, one.target, one.value) == meant
    assert (one.who, one.when, one.why) == ("Eva", "2026-11-22T12:00:00Z", "I know")


@pytest.mark.parametrize(
    ("stated", "reason"),
    [
        ({"kind": "burn"}, "is no change"),
        ({}, "is no change"),
        ({"kind": "split", "report": "b-1"}, "is not of this case"),
        ({"kind": "split", "report": "a-1", "why": "  "}, "why: is empty"),
        ({"kind": "merge", "case": LYON}, "is not given"),
        ({"kind": "copy", "report": "a-1", "other": "a-1"}, "is the same one"),
        ({"kind": "same", "person": "A", "other": "A"}, "two names"),
        ({"kind": "event", "report": "a-1", "words": "lorry", "type": "party"}, "type of event"),
        ({"kind": "claim", "report": "a-1", "words": "lorry", "role": "colour"}, "is no slot"),
        ({"kind": "claim", "report": "a-1", "words": "lorry", "role": "amount"}, "is no amount"),
        ({"kind": "reply"}, "the answer: is empty"),
    ],
)
def test_a_form_that_means_nothing_says_why(
    found: Sheaf, stated: dict[str, str], reason: str
) -> None:
    sent = {"why": "because", "event": seizure(found), **stated}
    with pytest.raises(UsageError, match=reason):
        decision_of(found, sent, "Eva", "2026-11-22T12:00:00Z")
