"""What a search of findings asks for."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.store.words import Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A condition on the event: one of its findings has these words of that kind.

    Args:
        words: Folded; all of them name the same thing.
        without: True where events with it are not wanted.
        own: True where the finding itself must have it, not another one of its event.
    """

    kind: str
    words: tuple[str, ...]
    without: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A condition on the finding: its figure.

    Args:
        sign: `>`, `>=`, `<`, `<=` compare the figure as printed; `=` asks whether both can be true.
        low: The figure asked for, in base units; for `=` the lower end of what it allows.
        high: Likewise the upper end.
    """

    dimension: str
    sign: str
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """A condition on the event: its date lies in this stretch, both days included."""

    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Conditions, all of which hold for what is found."""

    terms: tuple[Term, ...] = ()
    figures: tuple[Figure, ...] = ()
    days: tuple[Days, ...] = ()
    phrases: tuple[Phrase, ...] = ()
