"""A tracing as plain JSON values, for `consilience trace` and the case files."""

from __future__ import annotations

from consilience.copying import Alignment, Guess, Reuse, Tracing
from consilience.types import Span

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


def to_json(tracing: Tracing) -> dict[str, Json]:
    """`{"origins": [[id, ...]], "reuse": [{"from", "to", "kind", ...}], "guesses": [...]}`.

    Keys `from`, `to`, `kind` and `origins` are those of docs/reference/format.md; spans are
    half-open, in code points of the report's text, and quote it.
    """
    return {
        "origins": [list(group) for group in tracing.origins],
        "reuse": [_reuse(one) for one in tracing.reuses],
        "guesses": [_guess(one) for one in tracing.guesses],
    }


def _reuse(reuse: Reuse) -> dict[str, Json]:
    return {
        "from": reuse.source,
        "to": reuse.target,
        "kind": reuse.kind.value,
        "directed": reuse.directed,
        "suspected": reuse.suspected,
        "reason": reuse.reason,
        "passages": [_passage(one) for one in reuse.alignments],
    }


def _guess(guess: Guess) -> dict[str, Json]:
    return {
        "from": guess.source,
        "to": guess.target,
        "directed": guess.directed,
        "reason": guess.reason,
        "facts": [{"from": _span(left), "to": _span(right)} for left, right in guess.facts],
    }


def _passage(alignment: Alignment) -> dict[str, Json]:
    return {
        "from": _span(alignment.source),
        "to": _span(alignment.target),
        "similarity": alignment.similarity,
        "evidence": alignment.evidence,
    }


def _span(span: Span) -> dict[str, Json]:
    return {"span": [span.start, span.end], "text": span.text}
