import pytest
from tests.reconciling.disputes.test_kinds import haul, of
from tests.support.cases import casefile, event, finding, status, text


def test_a_figure_is_withdrawn_by_the_report_that_prints_both() -> None:
    both = text(
        "b",
        "In Porto 38 kg were seized, not the 50 kg announced before.",
        event(
            "seizure",
            "seized",
            "amount=ketamine|=38 kg@38 kg",
            "amount=ketamine|=50 kg@50 kg",
            "place=Porto, PT@Porto",
        ),
        published="2020-03-06",
    )
    file = casefile(haul("a", "50 kg", "50 kg were seized.", "2020-03-05"), both)
    assert of(file, "ketamine|=50 kg").kind.value == "superseded"


def test_two_figures_side_by_side_that_nobody_takes_back_are_parts() -> None:
    both = text(
        "b",
        "In Porto 38 kg were seized in one flat and 50 kg in another.",
        event(
            "seizure",
            "seized",
            "amount=ketamine|=38 kg@38 kg",
            "amount=ketamine|=50 kg@50 kg",
            "place=Porto, PT@Porto",
        ),
    )
    file = casefile(haul("a", "50 kg", "50 kg were seized."), both)
    assert finding(file, "seizure", "amount", "ketamine|=50 kg").dispute is None


def test_an_estimate_gives_way_to_a_later_count_though_others_had_it_at_once() -> None:
    file = casefile(
        haul("a", "30.6 kg", "30.6 kg were seized.", "2020-03-05"),
        haul(
            "b", "40 kg", "about 40 kg were seized.", "2020-03-06", amount="ketamine|~40 kg@40 kg"
        ),
        haul("c", "30.6 kg", "30.6 kg were seized.", "2022-03-05"),
    )
    assert status(file, "seizure", "amount", "ketamine|=30.6 kg").startswith("disputed")


def test_an_estimate_stays_one_where_its_headline_drops_the_hedge() -> None:
    first = "40 kg of ketamine! About 40 kg were seized."
    file = casefile(
        haul("a", "40 kg", first, "2020-03-05", amount="ketamine|~40 kg@About 40 kg"),
        haul("b", "30.6 kg", "30.6 kg were seized.", "2020-03-05"),
        haul("c", "30.6 kg", "30.6 kg were weighed and seized.", "2020-03-08"),
    )
    assert of(file, "ketamine|=30.6 kg").kind.value == "superseded"


def test_one_late_text_does_not_supersede_three() -> None:
    file = casefile(
        *(haul(one, "30.6 kg", "30.6 kg were seized.", "2020-03-05") for one in "abc"),
        haul("d", "41 kg", "41 kg were seized.", "2022-03-05"),
    )
    assert of(file, "ketamine|=41 kg").kind.value == "real"


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("604 kg were seized.", "Three men were charged over 602.3 kg.", "stage"),
        ("604 kg were seized.", "602.3 kg were seized.", "real"),
    ],
)
def test_what_was_found_and_what_was_charged_are_two_stages(
    first: str, second: str, kind: str
) -> None:
    file = casefile(haul("a", "604 kg", first), haul("b", "602.3 kg", second))
    assert of(file, "ketamine|=604 kg").kind.value == kind


def test_wholesale_and_street_prices_are_two_stages() -> None:
    made = [
        text(
            name,
            f"In Porto drugs with a {price} value of {size} EUR were seized.",
            event("seizure", "seized", f"value=={size} EUR@{size}", "place=Porto, PT@Porto"),
        )
        for name, price, size in (("a", "wholesale", 2000000), ("b", "street", 5000000))
    ]
    assert of(casefile(*made), "=5000000 EUR", "value").kind.value == "stage"
