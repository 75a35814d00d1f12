"""What a decision must be before it is logged."""

from __future__ import annotations

import pytest
from tests.support import cheap
from tests.support.interface import decision

from consilience.decision import Act
from consilience.reconciling.decisions import means
from consilience.workspace import Workspace
from consilience.workspace.sense import faults


@pytest.mark.parametrize(
    ("act", "target", "value", "keys"),
    [
        ("accept", "claim:a-1:24-39:amount", None, []),
        ("accept", "claim:a-1:0-86:amount", None, []),  # the text has 86 characters
        ("accept", "claim:a-1:0-87:amount", None, ["target"]),
        ("accept", "claim:a-1:24-24:amount", None, ["target"]),  # no characters
        ("add", "event:a-1:17-23:seizure", "alleged", []),
        ("same", "person:Jan Novak", "person:J. Novak", []),
        ("same", "person:Jan Novak", None, ["value"]),
        ("copy", "report:a-1", "report:a-2", []),
        ("copy", "report:a-9", "report:a-2", ["target"]),
        ("correct", "claim:a-1:24-39:amount", "lots", ["value"]),
        ("correct", "report:a-1:24-39:amount", "lots", ["target", "value"]),
        ("undo", "report:a-1", None, ["act"]),
        ("merge", "claim:a-1:24-39:amount", "claim:a-2:24-39:amount", ["act"]),
    ],
)
def test_what_is_wrong_is_told_by_its_key(
    workspace: Workspace, act: str, target: str, value: str | None, keys: list[str]
) -> None:
    workspace.add(cheap.collection())
    assert [key for key, _ in faults(workspace, decision(act, target, value))] == keys


def test_a_note_means_something_everywhere_and_a_copy_only_for_reports() -> None:
    assert all(means(kind, Act.NOTE) for kind in ("claim", "event", "span", "person", "report"))
    assert [kind for kind in ("claim", "event", "report") if means(kind, Act.COPY)] == ["report"]
