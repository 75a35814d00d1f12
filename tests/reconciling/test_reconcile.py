from itertools import permutations

from tests.support.cases import casefile, event, find, finding, status, text

FIRST = text(
    "a",
    "A court in Porto sentenced nine people on 4 March 2020, its president said. In 2018 Lisbon had a like case.",
    event(
        "sentence",
        "sentenced",
        "count=person|=9@nine",
        "place=Porto, PT@Porto",
        "date=2020-03-04@4 March 2020",
    ),
    event("sentence", "had", "place=Lisbon, PT@Lisbon", "date=2018@2018", main=False),
    said=[("its president", None, "A court in Porto sentenced nine people on 4 March 2020")],
    asides=[("In 2018 Lisbon had a like case.", "another case")],
)
SECOND = text(
    "b",
    "Nine went to prison in Porto.",
    event("sentence", "went", "count=person|=9@Nine", "place=Porto, PT@Porto"),
)


def test_two_texts_of_their_own_corroborate_and_a_copy_does_not() -> None:
    assert status(casefile(FIRST, SECOND), "sentence", "count", "person|=9") == "corroborated"
    copy = casefile(FIRST, SECOND, copies={"b": "a"})
    assert status(copy, "sentence", "count", "person|=9") == "single"


def test_every_claim_quotes_its_text_and_stands_in_its_sentence() -> None:
    texts = {one.report.id: one.report.text for one in (FIRST, SECOND)}
    for one in casefile(FIRST, SECOND).findings:
        for claim in one.claims:
            span, sentence = claim.span, claim.sentence
            assert texts[claim.report][span.start : span.end] == span.text
            assert sentence.start <= span.start < span.end <= sentence.end


def test_voices_stand_beside_the_unattributed() -> None:
    one = finding(casefile(FIRST, SECOND), "sentence", "count", "person|=9")
    assert [voice.name for voice in one.voices] == ["its president"]
    assert one.unattributed == 1


def test_background_and_asides_are_kept_apart() -> None:
    file = casefile(FIRST, SECOND)
    assert all("Lisbon" not in one.value.show() for one in file.findings)
    assert [event.slots[0].value.show() for _, event in file.background] == ["2018"]
    assert [one.aside.span for one in file.asides] == [
        find(FIRST.report.text, "In 2018 Lisbon had a like case.")
    ]


def test_the_order_of_reports_does_not_matter() -> None:
    third = text(
        "c",
        "Three were jailed in Porto.",
        event("sentence", "jailed", "count=person|=3@Three", "place=Porto, PT@Porto"),
    )
    files = {repr(casefile(*order)) for order in permutations((FIRST, SECOND, third))}
    assert len(files) == 1


def test_a_case_of_one_report_has_findings_too() -> None:
    assert {one.status.value for one in casefile(SECOND).findings} == {"single"}


def test_a_report_without_events_is_still_in_its_case() -> None:
    file = casefile(SECOND, text("d", "Drugs everywhere."))
    assert file.reports == ("b", "d")
