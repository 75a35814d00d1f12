"""Where names of people stand: capitalised runs of words with evidence that they are people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeAlias

from spacy.tokens import Doc, Token

from consilience.knowledge.needles import needled
from consilience.knowledge.sieve import Sieve, sieve
from consilience.knowledge.tails import Tailed, tailed
from consilience.knowledge.words import Words, choice
from consilience.reading.found import Found
from consilience.reading.homes import is_home
from consilience.reading.joined_names import joined, with_lone
from consilience.reading.lone_names import is_unknown_noun, opens_sentence
from consilience.reading.not_people import is_headline, is_thing
from consilience.reading.parser import text_of
from consilience.reading.ranks import by_last_word, last_word, titles_ending
from consilience.reading.runs import Run, runs
from consilience.types import Mention
from consilience.values.parsed_names import parsed_names

# What officers do to people: a name follows, or their number, nation or trade.
_CAUGHT = (
    "arrested|arrest|arresting|detained|nabbed|apprehended|captured|caught|intercepted|jailed"
    "|caged|"
    "charged|indicted|sentenced|convicted|executed|hanged|extradited|deported|questioned|"
    "identified|nailed|netted|remanded|picked up|took into custody|arraigned|stopped|searched"
)
# The like in nouns, or where a court deals with whoever is named next.
_DEALT_WITH = (
    "(?:appeals?|plea|petition|bail application) by|gave|handed|awarded|acquitted|cleared|fined|"
    "(?:conviction|arrest|trial|sentencing|extradition|acquittal|prosecution|term|sentence) of|"
    "sentencing|jailing|convicting"
)
# Evidence that even a home's "of" before the name does not outweigh.
_NAMING = frozenset({"title", "age", "alias", "renamed", "list", "kin"})
# Evidence that says a name outright.
_CALLED = frozenset({"title", "alias", "renamed", "kin"})
# Evidence that alone makes a run of two words or more a person.
_STRONG = frozenset({"title", "age", "alias", "renamed", "list", "acted", "role", "kin", "caught"})

# Evidence before a name is looked for so far to its left.
_BEFORE = 60
# What may stand before a run is told by its last letters; whatever only stands behind has no such.
_Context: TypeAlias = tuple[str, Tailed | re.Pattern[str] | None, re.Pattern[str] | None]


def find_names(doc: Doc, words: Words, taken: Sequence[Mention]) -> tuple[Found, ...]:
    """Runs that are people's names, sorted by place.

    Args:
        doc: A parse.
        words: With the lists `name.*`, `title.*`, `speech.verb`, `person.acted`.
        taken: Mentions of other kinds; a run inside one needs strong evidence.
    """
    text = text_of(doc)
    contexts, near = _contexts(words), _near(words)
    people = [(start, end) for start, end, label in parsed_names(doc) if label == "PERSON"]
    lines = _list_lines(text)
    found: tuple[Found, ...] = ()
    every = runs(text, words)
    for run in every:
        before = text[max(0, run.span.start - _BEFORE) : run.span.start]
        last = last_word(before)
        tried = [contexts[one] for one in near.through(before.casefold())]
        tried += _behind_word(words, last) if last else _behind_sign(words, before[-1:])
        evidence = {why for why, left, right in tried if _stands(text, run, left, right)}
        if any(start < run.span.end and run.span.start < end for start, end in people):
            evidence.add("parser")
        if run.span.start in lines:
            evidence.add("list")
        if _is_accepted(run, evidence, words, taken, doc):
            found = (*found, Found(run.span, run.words, tuple(sorted(evidence))))
    found = joined(text, found, every, words, taken)
    return with_lone(doc, found, every, taken)


@lru_cache(maxsize=2)
def _near(words: Words) -> Sieve:
    """Which contexts may stand before a run; whatever only stands behind one always may."""
    before = [_plain(one) for _, one, _ in _contexts(words)]
    return sieve([[needled(one.pattern, one.flags | re.IGNORECASE)] for one in before])


def _plain(before: Tailed | re.Pattern[str] | None) -> re.Pattern[str]:
    return before.pattern if isinstance(before, Tailed) else before or re.compile("")


@lru_cache(maxsize=4096)
def _behind_word(words: Words, last: str) -> tuple[_Context, ...]:
    """The titles that end in the last word before a run: trying all of them is slow."""
    lists = tuple(words.sets[one] for one in _title_lists(words))
    titles = by_last_word(lists).get(last, ())
    told = [f"(?i:{choice(titles)})" if titles else "", titles_ending(words, last)]
    printed = "|".join(one for one in told if one)
    return (("title", re.compile(rf"(?<!\w)(?:{printed})\s$"), None),) if printed else ()


@lru_cache(maxsize=64)
def _behind_sign(words: Words, sign: str) -> tuple[_Context, ...]:
    """Who is called something in quotation marks: "a seller, “Ruby”", "they knew her as “Ruby”"."""
    if sign not in tuple('"“'):
        return ()
    called = rf"(?:{words.choices['title.accused']}s?,?(?: called| named)?|\bas) [\"“]$"
    return (("alias", re.compile(called, re.IGNORECASE), None),)


def _title_lists(words: Words) -> list[str]:
    return sorted(one for one in words.sets if one.startswith("title.") and one != "title.rank")


@lru_cache(maxsize=2)
def _contexts(words: Words) -> tuple[_Context, ...]:
    """Evidence by name, with the pattern that must end before or begin after the run."""
    titles = "|".join(words.choices[one] for one in _title_lists(words))
    known = words.choices["name.known_as"]
    verb, acted = words.choices["speech.verb"], words.choices["person.acted"]
    being = r"(?:was|were|is|are|has been|had been|have been|being)"
    apposed = r"(?:, (?:an?|the|who|of) [^,.;\n]{3,80},)?"
    here = re.IGNORECASE
    return (
        ("title", tailed(r"(?<![\w.])U\s$"), None),
        ("kin", tailed(rf"\b[Hh](?:is|er),? (?:\w+ )?{words.choices['name.kin']},?\s$"), None),
        ("caught", tailed(rf"\b(?:{_CAUGHT})\s$"), None),
        # South Asian and Nigerian English: "addressed to one R. Murugan", "Also, one Chidi Okoro"
        ("caught", tailed(r"(?:\b(?:to|by|from|that|against|where|when|while)|,) one $"), None),
        ("caught", tailed(rf"\b(?:{_DEALT_WITH})(?: one)?\s$"), None),
        ("age", tailed(r"\b[1-9]\d[- ]year[- ]old (?:[\w-]+,? ){0,3}$"), None),
        ("role", None, re.compile(rf", (?:an?|the|our|his|her) (?:[\w-]+ ){{0,4}}(?:{titles})\b")),
        # "LIMA - Ada Orr, mayor of Tulcan, was held": behind a dateline a parser misses her.
        ("role", None, re.compile(rf", (?:former |ex-)?(?:{titles}) of (?:the )?[A-Z]")),
        ("alias", tailed(rf"(?<!\w){known},?\s[\"“‘']?$", here), None),
        ("alias", tailed(r"\b(?:identified|named|known)(?: only)? as (?:one )?$"), None),
        ("renamed", None, re.compile(rf",? \(?{known}\s", here)),
        (
            "age",
            None,
            re.compile(
                r"(?: \([^)]{1,14}\))?, (?:aged? |now |then )*[1-9]\d(?=[,;.)\n:]|$| of| and)"
                r"| \((?:aged? )?[1-9]\d(?: years?(?: old)?)?[);,]| \(?(?:born (?:in|on)|aged) "
                r"|, (?:an? )?[1-9]\d[- ]year[- ]old"
            ),
        ),
        ("speech", tailed(rf"(?<!\w){verb}\s$"), None),
        ("apposed", tailed(r"[a-z\w], $"), re.compile(rf", {verb}\b")),
        ("speech", None, re.compile(rf",? (?:has |had )?{verb}\b")),
        ("acted", None, re.compile(rf"{apposed},? (?:who )?{being} (?:\w+ )?{acted}\b")),
        ("acted", None, re.compile(rf", who {being} (?:\w+ )?(?:{acted}|{_CAUGHT})\b")),
        ("acted", None, re.compile(r",? (?:has |had )?(?:pleaded|pled) (?:not )?guilty")),
        ("acted", None, re.compile(r",? (?:has |had |have )?appeared (?:before|in|at) ")),
    )


def _stands(
    text: str, run: Run, before: Tailed | re.Pattern[str] | None, after: re.Pattern[str] | None
) -> bool:
    if before and not before.search(text, max(0, run.span.start - _BEFORE), run.span.start):
        return False
    return after is None or bool(after.match(text, run.span.end))


def _list_lines(text: str) -> frozenset[int]:
    """Starts of what stands first in the lines of a list of three or more."""
    item = re.compile(r"(?m)^\s*(?:\d{1,2}[.)]|[•*–-])\s+(?=[^\W\d_])")
    starts = [one.end() for one in item.finditer(text)]
    # "(1) Bo Lee, age 32 yrs, (2) Al Orr": numbered in running text.
    numbered = [one.end() for one in re.finditer(r"\([1-9]\d?\)\s(?=[A-Z])", text)]
    return frozenset([*(starts if len(starts) >= 3 else ()), *numbered])


def _is_accepted(
    run: Run, evidence: set[str], words: Words, taken: Sequence[Mention], doc: Doc
) -> bool:
    bare = [one for one in run.words if len(one.strip(".")) > 1]
    bare = [one for one in bare if not words.has("name.suffix", one.strip("."))]
    if not evidence or not bare:
        return False
    if is_thing(text_of(doc), run, words) or is_headline(text_of(doc), run.span):
        return False
    home = not evidence & _NAMING and is_home(text_of(doc), run.span.start)
    if home or (not evidence & _CALLED and _OF_THERE.match(text_of(doc), run.span.end)):
        return False
    inside = any(one.span.start <= run.span.start and run.span.end <= one.span.end for one in taken)
    # "Murugan K.": an initial behind stands for the rest of the name.
    if len(bare) == 1 and not _has_initial_behind(run):
        opens = opens_sentence(text_of(doc), run.span.start)
        never = words.has("name.calendar", bare[0].strip("."))
        never = never or (opens and words.has("sentence.opener", bare[0]))
        return not never and _is_lone_name(run, evidence, doc, inside=inside)
    if inside:
        return bool(evidence & {"title", "age", "alias"})
    if evidence == {"list"}:
        # Goods and places are listed too: a listed name fills its line, or an age follows.
        return bool(re.match(r"[ \t]*(?:\n|$|,)", text_of(doc)[run.span.end :]))
    if "parser" in evidence or evidence & _STRONG:
        return True
    # ", Ann Orr, said": a name in apposition, whatever the parser takes it for.
    return "apposed" in evidence or ("speech" in evidence and not _is_group(run, doc))


# "an Essex man": the word says where somebody lives.
_OF_THERE = re.compile(
    r" (?:m[ae]n|wom[ae]n|teen(?:ager)?s?|residents?|natives?|couple|duo|pair|trio|father|mother"
    r"|businessm[ae]n|pensioner|student|driver|dealer|resident|gang|farmer|trader)\b"
)


def _is_lone_name(run: Run, evidence: set[str], doc: Doc, *, inside: bool) -> bool:
    if re.search(r"\ban? $", text_of(doc)[max(0, run.span.start - 4) : run.span.start]):
        return False  # "a Pole (29) and a Scot": nations
    if evidence & {"alias", "age", "kin"}:
        return not inside
    if evidence & {"caught", "acted"} and not inside and is_unknown_noun(run, doc):
        return True
    if "title" in evidence:
        # "Kingpin Designation Act": a title and a capital before another capital is no person.
        follows = re.match(r"\s[A-Z]", text_of(doc)[run.span.end : run.span.end + 2])
        return not (inside or follows or (run.span.text.isupper() and len(run.span.text) < 4))
    if "parser" not in evidence or inside or run.span.text.isupper():
        return False
    token = doc.char_span(run.span.start, run.span.end, alignment_mode="expand")
    if token is None or token.root.pos_ != "PROPN" or not _is_subject(token.root):
        return False
    # A word that also stands there in lower case is a noun that began a sentence.
    return not re.search(rf"\b{re.escape(run.span.text.lower())}\b", text_of(doc))


def _has_initial_behind(run: Run) -> bool:
    return len(run.words) > 1 and bool(re.fullmatch(r"(?:[A-Z]\.)+", run.words[-1]))


def _is_subject(token: Token) -> bool:
    head = token.head if token.dep_ == "conj" else token
    return head.dep_ in {"nsubj", "nsubjpass"}


def _is_group(run: Run, doc: Doc) -> bool:
    return any(
        start < run.span.end
        and run.span.start < end
        and label in {"ORG", "GPE", "LOC", "NORP", "FAC"}
        for start, end, label in parsed_names(doc)
    )
