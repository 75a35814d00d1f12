"""Figures told in a row for drugs told in a row."""

from __future__ import annotations

import pytest

from consilience import knowledge
from consilience.values import amount, substance

KNOWN = knowledge.load()


def _shown(text: str) -> list[str]:
    return [one.value.show() for one in amount.find(text, KNOWN, substance.find(text, KNOWN))]


@pytest.mark.parametrize(
    ("text", "means"),
    [
        (
            "They found opium and khat. The loads, weighing 12 kg and 4 kg respectively, were hid.",
            ["opium|=12 kg", "khat|=4 kg"],
        ),
        (
            "Opium, khat and ketamine weighed 9 kg, 8 kg and 7 kg, respectively.",
            ["opium|=9 kg", "khat|=8 kg", "ketamine|=7 kg"],
        ),
    ],
)
def test_figures_in_a_row_are_told_of_drugs_in_a_row(text: str, means: list[str]) -> None:
    assert _shown(text) == means


def test_three_drugs_and_two_figures_are_no_row() -> None:
    assert _shown("Opium, khat and ketamine: 8 kg and 7 kg respectively.")[0] != "opium|=8 kg"
