"""Nobody stays guilty in the record for a verdict that was undone, or charged for charges dropped."""

from __future__ import annotations

import pytest
from tests.support.cases import casefile, event, text

_JAILED = event("sentence", "jailed", "person=Ada Holm", "date=2018-05-02@2 May 2018")


@pytest.mark.parametrize(
    ("end", "kind", "trigger", "stage"),
    [
        ("A court quashed the conviction of Ada Holm.", "appeal", "quashed", "conviction quashed"),
        ("Ada Holm’s conviction was overturned, with no retrial.", "appeal", "overturned", "conviction quashed"),
        ("A court overturned Ada Holm’s conviction and ordered a retrial.", "appeal", "overturned", "retrial"),
        ("A court dismissed the appeal of Ada Holm.", "appeal", "dismissed", "appeal dismissed"),
        ("Ada Holm will hear of her appeal in May.", "appeal", "appeal", "appealed"),
        ("Prosecutors dropped the charges against Ada Holm.", "acquittal", "dropped", "charges dropped"),
    ],
)  # fmt: skip
def test_a_person_stands_where_the_last_decision_left_her(
    end: str, kind: str, trigger: str, stage: str
) -> None:
    words = f"Ada Holm was jailed on 2 May 2018. {end}"
    file = casefile(text("a", words, _JAILED, event(kind, trigger, "person=Ada Holm")))
    assert [one.stage for one in file.people] == [stage]


def test_who_is_convicted_again_stays_convicted() -> None:
    words = "A court quashed the conviction of Ada Holm on 1 May 2018; jailed again on 2 June 2019."
    file = casefile(
        text(
            "a",
            words,
            event("appeal", "quashed", "person=Ada Holm", "date=2018-05-01@1 May 2018"),
            event("sentence", "jailed", "person=Ada Holm", "date=2019-06-02@2 June 2019"),
        )
    )
    assert [one.stage for one in file.people] == ["sentenced"]
