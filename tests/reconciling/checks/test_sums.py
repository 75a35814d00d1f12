import pytest
from tests.support.cases import casefile, event, text


def sums(words: str, kind: str, *slots: str, whole: str | None = None) -> list[tuple[str, bool]]:
    texts = [text("a", words, event(kind, words.split(maxsplit=1)[0], *slots))]
    if whole:
        texts.append(
            text(
                "b",
                whole,
                event(
                    kind,
                    whole.split(maxsplit=1)[0],
                    f"count=person|={whole.split()[-1]}@{whole.split()[-1]}",
                ),
            )
        )
    file = casefile(*texts)
    return [
        (one.what.rpartition(" (")[0], one.holds) for one in file.checks if one.rule == "parts_sum"
    ]


def test_men_and_women_make_the_whole() -> None:
    found = sums(
        "sentenced 5 men and 4 women",
        "sentence",
        "count=person|=5@5",
        "count=person|=4@4",
        whole="sentenced 9",
    )
    assert found == [("9 sentenced = 5 + 4", True)]


def test_the_named_and_the_others_make_the_whole() -> None:
    found = sums(
        "sentenced Ada Holm and 8 others",
        "sentence",
        "person=Ada Holm",
        "count=person|=8@8",
        whole="sentenced 9",
    )
    assert found == [("9 sentenced = 1 named + 8 others", True)]


@pytest.mark.parametrize(
    ("third", "what", "holds"),
    [
        (60, "59 + 1 = 60 packages", True),
        (61, "59 + 1 = 60, not 61 packages", False),
    ],
)
def test_things_add_up_or_just_miss(third: int, what: str, holds: bool) -> None:
    words = f"seized {third} sacks: 59 open, 1 shut"
    found = sums(
        words,
        "seizure",
        f"count=package|={third}@{third}",
        "count=package|=59@59",
        "count=package|=1@1 shut",
    )
    assert found == [(what, holds)]


def test_layers_of_packing_are_no_sum() -> None:
    words = "seized 276 packs in 12 sacks of 1 kind"
    assert sums(words, "seizure", "count=package|=276@276", "count=package|=12@12") == []
