"""Courts in sentences of our own, each row with its trap."""

from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.values import court
from consilience.values.court import Court, court_key

KNOWLEDGE = load()


@pytest.mark.parametrize(
    ("trap", "text", "names"),
    [
        (
            "curly apostrophe and a small c",
            "The Baoding Intermediate People’s court met.",
            ["Baoding Intermediate People's Court"],
        ),
        (
            "the town behind",
            "the Intermediate People's Court of Baoding City, Hebei Province",
            ["Intermediate People's Court of Baoding City"],
        ),
        ("a court in a town is no name", "A court in Baoding sentenced him.", []),
        ("a kind in a town", "Jailed at the Regional Court in Brno.", ["Regional Court in Brno"]),
        (
            "a people's court in small letters",
            "The intermediate people's court of Baoding City jailed him.",
            ["intermediate people's court of Baoding City"],
        ),
        (
            "an appeal court for crimes",
            "The Court of Criminal Appeal freed him.",
            ["Court of Criminal Appeal"],
        ),
        (
            "where a court sits",
            "The Federal High Court sitting in Kano jailed him.",
            ["Federal High Court sitting in Kano"],
        ),
        (
            "a court that is its judge's",
            "The court of Additional Sessions Judge Asha Sood fined him.",
            ["court of Additional Sessions Judge Asha Sood"],
        ),
        (
            "a court by the name of its law",
            "A Mohali NDPS court jailed him.",
            ["Mohali NDPS court"],
        ),
        ("a kind in a month", "Jailed at the Regional Court in May.", []),
        ("federal court alone", "He was tried in federal court.", []),
        (
            "district behind a judge",
            "U.S. District Judge Ann Roe in the Western District of Missouri",
            ["Western District of Missouri"],
        ),
        (
            "district with a division",
            "in the Northern District of Iowa, Cedar Rapids Division",
            ["Northern District of Iowa, Cedar Rapids Division"],
        ),
        (
            "a prosecutor's district is no court",
            "The U.S. Attorneys Office for the District of Utah thanked them.",
            [],
        ),
        (
            "court and district are one",
            "in U.S. District Court for the District of Utah on Monday",
            ["U.S. District Court for the District of Utah"],
        ),
        (
            "lost spaces",
            "in the U.S.District Court forthe District of Utah",
            ["U.S. District Court for the District of Utah"],
        ),
        (
            "seat of the court",
            "in U.S. District Court in Boise, Idaho, on Monday",
            ["U.S. District Court in Boise, Idaho"],
        ),
        ("a day is no seat", "He appeared at Truro Crown Court, Monday.", ["Truro Crown Court"]),
        ("sentence opener", "At Truro Crown Court he wept.", ["Truro Crown Court"]),
        ("a court of its own", "At the Old Bailey he wept.", ["Old Bailey"]),
    ],
)
def test_courts_are_found_as_printed(trap: str, text: str, names: list[str]) -> None:
    assert [one.value.show() for one in court.find(text, KNOWLEDGE)] == names, trap


def test_two_writings_of_one_court_are_the_same_and_its_neighbour_is_not() -> None:
    def named(name: str) -> Court:
        return Court(name=name, key=court_key(name))

    one = named("Baoding Intermediate People's Court")
    assert one.same(named("Intermediate People's Court of Baoding City"))
    assert not one.same(named("Baoding Higher People's Court"))
    whole = named("U.S. District Court for the Southern District of Iowa")
    assert whole.same(named("Southern District of Iowa"))
    assert not whole.same(named("Northern District of Iowa"))


@pytest.mark.parametrize(
    ("trap", "text", "name"),
    [
        ("law courts", "He stood before the Milimani Law Courts.", "Milimani Law Courts"),
        ("a number", "The Federal Criminal Court No. 8 tried him.", "Federal Criminal Court No. 8"),
        ("a branch", "It went to the Regional Trial Court of Iloilo Branch 7.", "Regional Trial Court of Iloilo Branch 7"),
    ],
)  # fmt: skip
def test_courts_of_more_countries_keep_their_whole_name(trap: str, text: str, name: str) -> None:
    assert [one.value.show() for one in court.find(text, KNOWLEDGE)] == [name], trap


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Audiencia Provincial de Cadiz jailed him.", "Audiencia Provincial de Cadiz"),
        ("The criminal court of Ghent jailed him.", "criminal court of Ghent"),
        ("It goes to the court of appeal in Lyon.", "court of appeal in Lyon"),
        ("A Nagpur sessions court sent them to prison.", "Nagpur sessions court"),
        ("An Oslo court heard him.", "Oslo court"),
        ("He appeared before Ramsgate magistrates on Monday.", "Ramsgate magistrates"),
        ("She was tried in provincial court.", "provincial court"),
    ],
)
def test_a_court_written_small_is_named_by_its_sort_and_seat(text: str, name: str) -> None:
    assert [one.value.show() for one in court.find(text, load())] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "A Danish court jailed him.",  # a nation, no seat
        "A court in Ghent jailed him.",
        "Oslo court records show it.",  # papers
        "On Monday court resumed.",
    ],
)
def test_other_small_courts_have_no_name(text: str) -> None:
    assert court.find(text, load()) == ()
