from __future__ import annotations

from consilience.reading.attribution import chain_of, voice_of
from consilience.types import Span, Statement

OUTER = Statement(speaker="Oslo", role=None, cue="blamed", span=Span(0, 60, "x" * 60), direct=False)
INNER = Statement(
    speaker="experts",
    role=None,
    cue="say",
    span=Span(30, 60, "x" * 30),
    direct=False,
    doubt="probably",
)


def test_the_innermost_speaker_has_the_word() -> None:
    voice = voice_of([OUTER, INNER], Span(35, 40, "xxxxx"))
    assert voice is not None
    assert (voice.name, voice.doubt) == ("experts", "probably")


def test_the_chain_says_who_says_that_who_says_so() -> None:
    assert [one.name for one in chain_of([OUTER, INNER], Span(35, 40, "x"))] == ["experts", "Oslo"]


def test_what_nobody_says_is_unattributed() -> None:
    assert voice_of([OUTER, INNER], Span(58, 61, "xxx")) is None
    assert chain_of([], Span(0, 1, "x")) == ()
