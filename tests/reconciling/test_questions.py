from tests.support.cases import casefile, event, text


def test_what_no_report_tells_is_asked() -> None:
    words = "Police seized 14.2 kg of heroin in May 2020."
    file = casefile(
        text(
            "a",
            words,
            event(
                "seizure",
                "seized",
                "amount=heroin|=14.2 kg@14.2 kg",
                "date=2020-05@May 2020",
                "agency=Police",
            ),
        )
    )
    assert [one.text for one in file.questions] == ["the place of the seizure"]


def test_a_value_in_any_report_answers() -> None:
    first = text(
        "a",
        "seized 14.2 kg in May 2020",
        event("seizure", "seized", "amount=heroin|=14.2 kg@14.2 kg", "date=2020-05@May 2020"),
    )
    second = text(
        "b",
        "Police seized 14 kg in Porto",
        event(
            "seizure",
            "seized",
            "amount=heroin|=14 kg@14 kg",
            "place=Porto, PT@Porto",
            "agency=Police",
        ),
    )
    assert casefile(first, second).questions == ()


def test_planned_steps_are_not_asked_about() -> None:
    words = "Sentencing is set for May 2020."
    assert casefile(text("a", words, event("sentence", "set", how="planned"))).questions == ()
