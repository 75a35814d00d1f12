from __future__ import annotations

import pytest

from consilience.errors import (
    ConsilienceError,
    DecisionError,
    KnowledgeError,
    UnreadableError,
    UsageError,
)


@pytest.mark.parametrize("kind", [DecisionError, KnowledgeError, UnreadableError, UsageError])
def test_every_error_says_place_reason_and_remedy_in_one_line(kind: type[ConsilienceError]) -> None:
    error = kind("reports.jsonl:12", "is cut off", "fetch it again")
    assert str(error) == "reports.jsonl:12: is cut off; fetch it again"
    assert (error.place, error.reason, error.remedy) == (
        "reports.jsonl:12",
        "is cut off",
        "fetch it again",
    )
    assert isinstance(error, ConsilienceError)
