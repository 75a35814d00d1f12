from tests.support.cases import casefile, event, text


def test_events_stand_in_order_of_time_and_undated_ones_last() -> None:
    words = "Sentenced on 4 March 2020, arrested in 2019, searched; charged in May 2019."
    file = casefile(
        text(
            "a",
            words,
            event("sentence", "Sentenced", "date=2020-03-04@4 March 2020"),
            event("search", "searched"),
            event("charge", "charged", "date=2019-05@May 2019"),
            event("arrest", "arrested", "date=2019@2019"),
        )
    )
    assert [(one.id, one.date) for one in file.events] == [
        ("arrest-1", "2019"),
        ("charge-1", "2019-05"),
        ("sentence-1", "2020-03-04"),
        ("search-1", None),
    ]


def test_the_date_that_most_reports_give_orders_an_event() -> None:
    def one(name: str, day: int):  # type: ignore[no-untyped-def]  # noqa: ANN202
        return text(
            name,
            f"Sentenced in Porto on {day} March 2020",
            event(
                "sentence",
                "Sentenced",
                "place=Porto, PT@Porto",
                f"date=2020-03-0{day}@{day} March 2020",
            ),
        )

    file = casefile(one("a", 5), one("b", 4), one("c", 4))
    assert [one.date for one in file.events] == ["2020-03-04"]


def test_an_event_that_one_report_asserts_is_asserted() -> None:
    words = "Drugs were seized in Porto."
    file = casefile(
        text("a", words, event("seizure", "seized", "place=Porto, PT@Porto", how="claimed")),
        text("b", words, event("seizure", "seized", "place=Porto, PT@Porto")),
    )
    assert [one.factuality.value for one in file.events] == ["asserted"]
