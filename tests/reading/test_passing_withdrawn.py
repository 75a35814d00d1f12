"""What a report takes back: rows are sentences with what is withdrawn in them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from consilience.reading.scene import Scene

Build = Callable[..., Scene]
LEAD = "Police in Oslo seized a bag of heroin and arrested Bo Lee. "


@pytest.mark.parametrize(
    ("text", "taken_back"),
    [
        ("An earlier version of this story gave the weight as 45 kg.", "An earlier version of this story gave the weight as 45 kg."),
        ("It weighed 45 kg, not 54 kg as first reported.", "not 54 kg as first reported"),
        ("It lay in a car, not in a lorry as previously stated.", "not in a lorry as previously stated"),
        ("The powder was not cocaine but flour.", "not cocaine"),
        ("The powder was heroin, not cocaine.", "not cocaine"),
        ("They took 45 kg of heroin, not 54 kg of heroin.", "not 54 kg of heroin"),
    ],
)  # fmt: skip
def test_what_is_withdrawn_is_set_aside(scene_of: Build, text: str, taken_back: str) -> None:
    found = [one for one in scene_of(LEAD + text).asides if one.why.startswith("withdrawn")]
    assert [one.span.text for one in found] == [taken_back]


@pytest.mark.parametrize(
    "text",
    [
        "It held not only cocaine but heroin.",
        "Police did not find cocaine, but they arrested Al Orr.",  # denied, which is told
        "Lee did not sell heroin.",
        "An earlier version of the drug was sold as heroin.",
        "The load, as first reported, weighed 54 kg.",
    ],
)
def test_what_is_denied_or_added_is_not_withdrawn(scene_of: Build, text: str) -> None:
    found = [one for one in scene_of(LEAD + text).asides if one.why.startswith("withdrawn")]
    assert not found
