import pytest
from tests.support.cases import Text, casefile, event, finding, text

from consilience.casefile import CaseFile, Dispute


def haul(
    name: str,
    figure: str,
    words: str,
    published: str | None = None,
    how: str = "asserted",
    **more: str,
) -> Text:
    slots = [f"{role}={value}" for role, value in more.items()]
    return text(
        name,
        f"In Porto {words}",
        event(
            "seizure",
            "Porto",
            f"amount=ketamine|={figure}@{figure}",
            "place=Porto, PT@Porto",
            *slots,
            how=how,
        ),
        published=published,
    )


def of(file: CaseFile, shown: str, role: str = "amount") -> Dispute:
    dispute = finding(file, "seizure", role, shown).dispute
    assert dispute is not None
    return dispute


def test_an_older_figure_is_superseded_by_all_later_ones() -> None:
    file = casefile(
        haul("a", "300 kg", "300 kg were seized.", "2019-03-22"),
        haul("b", "276 kg", "276 kg were seized.", "2019-03-24"),
        haul("c", "276 kg", "276 kg were seized.", "2019-03-25"),
    )
    one = of(file, "ketamine|=300 kg")
    assert (one.kind.value, one.latest, one.corrected_by) == (
        "superseded",
        "ketamine|=276 kg",
        None,
    )


def test_a_report_that_takes_a_figure_back_is_named() -> None:
    file = casefile(
        haul("a", "300 kg", "300 kg were seized.", "2019-03-22"),
        haul("b", "276 kg", "276 kg were seized, not 300, customs corrected.", "2019-03-22"),
    )
    one = of(file, "ketamine|=300 kg")
    assert (one.kind.value, one.explained, one.corrected_by) == ("superseded", True, "b")


def test_a_later_report_that_only_cites_the_old_figure_supersedes_it() -> None:
    last = text(
        "b",
        "In Porto 2 g were ketamine. In November 11 t were spoken of in Porto.",
        event("seizure", "ketamine", "amount=ketamine|=2 g@2 g", "place=Porto, PT@Porto"),
        event(
            "seizure",
            "spoken",
            "amount=ketamine|=11 t@11 t",
            "place=Porto, PT@Porto",
            how="claimed",
        ),
        published="2020-12-16",
    )
    file = casefile(haul("a", "11 t", "11 t were seized.", "2020-11-12"), last)
    assert of(file, "ketamine|=2 g").kind.value == "superseded"


def test_undated_reports_leave_a_real_dispute_without_a_latest_value() -> None:
    file = casefile(haul("a", "300 kg", "300 kg"), haul("b", "276 kg", "276 kg"))
    one = of(file, "ketamine|=300 kg")
    assert (one.kind.value, one.latest) == ("real", None)


def test_a_copy_that_changes_a_figure_is_a_misprint_not_news() -> None:
    file = casefile(
        haul("a", "300 kg", "300 kg", "2019-03-22"),
        haul("b", "276 kg", "276 kg", "2019-03-24"),
        copies={"b": "a"},
    )
    assert of(file, "ketamine|=276 kg").kind.value == "real"


def test_two_officials_who_value_a_haul_differ_as_agencies() -> None:
    words = "It is worth 30000000 EUR, Spanish police said, in Porto."
    others = "It is worth 28700000 EUR, French customs said, in Porto."
    file = casefile(
        text(
            "a",
            words,
            event("seizure", "Porto", "value==30000000 EUR@30000000", "place=Porto, PT@Porto"),
            said=[("Spanish police", None, "It is worth 30000000 EUR")],
        ),
        text(
            "b",
            others,
            event("seizure", "Porto", "value==28700000 EUR@28700000", "place=Porto, PT@Porto"),
            said=[("French customs", None, "It is worth 28700000 EUR")],
        ),
    )
    assert of(file, "=30000000 EUR", "value").kind.value == "agency"


@pytest.mark.parametrize("role", ["vessel", "vehicle"])
def test_a_number_that_others_say_of_another_noun_is_a_translation(role: str) -> None:
    first = text(
        "a",
        "3 containers from 1 ship, in Porto",
        event(
            "seizure",
            "Porto",
            "count=container|=3@3",
            f"count={role}|=1@1",
            "place=Porto, PT@Porto",
        ),
    )
    second = text(
        "b",
        "3 ships, in Porto",
        event("seizure", "Porto", f"count={role}|=3@3", "place=Porto, PT@Porto"),
    )
    assert of(casefile(first, second), f"{role}|=3", "count").kind.value == "translation"
