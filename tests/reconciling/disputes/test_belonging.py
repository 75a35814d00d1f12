from tests.reconciling.disputes.test_kinds import haul, of
from tests.support.cases import casefile, event, finding, text


def test_a_figure_of_another_event_is_of_another_instance() -> None:
    recalls = text(
        "b",
        "In Porto 38.2 kg were seized. In Braga 61.7 kg had been seized in May.",
        event("seizure", "38.2", "amount=ketamine|=38.2 kg@38.2 kg", "place=Porto, PT@Porto"),
        event(
            "seizure",
            "61.7",
            "amount=ketamine|=61.7 kg@61.7 kg",
            "place=Braga, PT@Braga",
            main=False,
        ),
    )
    file = casefile(haul("a", "61.7 kg", "61.7 kg were seized."), recalls)
    assert of(file, "ketamine|=61.7 kg").kind.value == "instance"


def test_a_round_figure_of_another_event_is_chance() -> None:
    recalls = text(
        "b",
        "In Porto 38.2 kg were seized. In Braga 60 kg had been seized in May.",
        event("seizure", "38.2", "amount=ketamine|=38.2 kg@38.2 kg", "place=Porto, PT@Porto"),
        event("seizure", "60", "amount=ketamine|=60 kg@60 kg", "place=Braga, PT@Braga", main=False),
    )
    file = casefile(haul("a", "60 kg", "60 kg were seized."), recalls)
    assert of(file, "ketamine|=60 kg").kind.value == "real"


def test_a_whole_load_beside_one_of_its_drugs_is_a_matter_of_scope() -> None:
    parts = text(
        "b",
        "In Porto 52.1 kg of ketamine and 9.4 kg of heroin were seized.",
        event(
            "seizure",
            "seized",
            "amount=ketamine|=52.1 kg@52.1 kg",
            "amount=heroin|=9.4 kg@9.4 kg",
            "place=Porto, PT@Porto",
        ),
    )
    file = casefile(haul("a", "61.5 kg", "61.5 kg were seized."), parts)
    assert of(file, "ketamine|=61.5 kg").kind.value == "scope"


def test_two_valuations_of_one_currency_in_one_report_clash_where_two_speak() -> None:
    words = "It is worth 20 EUR, the prosecutor said, in Porto. Customs said it is worth 30 EUR."
    file = casefile(
        text(
            "a",
            words,
            event(
                "seizure",
                "Porto",
                "value==20 EUR@20",
                "value==30 EUR@30",
                "value==24 USD@30",
                "place=Porto, PT@Porto",
            ),
            said=[
                ("the prosecutor", None, "It is worth 20 EUR"),
                ("customs", None, "it is worth 30 EUR"),
            ],
        )
    )
    assert of(file, "=20 EUR", "value").kind.value == "agency"
    assert finding(file, "seizure", "value", "=24 USD").dispute is None


def test_a_part_that_one_report_prints_beside_the_whole_explains_both() -> None:
    made = [
        text(
            name,
            f"In Porto {words} were sentenced.",
            event("sentence", "sentenced", *counts, "place=Porto, PT@Porto"),
        )
        for name, words, counts in (
            ("a", "14 people", ("count=person|=14@14",)),
            ("b", "five people", ("count=person|=5@five",)),
            (
                "c",
                "14 people, at least 5 of them men,",
                ("count=person|=14@14", "count=person|>=5@5"),
            ),
        )
    ]
    file = casefile(*made)
    dispute = finding(file, "sentence", "count", "person|=5").dispute
    assert dispute is not None
    assert (dispute.kind.value, dispute.explained) == ("scope", True)
