from tests.support.cases import event, text

from consilience.grouping.signature import signature


def test_a_signature_holds_main_events_only() -> None:
    one = text(
        "a",
        "Ada Holm was charged in Bergen. In 2018 Per Lie was sentenced in Oslo.",
        event("charge", "charged", "person=Ada Holm", "place=Bergen, NO@Bergen"),
        event("sentence", "sentenced", "person=Per Lie", "place=Oslo, NO@Oslo", main=False),
    )
    found = signature(one.reading)
    assert found.people == {"ada holm"}
    assert {step.place.parts for step in found.steps if step.place} == {("Bergen",)}


def test_a_lone_surname_is_no_anchor_and_a_nickname_is() -> None:
    one = text(
        "a",
        "Ada Holm, said Holm, worked for Viper.",
        event(
            "trafficking", "worked", "person=Ada Holm", "person=Holm@Holm, worked", "person=Viper"
        ),
    )
    found = signature(one.reading)
    assert found.people == {"ada holm"}
    assert found.nicknames == {"viper"}


def test_unnamed_drugs_tell_nothing() -> None:
    one = text("a", "Drugs were found.", event("seizure", "found", "substance=drugs@Drugs"))
    assert signature(one.reading).substances == frozenset()


def test_word_order_of_a_court_does_not_matter() -> None:
    left = text("a", "at Leeds Crown Court", event("sentence", "at", "court=Leeds Crown Court"))
    right = text(
        "b", "at the Crown Court of Leeds", event("sentence", "at", "court=Crown Court of Leeds")
    )
    assert signature(left.reading).courts == signature(right.reading).courts
