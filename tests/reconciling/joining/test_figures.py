import pytest
from tests.support.cases import Text, casefile, event, text


@pytest.mark.parametrize(
    ("left", "right", "events", "trap"),
    [
        ("value=~2500000 EUR@two", "value=~2500000 EUR@two", 1, "one worth outweighs two towns"),
        ("value=~2500000 EUR@two", "value=~2500000 USD@two", 2, "another currency"),
        ("value=~2500000 EUR@two", "value=~4000000 EUR@two", 2, "another worth"),
        ("facility=port@two", "facility=port@two", 2, "every haul has a port"),
    ],
)
def test_hauls_worth_the_same_are_one(left: str, right: str, events: int, trap: str) -> None:
    one = event("seizure", "seized", "place=Porto, PT@Porto", "agency=Police@Police", left)
    other = event("seizure", "seized", "place=Faro, PT@Faro", "agency=Police@Police", right)
    words = "Police in {} seized two."
    file = casefile(text("a", words.format("Porto"), one), text("b", words.format("Faro"), other))
    assert len(file.events) == events, trap


NAMED = ("penalty=Ada Holm|prison P60M@five years", "penalty=Bo Rask|prison P60M@five years")


@pytest.mark.parametrize(
    ("penalty", "events", "trap"),
    [
        ("penalty=2|prison P60M@five years", 1, "as many people as are named with the term"),
        ("penalty=3|prison P60M@five years", 2, "a third who is not named"),
        ("penalty=2|prison P72M@five years", 2, "another term"),
        ("penalty=Ada Holm|prison P60M@five years", 1, "the same person and term"),
    ],
)
def test_sentences_with_one_penalty_are_one_though_the_courts_differ(
    penalty: str, events: int, trap: str
) -> None:
    words = "Ada Holm and Bo Rask got five years in the {} Court."
    one = event("sentence", "got", "court=Harbour Court@Harbour Court", *NAMED)
    other = event("sentence", "got", "court=Hill Court@Hill Court", penalty)
    file = casefile(text("a", words.format("Harbour"), one), text("b", words.format("Hill"), other))
    assert len(file.events) == events, trap


def test_who_was_sentenced_twice_was_told_of_two_sentences() -> None:
    def got(report: str, *terms: str) -> Text:
        rows = [
            event("sentence", one, "person=Ada Holm@Ada Holm", f"penalty=Ada Holm|{what}@{one}")
            for one, what in (term.split("=") for term in terms)
        ]
        return text(report, "Ada Holm got five years, later nine years and life.", *rows)

    first = got("a", "five years=prison P60M")
    file = casefile(first, got("b", "life=life", "five years=prison P60M"))
    members = [sorted(one.members) for one in file.events]
    assert [("a", "e1"), ("b", "e2")] in members
    # One sentence each: a newsroom may have the term wrong.
    assert len(casefile(first, got("b", "nine years=prison P108M")).events) == 1
