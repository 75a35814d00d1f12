from tests.support.cases import Text, event, text

from consilience.grouping.threads import lead


def kept(one: Text) -> list[str]:
    return sorted(event.id for event in lead(one.reading, one.report).events)


def test_a_case_that_is_recalled_is_not_the_lead() -> None:
    one = text(
        "a",
        "Ada Holm was charged in Bergen. Holm sold pills, police said. Holm denies it.\n"
        "In March Per Lie was sentenced in Oslo.",
        event("charge", "charged", "person=Ada Holm", "place=Bergen, NO@Bergen"),
        event("sentence", "sentenced", "person=Per Lie", "place=Oslo, NO@Oslo"),
    )
    assert kept(one) == ["e1"]


def test_two_seizures_in_two_towns_are_two_threads_though_of_one_drug() -> None:
    one = text(
        "a",
        "In Porto police seized 3 kg. Porto is proud. In Faro customs seized 5 kg.",
        event("seizure", "seized 3", "place=Porto, PT@Porto", "amount=heroin|=3 kg@3 kg"),
        event("seizure", "seized 5", "place=Faro, PT@Faro", "amount=heroin|=5 kg@5 kg"),
    )
    assert kept(one) == ["e1"]


def test_conduct_does_not_tie_two_matters() -> None:
    one = text(
        "a",
        "Ada Holm was charged in Bergen. Holm sold pills, police said. Per Lie sold them in Oslo, "
        "where Lie was sentenced.",
        event("charge", "charged", "person=Ada Holm", "place=Bergen, NO@Bergen"),
        event("trafficking", "sold", "person=Ada Holm", "person=Per Lie"),
        event("sentence", "sentenced", "person=Per Lie", "place=Oslo, NO@Oslo"),
    )
    assert "e3" not in kept(one)


def test_one_thread_is_the_whole_reading() -> None:
    one = text("a", "Ada Holm was charged.", event("charge", "charged", "person=Ada Holm"))
    assert lead(one.reading, one.report) == one.reading


def test_a_verdict_tells_of_the_haul_by_which_its_case_began() -> None:
    one = text(
        "a",
        "Ada Holm was sentenced. Holm will appeal. Holm wept. On 4 March 2020 guards seized 3 kg.",
        event("sentence", "sentenced", "person=Ada Holm"),
        event("seizure", "seized", "amount=heroin|=3 kg@3 kg", "date=2020-03-04@4 March 2020"),
    )
    assert kept(one) == ["e1", "e2"]


def test_of_two_hauls_in_two_towns_a_verdict_may_recall_another_case() -> None:
    one = text(
        "a",
        "Ada Holm was sentenced. Holm will appeal. Holm wept, and Holm left.\n"
        "In Porto police seized 3 kg. In Faro customs seized 5 kg.",
        event("sentence", "sentenced", "person=Ada Holm"),
        event("seizure", "seized 3", "place=Porto, PT@Porto", "amount=heroin|=3 kg@3 kg"),
        event("seizure", "seized 5", "place=Faro, PT@Faro", "amount=heroin|=5 kg@5 kg"),
    )
    assert kept(one) == ["e1"]


def test_a_haul_does_not_take_in_the_verdict_that_it_recalls() -> None:
    one = text(
        "a",
        "In Porto police seized 3 kg. Porto is proud. Porto cheers. Per Lie was sentenced.",
        event("seizure", "seized", "place=Porto, PT@Porto", "amount=heroin|=3 kg@3 kg"),
        event("sentence", "sentenced", "person=Per Lie"),
    )
    assert kept(one) == ["e1"]
