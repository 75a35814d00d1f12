from tests.support.cases import casefile, event, text


def test_people_of_one_sentence_are_tied_by_its_event() -> None:
    words = "Ada Holm and Per Lie were charged. Siv Moe was charged too."
    file = casefile(
        text(
            "a",
            words,
            event("charge", "charged", "person=Ada Holm", "person=Per Lie", "person=Siv Moe"),
        )
    )
    assert [(one.left, one.right, one.event, one.span.text) for one in file.ties] == [
        ("Ada Holm", "Per Lie", "charge-1", "Ada Holm and Per Lie were charged.")
    ]


def test_protected_people_and_informants_are_never_tied() -> None:
    words = "Ada Holm and Per Lie, 15, were charged after a former courier told Europol."
    file = casefile(
        text(
            "a",
            words,
            event("charge", "charged", "person=Ada Holm", "person=Per Lie"),
            event("tip_off", "told", "from=a former courier", "to=Europol"),
        )
    )
    assert file.ties == ()
