from itertools import permutations

import pytest
from tests.support.cases import NO_COPIES, Text, event, text

from consilience.copying import Reuse, ReuseKind, Tracing
from consilience.decision import Act, Decision
from consilience.grouping import group
from consilience.types import ReportId

COURT = text(
    "a",
    "A court in Porto sentenced Rui Matos and Eva Pinho on 4 March 2020 over 14.2 kg of heroin.",
    event(
        "sentence",
        "sentenced",
        "person=Rui Matos",
        "person=Eva Pinho",
        "place=Porto, PT@Porto",
        "date=2020-03-04@4 March 2020",
    ),
    event("seizure", "heroin", "amount=heroin|=14.2 kg@14.2 kg of heroin"),
)
PAPER = text(
    "b",
    "Rui Matos went to prison in Porto on 4 March. Police had found 14 kilos of heroin.",
    event(
        "sentence", "went", "person=Rui Matos", "place=Porto, PT@Porto", "date=2020-03-04@4 March"
    ),
    event("seizure", "found", "amount=heroin|=14 kg@14 kilos of heroin"),
)
OTHER = text(
    "c",
    "Customs in Porto found 90 kg of cocaine on a yacht on 6 March 2020.",
    event(
        "seizure",
        "found",
        "place=Porto, PT@Porto",
        "amount=cocaine|=90 kg@90 kg",
        "date=2020-03-06@6 March 2020",
    ),
)
PASSING = text(
    "d",
    "Police in Faro seized 3 kg of hashish in May 2020. In March Rui Matos was sentenced in Porto.",
    event(
        "seizure",
        "seized",
        "place=Faro, PT@Faro",
        "amount=cannabis|=3 kg@3 kg",
        "date=2020-05@May 2020",
    ),
    event(
        "sentence",
        "sentenced",
        "person=Rui Matos",
        "place=Porto, PT@Porto",
        "date=2020-03@March",
        main=False,
    ),
)
SURNAME = text(
    "e",
    "Luis Matos was sentenced in Lyon in June 2021 for selling heroin.",
    event(
        "sentence",
        "sentenced",
        "person=Luis Matos",
        "place=Lyon, FR@Lyon",
        "date=2021-06@June 2021",
    ),
)
FOOTBALL = text("f", "The defence was arrested in Porto.", relevant=False)


def cases(*texts: Text, tracing: Tracing = NO_COPIES) -> set[tuple[str, ...]]:
    found, _ = group(
        [one.report for one in texts], {one.report.id: one.reading for one in texts}, tracing
    )
    return {tuple(one.reports) for one in found}


def test_two_tellings_of_one_sentence_are_one_case() -> None:
    assert cases(COURT, PAPER) == {("a", "b")}


@pytest.mark.parametrize(
    ("other", "trap"),
    [
        (OTHER, "one town in one week, another drug"),
        (PASSING, "the case is only mentioned in passing"),
        (SURNAME, "a surname is shared"),
    ],
)
def test_similar_is_not_same(other: Text, trap: str) -> None:
    assert len(cases(COURT, PAPER, other)) == 2, trap


def test_two_hauls_of_one_drug_in_one_week_stay_two() -> None:
    first = text(
        "g",
        "Saudi customs seized 4,100,000 captagon pills at Jeddah port on 2 May 2021, hidden in tiles.",
        event(
            "seizure",
            "seized",
            "amount=captagon|=4100000 tablet@4,100,000 captagon pills",
            "place=Jeddah, SA@Jeddah",
            "date=2021-05-02@2 May 2021",
        ),
    )
    second = text(
        "h",
        "Saudi customs seized 2,700,000 captagon pills at Dammam port on 7 May 2021, hidden in pipes.",
        event(
            "seizure",
            "seized",
            "amount=captagon|=2700000 tablet@2,700,000 captagon pills",
            "place=Dammam, SA@Dammam",
            "date=2021-05-07@7 May 2021",
        ),
    )
    assert cases(first, second) == {("g",), ("h",)}


def test_a_copy_joins_its_source_though_it_was_cut_to_little() -> None:
    stub = text(
        "i", "Heroin: two sentenced.", event("sentence", "sentenced", "substance=heroin@Heroin")
    )
    reuse = Reuse(
        source=ReportId("a"),
        target=ReportId("i"),
        kind=ReuseKind.EDITED,
        directed=True,
        suspected=False,
        reason="published later",
        alignments=(),
    )
    assert cases(COURT, stub) == {("a",), ("i",)}
    assert cases(COURT, stub, tracing=Tracing(reuses=(reuse,), origins=())) == {("a", "i")}


def test_irrelevant_reports_are_unplaced_with_their_reason() -> None:
    found, unplaced = group([FOOTBALL.report], {FOOTBALL.report.id: FOOTBALL.reading}, NO_COPIES)
    assert found == ()
    assert [(one.report, one.reason) for one in unplaced] == [("f", "about football")]


def test_a_relevant_report_alone_is_a_case_with_a_reason() -> None:
    found, _ = group([OTHER.report], {OTHER.report.id: OTHER.reading}, NO_COPIES)
    assert [one.reports for one in found] == [("c",)]
    assert "stands alone" in found[0].reasons[0]


def test_the_order_of_reports_does_not_matter() -> None:
    answers = {frozenset(cases(*order)) for order in permutations((COURT, PAPER, OTHER, PASSING))}
    assert len(answers) == 1


def test_reasons_name_what_is_shared() -> None:
    found, _ = group(
        [COURT.report, PAPER.report],
        {"a": COURT.reading, "b": PAPER.reading},  # type: ignore[dict-item]
        NO_COPIES,
    )
    assert "Rui Matos" in found[0].reasons[0]


@pytest.mark.parametrize(
    ("act", "left", "right", "answer"),
    [
        (Act.SPLIT, "a", "b", {("a",), ("b",)}),
        (Act.MERGE, "a", "c", {("a", "c")}),
    ],
)
def test_a_decision_on_two_reports_outweighs_all_points(
    act: Act, left: str, right: str, answer: set[tuple[str, ...]]
) -> None:
    texts = {"a": COURT, "b": PAPER, "c": OTHER}
    log = Decision(
        who="Eva", when="2022-01-01", act=act, target=f"report:{left}", value=right, why="I asked"
    )
    some = [texts[left], texts[right]]
    found, _ = group(
        [one.report for one in some], {one.report.id: one.reading for one in some}, NO_COPIES, [log]
    )
    assert {tuple(one.reports) for one in found} == answer
