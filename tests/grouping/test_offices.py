import pytest

from consilience.grouping.offices import officials


@pytest.mark.parametrize(
    ("words", "office", "person", "trap"),
    [
        ("U.S. Attorney Ida Fosse charged Orla Quennell.", {"ida", "fosse"}, {"quennell"}, "before"),
        (
            "Trial Attorneys Ada Holm and Berit Lund tried Orla Quennell.",
            {"ada", "holm", "berit", "lund"}, {"quennell"}, "a list of two",
        ),
        (
            "Orla Quennell was held, said Moss Teal, Special Agent in Charge.",
            {"moss", "teal"}, {"orla", "quennell"}, "the office behind the name",
        ),
        ("The FBI held Orla Quennell.", {"fbi"}, {"quennell"}, "an acronym is nobody"),
        ("Judge Ida Fosse heard of it. Orla Quennell wept.", {"fosse"}, {"quennell"}, "next one"),
        ("Orla Quennell, 36, and Rui Matos sold it.", set(), {"quennell", "mato"}, "no office"),
    ],
)  # fmt: skip
def test_who_is_named_for_an_office_is_told_from_whom_a_release_is_about(
    words: str, office: set[str], person: set[str], trap: str
) -> None:
    found = officials(words)
    assert office <= found, trap
    assert found.isdisjoint(person), trap
