"""Other cases and matters that a report only mentions: each by a rule that the reason names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from consilience.knowledge.words import Words
from consilience.reading.parser import text_of
from consilience.reading.passing_hauls import other_hauls
from consilience.reading.passing_telling import FIGURES, Telling, names_of, trimmed
from consilience.reading.passing_withdrawn import withdrawn
from consilience.reading.rounds import goes_round
from consilience.reading.tokens import having
from consilience.types import Aside, Mention, Span
from consilience.values.place import Place

# The title and the first sentences say where and whom a report is about.
_LEAD = 3
_CLAUSES = frozenset({"advcl", "relcl", "ccomp", "pcomp"})
_DRUGS = frozenset({"substance", "amount"})


def find_passing(
    doc: Doc, mentions: Sequence[Mention], sentences: Sequence[Span], words: Words
) -> tuple[Aside, ...]:
    """Spans about something else than the report's case, sorted by place.

    Args:
        doc: A parse.
        mentions: Settled mentions of all kinds.
        sentences: From `split`.
        words: With the lists `passing.*`.
    """
    end = sentences[min(_LEAD, len(sentences)) - 1].end if sentences else 0
    lead = [one for one in mentions if one.span.start < end]
    telling = Telling(
        doc=doc,
        sentences=tuple(sentences),
        mentions=tuple(mentions),
        words=words,
        about=frozenset(
            [
                *(
                    name
                    for one in lead
                    if isinstance(one.value, Place)
                    for name in names_of(one.value)
                ),
                # "the Oslo police" names the town too.
                *(word.casefold() for word in re.findall(r"[^\W\d_]+", text_of(doc)[:end])),
            ]
        ),
        people=frozenset(one.value.show() for one in lead if one.kind == "name"),
    )
    found = [
        *_unlinked(telling),
        *_trials_of_others(telling),
        *_clauses(telling),
        *other_hauls(telling, goes_on=goes_round(telling.sentences)),
        *_aftermaths(telling),
        *withdrawn(telling),
    ]
    return _apart(found)


def _clauses(telling: Telling) -> Iterator[Aside]:
    """`after an executive was arrested in Oslo`: a step elsewhere, of nobody named in the lead."""
    for token in having(telling.doc, "DEP", _CLAUSES):
        if token.pos_ != "VERB":
            continue
        sentence = _sentence(telling, token)
        if sentence is None or not telling.has_step(_phrase(token)):
            continue
        edge = token.left_edge
        opening = [*token.lefts, edge, *([edge.nbor(-1)] if edge.i else [])]
        link = [one for one in opening if telling.words.has("passing.link", one.text)]
        if not link:
            continue
        start = _end(link[0]) + 1
        span = trimmed(text_of(telling.doc), start, _end(token.right_edge))
        other = telling.is_elsewhere(span) and telling.names_other(span)
        if other and _is_new(telling, token):
            drug = telling.within(span, *_DRUGS)
            why = "another case, mentioned in passing" if drug else "another matter: no drug case"
            yield Aside(span=span, why=f"{why} (a clause with '{link[0].text}', elsewhere)")


def _phrase(token: Token) -> str:
    """The verb with its particle ("turned up")."""
    particle = [one.text for one in token.rights if one.dep_ == "prt"]
    return " ".join([token.text, *particle])


def _is_new(telling: Telling, verb: Token) -> bool:
    """Whether the clause's subject is new to the report: `an executive`, a figure, no pronoun."""
    subject = next((one for one in verb.children if one.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or subject.pos_ == "PRON":
        return False
    start, end = telling.doc[subject.left_edge.i].idx, _end(subject.right_edge)
    text = text_of(telling.doc)[start:end]
    figure = telling.within(Span(start, end, text), *FIGURES)
    return bool(
        re.match(r"(?:an?|another|some|two|three|over|more)\b", text, re.IGNORECASE)
    ) or bool(figure)


def _trials_of_others(telling: Telling) -> Iterator[Aside]:
    """`the trial of an alleged smuggler who was sentenced`: somebody new, in a phrase."""
    pattern = re.compile(
        r"the (?:trial|case|arrest|conviction|sentencing|execution) of an? "
        r"(?:alleged |suspected |convicted )?[^,.;]{3,120}?\bwho (?:was|were|is|had)[^,.;—–]{3,80}"
    )
    for sentence in telling.sentences[_LEAD:]:
        for match in pattern.finditer(sentence.text):
            start = sentence.start + match.start()
            span = trimmed(text_of(telling.doc), start, start + len(match.group()))
            if not telling.within(span, "name"):
                yield Aside(span=span, why="another case, mentioned in passing (of a new person)")


def _unlinked(telling: Telling) -> Iterator[Aside]:
    """The sentences before `That matter is unrelated to ...`, from the one with the other place."""
    unlinked = telling.words.choices["passing.unlinked"]
    for at, sentence in enumerate(telling.sentences):
        if not re.search(rf"(?<!\w){unlinked}(?!\w)", sentence.text, re.IGNORECASE) or at == 0:
            continue
        if not re.match(r"(?:That|This|The (?:two|other)) (?:case|matter|arrest)", sentence.text):
            continue
        first = at - 1
        while first > max(0, at - 3) and not telling.is_elsewhere(telling.sentences[first]):
            first -= 1
        start = telling.sentences[first].start
        yield Aside(
            span=trimmed(text_of(telling.doc), start, telling.sentences[at - 1].end),
            why="another case, mentioned in passing (the report says that it has no link)",
        )


def _aftermaths(telling: Telling) -> Iterator[Aside]:
    """`It comes a year after a broker was arrested in Oslo`, however it is parsed."""
    steps = telling.words.choices["passing.step"]
    pattern = re.compile(
        rf"\b(?:weeks|days|months|years|shortly|soon) after (?P<other>an? [^.;:]{{4,140}}?,? "
        rf"(?:was|were|had been) {steps}\b[^.;:]*)"
    )
    for sentence in telling.sentences[2:]:
        match = pattern.search(sentence.text)
        if match is None:
            continue
        start = sentence.start + match.start("other")
        span = trimmed(text_of(telling.doc), start, start + len(match.group("other")))
        if telling.is_elsewhere(span) and telling.names_other(span):
            drug = telling.within(span, *_DRUGS)
            why = "another case, mentioned in passing" if drug else "another matter: no drug case"
            yield Aside(span=span, why=f"{why} (after which this one comes)")


def find_in_others(
    sentences: Sequence[Span], drugs: Sequence[Mention], words: Words
) -> tuple[Aside, ...]:
    """In a report that is about no case: the sentences that tell of one in passing."""
    steps = re.compile(rf"(?<!\w){words.choices['passing.step']}(?!\w)", re.IGNORECASE)
    return tuple(
        Aside(span=one, why="a drug case in passing: the report is about something else")
        for one in sentences
        if any(one.start <= drug.span.start < one.end for drug in drugs) and steps.search(one.text)
    )


def _sentence(telling: Telling, token: Token) -> Span | None:
    """The sentence of a token, None where it is of the lead's first two."""
    for at, one in enumerate(telling.sentences):
        if one.start <= token.idx < one.end:
            return one if at >= 2 else None
    return None


def _end(token: Token) -> int:
    return token.idx + len(token)


def _apart(found: Sequence[Aside]) -> tuple[Aside, ...]:
    kept: list[Aside] = []
    for one in sorted(found, key=lambda two: (two.span.start - two.span.end, two.span, two.why)):
        if all(one.span.end <= two.span.start or two.span.end <= one.span.start for two in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.span))
