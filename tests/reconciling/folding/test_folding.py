import pytest
from tests.support.cases import Text, casefile, event, text


def shown(kind: str, role: str, *values: str, together: bool = False) -> list[str]:
    """The findings of values that one report each prints (or one report all)."""
    words = "It happened: " + " ; ".join(one.replace("|", " ") for one in values)
    texts = []
    groups = [values] if together else [(one,) for one in values]
    for number, group in enumerate(groups):
        slots = [f"{role}={one}@{one.replace('|', ' ')}" for one in group]
        texts.append(
            text(f"r{number}", words, event(kind, "happened", "substance=heroin@It", *slots))
        )
    file = casefile(*texts)
    return sorted(one.value.show() for one in file.findings if one.role.value == role)


@pytest.mark.parametrize(
    ("role", "values", "left", "trap"),
    [
        (
            "amount",
            ("heroin|=14.2 kg", "heroin|=31 lb", "heroin|~14 kg"),
            ["heroin|=14.2 kg"],
            "one amount",
        ),
        (
            "amount",
            ("heroin|=14.2 kg", "heroin|=13.5 kg"),
            ["heroin|=13.5 kg", "heroin|=14.2 kg"],
            "two",
        ),
        (
            "amount",
            ("heroin|=14.2 kg", "cocaine|=14 kg"),
            ["cocaine|=14 kg", "heroin|=14.2 kg"],
            "two drugs",
        ),
        ("amount", ("heroin|=604 kg", "heroin|>600 kg"), ["heroin|=604 kg"], "a bound cut off"),
        ("place", ("Porto, PT", "PT"), ["Porto, PT"], "a country and its town"),
        ("date", ("2020-03-04", "2020-03", "2020"), ["2020-03-04"], "month and year of the day"),
        (
            "date",
            ("2020-03-04", "2020-03-09", "2020-03"),
            ["2020-03", "2020-03-04", "2020-03-09"],
            "fits two",
        ),
        (
            "court",
            ("Porto District Court", "District Court of Porto"),
            ["District Court of Porto"],
            "word order",
        ),
    ],
)
def test_coarse_forms_fold_into_the_most_precise_one(
    role: str, values: tuple[str, ...], left: list[str], trap: str
) -> None:
    kind = "sentence" if role == "court" else "seizure"
    assert shown(kind, role, *values) == left, trap


def test_bounds_of_people_never_fold() -> None:
    assert shown("arrest", "count", "person|>20", "person|=21") == ["person|=21", "person|>20"]


def test_two_dates_of_one_telling_are_two() -> None:
    assert shown("seizure", "date", "2020-03-04", "2020", together=True) == ["2020", "2020-03-04"]


def test_the_one_who_got_life_is_the_named_one() -> None:
    first = text(
        "a",
        "Ada Holm got life.",
        event("sentence", "got", "penalty=Ada Holm|life@life", "person=Ada Holm"),
    )
    second = text("b", "One got life.", event("sentence", "got", "penalty=1|life@life"))
    file = casefile(first, second)
    assert [one.value.show() for one in file.findings if one.role.value == "penalty"] == [
        "Ada Holm|life"
    ]


def test_the_fullest_name_of_a_step_is_shown() -> None:
    first = text("a", "Ana Silva was charged.", event("charge", "charged", "person=Ana Silva"))
    second = text(
        "b", "Ana Rita Silva was charged.", event("charge", "charged", "person=Ana Rita Silva")
    )
    file = casefile(first, second)
    assert [(one.value.show(), len(one.claims)) for one in file.findings] == [("Ana Rita Silva", 2)]


@pytest.mark.parametrize(
    ("term", "shown", "trap"),
    [
        ("P480M", ["Ada Holm|prison P240M/P480M"], "the end of the range"),
        ("P300M", ["Ada Holm|prison P240M/P480M", "Ada Holm|prison P300M"], "a term within it"),
    ],
)
def test_the_end_of_a_range_is_the_range_cut_short(term: str, shown: list[str], trap: str) -> None:
    def told(report: str, what: str) -> Text:
        slots = (f"penalty=Ada Holm|prison {what}@years", "person=Ada Holm")
        return text(report, "Ada Holm got years.", event("sentence", "got", *slots))

    file = casefile(told("a", "P240M/P480M"), told("b", term))
    found = [one.value.show() for one in file.findings if one.role.value == "penalty"]
    assert found == shown, trap
