import pytest
from tests.support.cases import casefile, event, text

from consilience.casefile import CaseFile, Person


def person(file: CaseFile, name: str) -> Person:
    return next(one for one in file.people if one.name == name)


@pytest.mark.parametrize(
    ("rows", "stage"),
    [
        ((event("trafficking", "sold", "person=Ada Holm"),), "accused"),
        ((event("arrest", "held", "person=Ada Holm"),), "arrested"),
        ((event("arrest", "held", "person=Ada Holm", how="planned"),), "wanted"),
        (
            (
                event("charge", "charged", "person=Ada Holm"),
                event("sentence", "faces", "penalty=Ada Holm|max life@life", how="planned"),
            ),
            "charged",
        ),
        ((event("charge", "charged", "person=Ada Holm", how="denied"),), "named"),
        ((event("plea", "pleaded", "plea=Ada Holm|guilty@guilty"),), "pleaded guilty"),
        ((event("plea", "pleaded", "plea=Ada Holm|not_guilty@guilty"),), "pleaded not guilty"),
        (
            (
                event("trafficking", "sold", "person=Ada Holm"),
                event("sentence", "got", "penalty=Ada Holm|life@life"),
            ),
            "sentenced",
        ),
        # a verdict that was quashed is not the last word
        (
            (
                event("conviction", "charged", "person=Ada Holm"),
                event("acquittal", "got", "person=Ada Holm"),
            ),
            "acquitted",
        ),
    ],
)
def test_a_person_is_no_guiltier_than_the_last_step(rows: tuple, stage: str) -> None:  # type: ignore[type-arg]
    words = "Ada Holm sold, was held, charged, faces life, pleaded guilty and got life."
    assert person(casefile(text("a", words, *rows)), "Ada Holm").stage == stage


def test_what_is_decided_after_an_appeal_is_the_last_step() -> None:
    words = "Ada Holm appealed on 2 May 2018 and got life on 4 June 2019."
    appeal = event("appeal", "appealed", "person=Ada Holm", "date=2018-05-02@2 May 2018")
    penalty = "penalty=Ada Holm|life@life"
    sentence = event("sentence", "got", penalty, "date=2019-06-04@4 June 2019")
    assert person(casefile(text("a", words, appeal, sentence)), "Ada Holm").stage == "sentenced"
    assert person(casefile(text("a", words, appeal)), "Ada Holm").stage == "appealed"


def test_the_stage_carries_its_date() -> None:
    words = "Ada Holm was charged on 4 March 2020 and sentenced on 5 June 2021."
    file = casefile(
        text(
            "a",
            words,
            event("charge", "charged", "person=Ada Holm", "date=2020-03-04@4 March 2020"),
            event("sentence", "sentenced", "person=Ada Holm", "date=2021-06-05@5 June 2021"),
        )
    )
    assert person(file, "Ada Holm").as_of == "2021-06-05"


def test_officials_and_neighbours_are_told_apart() -> None:
    words = (
        "Eva Berg, the customs director, praised it. It was quiet here, said Ola Dahl, a neighbour."
    )
    file = casefile(
        text(
            "a",
            words,
            event("seizure", "praised"),
            said=[
                ("Eva Berg", "the customs director", "praised it"),
                ("Ola Dahl", "a neighbour", "It was quiet here"),
                ("Norwegian police", None, "quiet"),
                ("Public Prosecution Service", None, "quiet"),  # nobody's name
            ],
        )
    )
    assert [(one.name, one.stage, one.protected) for one in file.people] == [
        ("Eva Berg", "official", False),
        ("Ola Dahl", "quoted", True),
    ]


def test_a_minor_is_protected() -> None:
    words = "Police held Siv Moe, 16, and Per Lie, 34, on Monday."
    file = casefile(text("a", words, event("arrest", "held", "person=Siv Moe", "person=Per Lie")))
    assert person(file, "Siv Moe").protected
    assert not person(file, "Per Lie").protected


def test_an_informant_is_protected() -> None:
    words = "Siv Moe told the police."
    file = casefile(text("a", words, event("tip_off", "told", "person=Siv Moe")))
    assert person(file, "Siv Moe").protected


@pytest.mark.parametrize(
    ("words", "how", "stage"),
    [
        ("A dealer who called herself “Rosa” sold it.", "trafficking", "screen name"),
        ('The shop of a vendor known as "Rosa" sold it.', "trafficking", "screen name"),
        ("An account named 'Rosa' sold it.", "trafficking", "screen name"),
        ("He named his supplier, “Rosa.” She sold it.", "trafficking", "screen name"),
        ("The cook, “Rosa,” sold it and made it.", "manufacture", "screen name"),
        ("Rosa sold it.", "trafficking", "accused"),
        ("“Rosa” is Ms Rosa, who sold it.", "trafficking", "accused"),
        ("A dealer known as “Rosa” sold it and was held.", "arrest", "arrested"),
    ],
)
def test_nobody_is_accused_behind_a_screen_name(words: str, how: str, stage: str) -> None:
    seller = person(casefile(text("a", words, event(how, "sold", "person=Rosa"))), "Rosa")
    assert seller.stage == stage
    assert (seller.part == "named") is (stage == "screen name")


def test_a_name_that_another_report_prints_as_a_persons_is_no_screen_name() -> None:
    sold = event("trafficking", "sold", "person=Rosa")
    file = casefile(text("a", "The vendor “Rosa” sold it.", sold), text("b", "Rosa sold it.", sold))
    assert person(file, "Rosa").stage == "accused"
