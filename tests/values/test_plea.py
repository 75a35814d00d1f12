import pytest

from consilience import knowledge
from consilience.values.plea import find

KNOWN = knowledge.load()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She pleaded guilty on Monday.", "guilty"),
        ("He pleaded not guilty.", "not_guilty"),
        ("They have admitted their guilt.", "guilty"),
        ("He entered a guilty plea.", "guilty"),
        ("She entered a plea of not guilty.", "not_guilty"),
        ("He changed his plea to guilty.", "guilty"),
        ("He denied the charges.", "not_guilty"),
        ("She pleaded innocent.", "not_guilty"),
        ("He denied any involvement but was convicted by a jury.", "not_guilty"),
    ],
)
def test_a_plea_is_found(text: str, name: str) -> None:
    (found,) = find(text, KNOWN)
    assert found.value.show() == name
    assert text[found.span.start : found.span.end] == found.span.text


@pytest.mark.parametrize(
    "text",
    [
        "A jury found him guilty.",
        "She pleaded for mercy.",
        "guilty verdict",
        "He denied any part in it.",
    ],
)
def test_a_verdict_is_no_plea(text: str) -> None:
    assert not find(text, KNOWN)
