"""One conduct, parted by whom it is proven of."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import events, scene

from consilience.types import EventType, Role

_MENTIONS = (
    ("name", "Ida Roth", "Ida Roth"),
    ("name", "Karl Benn", "Karl Benn"),
    ("substance", "heroin", "heroin"),
    ("substance", "khat", "khat"),
    ("amount", "9 kg of khat", "khat|=9 kg"),
    ("plea", "pleaded guilty", "guilty"),
)


def _told(parser: Language, text: str) -> list[tuple[str, list[str], list[str]]]:
    """By event of the conduct: how sure, who, which drugs."""
    return [
        (
            one.factuality.value,
            [slot.value.show() for slot in one.slots if slot.role is Role.PERSON],
            sorted(
                slot.value.show()
                for slot in one.slots
                if slot.role in {Role.SUBSTANCE, Role.AMOUNT}
            ),
        )
        for one in events(scene(parser, text, *_MENTIONS))
        if one.type is EventType.TRAFFICKING
    ]


@pytest.mark.parametrize(
    ("trap", "text", "told"),
    [
        ("one convicted, one accused",
         "Ida Roth was convicted of smuggling heroin. Karl Benn is charged with smuggling khat.",
         [("asserted", ["Ida Roth"], ["heroin"]), ("alleged", ["Karl Benn"], ["khat"])]),
        ("both convicted: one conspiracy",
         "Ida Roth was convicted of smuggling heroin. Karl Benn was convicted of smuggling khat.",
         [("asserted", ["Ida Roth", "Karl Benn"], ["heroin", "khat"])]),
        ("both accused: one conspiracy",
         "Ida Roth is charged with smuggling heroin. Karl Benn is charged with smuggling khat.",
         [("alleged", ["Ida Roth", "Karl Benn"], ["heroin", "khat"])]),
        ("told of both in one clause",
         "Ida Roth and Karl Benn smuggled 9 kg of khat. Ida Roth pleaded guilty in May.",
         [("asserted", ["Ida Roth"], ["khat|=9 kg"]),
          ("alleged", ["Karl Benn"], ["khat|=9 kg"])]),
    ],
)  # fmt: skip
def test_the_accused_stand_apart_from_the_convicted(
    parser: Language, trap: str, text: str, told: list[tuple[str, list[str], list[str]]]
) -> None:
    assert _told(parser, text) == told, trap


@pytest.mark.parametrize(
    ("trap", "text", "told"),
    [
        ("nobody else", "Ida Roth was acquitted of smuggling heroin.", []),
        ("her co-defendant did it",
         "Ida Roth was acquitted of smuggling heroin. Karl Benn was convicted of smuggling heroin.",
         [("asserted", ["Karl Benn"], ["heroin"])]),
        ("guilty of something else after all",
         "Ida Roth was acquitted of fraud. Ida Roth was convicted of smuggling heroin.",
         [("asserted", ["Ida Roth"], ["heroin"])]),
    ],
)  # fmt: skip
def test_who_was_acquitted_did_nothing(
    parser: Language, trap: str, text: str, told: list[tuple[str, list[str], list[str]]]
) -> None:
    assert _told(parser, text) == told, trap
