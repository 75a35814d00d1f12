import dataclasses

from tests.support.casefiles import N1, N3, case, claim, finding, readings, reports

from consilience.casefile import CaseFile, Status
from consilience.copying import Tracing
from consilience.types import EventType, Factuality, Role
from consilience.writing.options import Options
from consilience.writing.telling.lines import Line
from consilience.writing.telling.screen import first_screen
from consilience.writing.view import view


def told(of: CaseFile) -> list[str]:
    return [line.plain() for line in lines(of)]


def lines(of: CaseFile) -> tuple[Line, ...]:
    return first_screen(view(of, reports(), readings(), Options()))


def only(of: CaseFile, *types: EventType) -> CaseFile:
    return dataclasses.replace(
        of,
        events=tuple(one for one in of.events if one.type in types),
        findings=tuple(one for one in of.findings if one.type in types),
        checks=(),
        questions=(),
    )


def test_the_outcome_comes_first_with_the_letters_of_its_reports() -> None:
    first, second, *_ = told(case())
    assert first == (
        "A court in Tromsø, Troms, Norway announced sentences on 3 March 2021 (A, B: 1 text)."
    )
    assert second.startswith("Nils Aker: 12 years in prison; two others: six months to two years")


def test_a_dispute_is_a_question_with_every_side_and_a_hypothesis() -> None:
    dispute = next(one for one in told(case()) if one.startswith("Four or five people?"))
    assert "A, B print four people" in dispute
    assert "C prints five people" in dispute
    assert "Open; perhaps a real contradiction" in dispute


def test_an_explained_dispute_stays_a_hypothesis() -> None:
    dispute = next(one for one in told(case()) if one.startswith("42 or 4.2 kg"))
    assert "Explained perhaps by unit" in dispute


def test_charges_in_another_country_are_no_convictions() -> None:
    elsewhere = next(one for one in told(case()) if one.startswith("Elsewhere"))
    assert "Per Lund" in elsewhere
    assert "No conviction there is reported." in elsewhere


def test_a_country_where_somebody_was_sentenced_is_never_without_conviction() -> None:
    key = ("s1", EventType.SENTENCE, Role.PLACE, "Oregon, US")
    abroad = finding(key, (claim(N3, "Oregon", key),))
    of = dataclasses.replace(case(), findings=(*case().findings, abroad))
    elsewhere = next(one for one in told(of) if one.startswith("Elsewhere"))
    assert "No conviction there" not in elsewhere


def test_a_sentence_without_a_place_might_be_of_any_country() -> None:
    placeless = tuple(
        one for one in case().findings if (one.type, one.role) != (EventType.SENTENCE, Role.PLACE)
    )
    words = told(dataclasses.replace(case(), findings=placeless))
    assert not any("No conviction there" in one for one in words)


def test_what_nobody_tells_and_nobody_hears_is_said() -> None:
    everything = told(case())
    assert "Not stated in any report: the date of the seizure." in everything
    assert "Not heard: the defendants and their lawyers." in everything[-1]


def test_a_reprint_is_not_a_second_witness() -> None:
    words = next(one for one in told(case()) if one.startswith("Three reports"))
    assert "3 reports, 2 independent texts" in words


def test_a_case_of_one_report_has_a_first_screen() -> None:
    one = dataclasses.replace(
        case(),
        reports=(N3,),
        findings=tuple(
            dataclasses.replace(finding, status=Status.SINGLE, dispute=None)
            for finding in case().findings
            if all(claim.report == N3 for claim in finding.claims)
        ),
        tracing=Tracing(reuses=(), origins=()),
        checks=(),
    )
    words = told(one)
    assert any(line.startswith("Seized: 42 kg of cocaine (A, unattributed)") for line in words)
    assert any(line.startswith("One report is not a confirmed fact") for line in words)


def test_a_case_of_a_seizure_alone_speaks_of_no_defendants() -> None:
    of = dataclasses.replace(only(case(), EventType.SEIZURE), people=())
    assert told(of)[0].startswith("42 or 4.2 kg of cocaine?")
    assert not any("defendants" in line for line in told(of))


def test_an_empty_case_has_no_sentences_and_does_not_fail() -> None:
    assert told(dataclasses.replace(only(case()), people=())) == []


def test_the_accused_is_named_with_the_word_accused_in_conduct() -> None:
    charge = next(one for one in case().events if one.type is EventType.CHARGE)
    conduct = dataclasses.replace(charge, type=EventType.TRAFFICKING)
    named = tuple(
        dataclasses.replace(one, type=EventType.TRAFFICKING)
        for one in case().findings
        if one.type is EventType.CHARGE and one.role is Role.PERSON
    )
    of = dataclasses.replace(only(case()), events=(conduct,), findings=named)
    assert "Per Lund (accused; not reported as convicted)" in told(of)[0]


def test_a_name_behind_which_nobody_is_known_is_not_accused() -> None:
    charge = next(one for one in case().events if one.type is EventType.CHARGE)
    conduct = dataclasses.replace(charge, type=EventType.TRAFFICKING)
    named = tuple(
        dataclasses.replace(one, type=EventType.TRAFFICKING)
        for one in case().findings
        if one.type is EventType.CHARGE and one.role is Role.PERSON
    )
    nobody = tuple(dataclasses.replace(one, stage="screen name") for one in case().people)
    of = dataclasses.replace(only(case()), events=(conduct,), findings=named, people=nobody)
    assert "Per Lund (a name only; no report says who used it)" in told(of)[0]
    assert "accused" not in told(of)[0]


def test_a_person_whom_a_court_sentenced_needs_no_such_word() -> None:
    conduct = dataclasses.replace(case().events[0], type=EventType.TRAFFICKING)
    named = tuple(
        dataclasses.replace(one, type=EventType.TRAFFICKING)
        for one in case().findings
        if one.role is Role.PERSON and one.value.show() == "Nils Aker"
    )
    of = dataclasses.replace(only(case()), events=(conduct,), findings=named)
    assert "Nils Aker (A, B: 1 text)" in told(of)[0]


def test_a_planned_penalty_is_never_told_as_imposed() -> None:
    of = only(case(), EventType.SENTENCE)
    planned = dataclasses.replace(of.events[0], factuality=Factuality.PLANNED)
    words = told(dataclasses.replace(of, events=(planned,)))
    assert not any("announced sentences" in line for line in words)
    assert words[0].startswith("Penalties (possible; not reported as done)")


def test_every_clause_about_the_case_opens_the_words_it_rests_on() -> None:
    seen = view(case(), reports(), readings(), Options())
    anchors = set(seen.anchors.values())
    links = [
        piece.href[1:]
        for line in first_screen(seen)
        for piece in line.pieces
        if piece.href and piece.href.startswith("#f")
    ]
    assert links
    assert set(links) <= anchors | {"findings"}
    assert N1 in seen.letters
