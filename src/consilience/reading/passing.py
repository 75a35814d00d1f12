"""Other cases and matters that a report only mentions: each by a rule that the reason names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc, Token

from consilience.knowledge.words import Words
from consilience.reading.parser import text_of
from consilience.reading.rounds import goes_round
from consilience.types import Aside, Mention, Span
from consilience.values.place import Place

# The title and the first sentences say where and whom a report is about.
_LEAD = 3
_FIGURES = frozenset({"amount", "quantity", "count", "item"})
_DRUGS = frozenset({"substance", "amount"})


@dataclass(frozen=True, slots=True)
class _Telling:
    """What the rules look at.

    Args:
        about: Places of the lead, by name and by country.
        people: Names of the lead.
    """

    doc: Doc
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    words: Words
    about: frozenset[str]
    people: frozenset[str]

    def within(self, span: Span, *kinds: str) -> list[Mention]:
        return [
            one
            for one in self.mentions
            if one.kind in kinds and span.start <= one.span.start < span.end
        ]

    def is_elsewhere(self, span: Span) -> bool:
        """Whether a place is named there that the lead does not name."""
        places = [one.value for one in self.within(span, "place")]
        return any(isinstance(one, Place) and not self.about & set(_names(one)) for one in places)

    def names_other(self, span: Span) -> bool:
        """Whether nobody of the lead is named there."""
        return not any(one.value.show() in self.people for one in self.within(span, "name"))

    def has_step(self, text: str) -> bool:
        steps = self.words.choices["passing.step"]
        return bool(re.search(rf"(?<!\w){steps}(?!\w)", text, re.IGNORECASE))


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
    telling = _Telling(
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
                    for name in _names(one.value)
                ),
                # "the Oslo police" names the town too.
                *(word.casefold() for word in re.findall(r"[^\W\d_]+", text_of(doc)[:end])),
            ]
        ),
        people=frozenset(one.value.show() for one in lead if one.kind == "name"),
    )
    round_trip = goes_round(telling.sentences)
    found = [
        *_unlinked(telling),
        *_trials_of_others(telling),
        *_clauses(telling),
        *(() if round_trip else (*_other_hauls(telling), *_hauls_before(telling))),
        *_finds_before(telling),
        *_aftermaths(telling),
    ]
    return _apart(found)


def _names(place: Place) -> tuple[str, ...]:
    """The narrowest name, or the country where no narrower one is given."""
    if place.parts:
        return tuple(one.casefold() for one in place.parts)
    return (place.country or "",)


def _clauses(telling: _Telling) -> Iterator[Aside]:
    """`after an executive was arrested in Oslo`: a step elsewhere, of nobody named in the lead."""
    for token in telling.doc:
        if token.dep_ not in {"advcl", "relcl", "ccomp", "pcomp"} or token.pos_ != "VERB":
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
        span = _trimmed(text_of(telling.doc), start, _end(token.right_edge))
        other = telling.is_elsewhere(span) and telling.names_other(span)
        if other and _is_new(telling, token):
            drug = telling.within(span, *_DRUGS)
            why = "another case, mentioned in passing" if drug else "another matter: no drug case"
            yield Aside(span=span, why=f"{why} (a clause with '{link[0].text}', elsewhere)")


def _phrase(token: Token) -> str:
    """The verb with its particle ("turned up")."""
    particle = [one.text for one in token.rights if one.dep_ == "prt"]
    return " ".join([token.text, *particle])


def _is_new(telling: _Telling, verb: Token) -> bool:
    """Whether the clause's subject is new to the report: `an executive`, a figure, no pronoun."""
    subject = next((one for one in verb.children if one.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or subject.pos_ == "PRON":
        return False
    start, end = telling.doc[subject.left_edge.i].idx, _end(subject.right_edge)
    text = text_of(telling.doc)[start:end]
    figure = telling.within(Span(start, end, text), *_FIGURES)
    return bool(
        re.match(r"(?:an?|another|some|two|three|over|more)\b", text, re.IGNORECASE)
    ) or bool(figure)


def _trials_of_others(telling: _Telling) -> Iterator[Aside]:
    """`the trial of an alleged smuggler who was sentenced`: somebody new, in a phrase."""
    pattern = re.compile(
        r"the (?:trial|case|arrest|conviction|sentencing|execution) of an? "
        r"(?:alleged |suspected |convicted )?[^,.;]{3,120}?\bwho (?:was|were|is|had)[^,.;—–]{3,80}"
    )
    for sentence in telling.sentences[_LEAD:]:
        for match in pattern.finditer(sentence.text):
            start = sentence.start + match.start()
            span = _trimmed(text_of(telling.doc), start, start + len(match.group()))
            if not telling.within(span, "name"):
                yield Aside(span=span, why="another case, mentioned in passing (of a new person)")


def _other_hauls(telling: _Telling) -> Iterator[Aside]:
    """A sentence or clause that says `another`, `a like`, `meanwhile`, with figures elsewhere."""
    others = telling.words.choices["passing.other"]
    for at, sentence in enumerate(telling.sentences):
        if at < 2:
            continue
        match = re.search(rf"(?<!\w){others}(?!\w)", sentence.text, re.IGNORECASE)
        figures = telling.within(sentence, *_FIGURES)
        told = telling.has_step(sentence.text) and telling.is_elsewhere(sentence)
        if match and figures and told and telling.names_other(sentence):
            # Inside a sentence the other case starts at the word, at its start with the sentence.
            inner = match.start() > 40
            start = sentence.start + (match.start() if inner else 0)
            span = _trimmed(text_of(telling.doc), start, sentence.end)
            yield Aside(span=span, why=f"another case, in passing ('{match.group()}', elsewhere)")


def _unlinked(telling: _Telling) -> Iterator[Aside]:
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
            span=_trimmed(text_of(telling.doc), start, telling.sentences[at - 1].end),
            why="another case, mentioned in passing (the report says that it has no link)",
        )


def _finds_before(telling: _Telling) -> Iterator[Aside]:
    """The sentence after `It was the second find in a month.`, where it is told of elsewhere."""
    row = re.compile(
        r"(?:It|This) (?:is|was) the (?:second|third|fourth|fifth|latest|\d+th) (?:such )?"
        r"(?:find|haul|seizure|case|bust|discovery|arrest|raid)\b"
    )
    for sentence, follow in pairwise(telling.sentences):
        figures = telling.within(follow, *_FIGURES)
        if row.match(sentence.text) and figures and telling.is_elsewhere(follow):
            yield Aside(span=follow, why="another case, in passing (one of a row of finds)")


def _hauls_before(telling: _Telling) -> Iterator[Aside]:
    """`Two weeks ago customs seized 26 kg`: a haul of another time, behind the one told first."""
    steps = telling.words.choices["passing.step"]
    opening = re.compile(
        r"\W*(?:just |only |barely )?(?:(?:a|an|one|two|three|four|five|six|\d+|several|few"
        r"|a few|some|couple of)\s(?:days?|weeks?|fortnight|months?|years?) (?:ago|earlier|before)"
        r"|last (?:week|month|year)|earlier (?:this|last|in the) (?:week|month|year))\b",
        re.IGNORECASE,
    )
    comes = re.compile(
        r"\b(?:comes?|came|follows?|followed) (?:just |only |barely )?(?:[\w-]+ ){0,2}?"
        rf"(?:days|weeks|months?|years?|week|day) after (?P<other>[^.;\n]*?\b{steps}\b[^.;\n]*)"
    )
    for sentence in telling.sentences[2:]:
        figures = telling.within(sentence, "amount", "money", "item")
        if not figures:
            continue
        if opening.match(sentence.text) and telling.has_step(sentence.text):
            if telling.names_other(sentence):
                yield Aside(span=sentence, why="another case, in passing (of another time)")
        elif match := comes.search(sentence.text):
            start = sentence.start + match.start("other")
            span = _trimmed(text_of(telling.doc), start, start + len(match["other"]))
            yield Aside(span=span, why="another case, in passing (after which this one comes)")


def _aftermaths(telling: _Telling) -> Iterator[Aside]:
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
        span = _trimmed(text_of(telling.doc), start, start + len(match.group("other")))
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


def _sentence(telling: _Telling, token: Token) -> Span | None:
    """The sentence of a token, None where it is of the lead's first two."""
    for at, one in enumerate(telling.sentences):
        if one.start <= token.idx < one.end:
            return one if at >= 2 else None
    return None


def _end(token: Token) -> int:
    return token.idx + len(token)


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    piece = piece.strip().rstrip(",;")
    return Span(start, start + len(piece), piece)


def _apart(found: Sequence[Aside]) -> tuple[Aside, ...]:
    kept: list[Aside] = []
    for one in sorted(found, key=lambda two: (two.span.start - two.span.end, two.span, two.why)):
        if all(one.span.end <= two.span.start or two.span.end <= one.span.start for two in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.span))
