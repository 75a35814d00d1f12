import pytest
from tests.support.cases import Text, casefile, event, status, text


def two(kind: str, role: str, left: str, right: str, **published: str | None) -> tuple[Text, Text]:
    """Two reports on one event, each with one value; a shared date and town hold them together."""
    made = []
    for name, value in (("a", left), ("b", right)):
        shown = value.replace("|", " ").replace("=", "")
        made.append(
            text(
                name,
                f"Seized held sentenced in Porto on 4 March 2020: {shown} .",
                event(
                    kind,
                    "Porto",
                    *(("place=Porto, PT@Porto",) if role != "place" else ()),
                    *(("date=2020-03-04@4 March 2020",) if role != "date" else ()),
                    f"{role}={value}@{shown}",
                ),
                published=published.get(name),
            )
        )
    return made[0], made[1]


@pytest.mark.parametrize(
    ("kind", "role", "left", "right", "said", "trap"),
    [
        (
            "seizure",
            "amount",
            "heroin|=14.2 kg",
            "heroin|=31 kg",
            "disputed unit",
            "pounds as kilos",
        ),
        ("seizure", "amount", "heroin|=14.2 kg", "heroin|=13 kg", "disputed real", "two figures"),
        ("seizure", "amount", "heroin|=14.2 kg", "heroin|>14 kg", "corroborated", "a bound folds"),
        ("seizure", "amount", "heroin|=14.2 kg", "heroin|>10 kg", "single", "a bound contains"),
        ("seizure", "amount", "heroin|=14.2 kg", "cocaine|=3 kg", "single", "two drugs"),
        ("seizure", "amount", "heroin|=20 t", "heroin|=22 t", "disputed unit", "short tons"),
        ("seizure", "value", "=2345600000 EUR", "=2345000000000 EUR", "disputed unit", "billions"),
        ("seizure", "value", "=2000000 EUR", "=2200000 USD", "single", "two currencies"),
        ("sentence", "date", "2020-03-04", "2020-03-05", "disputed real", "a day off"),
        ("sentence", "date", "2020-03-04", "2020-03", "corroborated", "the month of the day"),
        ("seizure", "place", "Porto, PT", "Lisbon, PT", "disputed real", "one find, two towns"),
        ("seizure", "place", "Porto, PT", "PT", "corroborated", "the country of the town"),
        ("trafficking", "place", "Porto, PT", "Lisbon, PT", "single", "conduct has many places"),
        ("trafficking", "origin", "CO", "PE", "single", "legs of one way"),
        ("sentence", "court", "Porto Court", "Braga Court", "disputed instance", "two courts"),
        (
            "sentence",
            "penalty",
            "Ada Holm|life",
            "Ada Holm|prison P240M",
            "disputed real",
            "two terms",
        ),
        ("sentence", "penalty", "Ada Holm|life", "Per Lie|prison P240M", "single", "two people"),
        ("sentence", "penalty", "Ada Holm|life", "Ada Holm|fine 500 EUR", "single", "both may be"),
        (
            "arrest",
            "agency",
            "Drug Enforcement Administration",
            "Federal Bureau of Investigation",
            "disputed agency",
            "whose arrest",
        ),
        (
            "search",
            "agency",
            "Drug Enforcement Administration",
            "Federal Bureau of Investigation",
            "single",
            "searches are joint",
        ),
        (
            "arrest",
            "agency",
            "Homeland Security Investigations",
            "Department of Homeland Security",
            "single",
            "part of it",
        ),
        (
            "sentence",
            "count",
            "person|=9",
            "person|=3",
            "disputed scope",
            "a whole and a lone number",
        ),
        ("sentence", "count", "person|=21", "person|>20", "single", "a bound of people"),
        (
            "seizure",
            "count",
            "container|=3",
            "container|=1",
            "disputed scope",
            "containers are counted once",
        ),
        ("seizure", "count", "package|=276", "package|=11", "single", "sacks and packs"),
        ("seizure", "count", "package|=457", "package|=475", "disputed real", "digits swapped"),
        (
            "investigation",
            "count",
            "person|=4",
            "person|=2",
            "single",
            "an enquiry has no one number",
        ),
    ],
)
def test_what_can_clash(kind: str, role: str, left: str, right: str, said: str, trap: str) -> None:
    file = casefile(*two(kind, role, left, right))
    shown = min(
        (one.value.show() for one in file.findings if one.role.value == role),
        key=lambda one: one.lstrip("=") != left.lstrip("="),
    )
    assert status(file, kind, role, shown) == said, trap


def test_a_part_beside_its_whole_in_one_report_is_no_rival() -> None:
    words = "They seized 604 kg of meth, some 90 kg of it in the kitchen."
    both = event(
        "seizure",
        "seized",
        "amount=methamphetamine|=604 kg@604 kg",
        "amount=methamphetamine|=90 kg@90 kg",
    )
    file = casefile(text("a", words, both))
    assert {one.status.value for one in file.findings} == {"single"}


def test_two_near_figures_side_by_side_are_two_stages() -> None:
    words = "The court counted 602.3 kg; 604 kg had been weighed with the tins."
    both = event(
        "trafficking", "counted", "amount=heroin|=602.3 kg@602.3 kg", "amount=heroin|=604 kg@604 kg"
    )
    file = casefile(text("a", words, both))
    assert status(file, "trafficking", "amount", "heroin|=604 kg") == "disputed stage"


def test_a_planned_step_disputes_nothing() -> None:
    words = "In Porto they searched 3 boxes; in Porto 1 box is next."
    file = casefile(
        text(
            "a", words, event("search", "searched", "count=container|=3@3", "place=Porto, PT@Porto")
        ),
        text("b", words, event("search", "next", "count=container|=1@1", how="planned")),
    )
    assert {one.status.value for one in file.findings} == {"single"}


def test_an_offence_worded_like_another_is_a_translation() -> None:
    first = text(
        "a",
        "Six were charged with drug trafficking.",
        event("charge", "charged", "count=person|=6@Six", "offence=trafficking"),
    )
    second = text(
        "b",
        "Six were charged with people trafficking.",
        event("charge", "charged", "count=person|=6@Six", "offence=other@people trafficking"),
    )
    file = casefile(first, second)
    assert status(file, "charge", "offence", "other") == "disputed translation"
    assert status(file, "charge", "offence", "trafficking") == "disputed translation"


def test_bribery_beside_trafficking_is_no_dispute() -> None:
    first = text(
        "a",
        "Six were charged with trafficking.",
        event("charge", "charged", "count=person|=6@Six", "offence=trafficking"),
    )
    second = text(
        "b",
        "Six were charged with bribery.",
        event("charge", "charged", "count=person|=6@Six", "offence=other@bribery"),
    )
    assert status(casefile(first, second), "charge", "offence", "other") == "single"
