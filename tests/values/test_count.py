import pytest

from consilience import knowledge
from consilience.types import Mention
from consilience.values import substance
from consilience.values.count import find

KNOWN = knowledge.load()


def read(text: str) -> tuple[Mention, ...]:
    found = find(text, KNOWN, substance.find(text, KNOWN))
    for one in found:
        assert text[one.span.start : one.span.end] == one.span.text
    return found


def shown(text: str) -> str:
    return "; ".join(one.value.show() for one in read(text))


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("They held more than 30 alleged gang members.", "person|>30"),
        ("The load came in 80 one-kilo packets.", "package|=80"),
        ("It came in three 20-foot containers.", "container|=3"),
        # how long each is
        ("It came in 3 x 40' containers.", "container|=3"),
        ("It came in 2x20 ft containers.", "container|=2"),
        ("They held six drug traders and two sons of his.", "person|=6; person|=2"),
        ("Agents served 13 search and seizure warrants.", "search|=13"),
        ("Orta and 14 co-defendants", "person|=14"),
        ("Seven of the nine defendants fled.", "person|=7; person|=9"),
        ("Seven of the nine have appealed.", "person|=7"),
        ("Seven of the gang were jailed.", "person|=7"),
        ("Seven of the 19 dealers fled.", "person|=7; person|=19"),
        ("Seven of the nine, one a cook, were jailed.", "person|=7"),
        ("between 20 and 30 people", "person|20/30"),
        ("a boat manned by three Iranians", "person|=3"),
        ("two Poles and three Dutchmen", "person|=2; person|=3"),
        ("two Britons, four Filipinos and nine Czechs", "person|=2; person|=4; person|=9"),
        ("five New Zealanders", "person|=5"),
        ("two poles and three finns", ""),  # of wood
        ("two Polish lorries", "vehicle|=2"),
        ("five Panamanians and two Thais", "person|=5; person|=2"),
        ("hundreds of dealers", "person|>100"),
        ("88defendants", "person|=88"),  # a lost space
        ("Over 40 federal investigations", "investigation|>40"),
        ("at least three clandestine laboratories", "laboratory|>=3"),
        ("two chemical plants", "plant|=2"),
        ("nine sachets of heroin weighing 12 grams", "package|=9"),  # packing, no measure
        ("Four gang member were jailed.", "person|=4"),  # a slip of the report
        ("three Chinese and two Dutch nationals", "person|=3; person|=2"),
        ("just one of four containers", "container|=4"),
        ("She is the 11th defendant in the case to plead guilty.", "person|=11"),
    ],
)
def test_people_and_things_are_counted(text: str, means: str) -> None:
    assert shown(text) == means


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Of the 52 suspects charged, 47 have been caught.", "person|=52; person|=47"),
        ("The other six got less.", "person|=6"),
        ("Nine jailed in Peru", "person|=9"),
        ("Of the 90 sacks, 12 held powder.", "package|=90; package|=12"),
        (
            "Customs stopped four containers. The two others are still shut.",
            "container|=4; container|=2",
        ),
        (
            "9 people were held in Malta, five in Lille and two in Graz",
            "person|=9; person|=5; person|=2",
        ),
    ],
)
def test_a_figure_without_a_noun_counts_what_was_counted_before(text: str, means: str) -> None:
    assert shown(text) == means
    assert read(text)[-1].doubt


@pytest.mark.parametrize(
    "text",
    [
        "9 people were held in Malta at 5 in Lille",  # an hour
        "9 people were held. Five in Lille said so.",  # another sentence
    ],
)
def test_a_figure_before_a_place_counts_only_within_its_row(text: str) -> None:
    assert shown(text) == "person|=9"


@pytest.mark.parametrize(
    "text",
    [
        "Title 21, Section 841",
        "a 12-count indictment",
        "on count 7",
        "in 2019 people fled",  # a year
        "on 26 June officers came",  # a date
        "a man of 59 who came",  # an age
        "a 25-year-old man",
        "some, aged 61, 40 and 22, were held",  # ages, all three
        "three container ships"[:15],  # not containers
        "three Chinese banks",
        "811 weapon listings",
        "40 25 kg bags",
        "250 marijuana plants",  # an amount
        "30 bags of heroin",
        "15 other counts",
        "five years",
        "Top Ten Most Wanted",
        "call 555-0142",
        "a crate declared as carrying 60 boxes",  # the papers, not a find
        "one of the packages was tested",  # of more
    ],
)
def test_other_figures_count_nobody(text: str) -> None:
    assert not read(text)


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("A Dutch citizen of 34 was arrested.", ""),  # an age
        ("A gang of 34 was arrested.", "person|=34"),
        ("A total of 34 was arrested.", "person|=34"),
    ],
)
def test_the_age_of_one_person_is_no_number_of_people(text: str, means: str) -> None:
    assert shown(text) == means
