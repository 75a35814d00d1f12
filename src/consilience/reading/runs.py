"""Capitalised words in a row that may be a name, cut at words that never are part of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from consilience.knowledge.words import Words
from consilience.reading.ranks import title_pattern
from consilience.types import Span

_LETTER = r"[^\W\d_]"
_ELIDED = re.compile(
    r"(?:d|l|dell)[’'][^\W\d_]|(?:al|el|ul|as|ash|ad|ar|an|at|az|abu|bin)-[^\W\d_]"
)
_WORD = re.compile(rf"(?:[A-Z]\.)+(?!\w)|{_LETTER}(?:(?:[^\W\d_]|[’'‘`-](?=\w))*)")
_TITLES = (
    "name.honorific",
    "title.accused",
    "title.expert",
    "title.journalist",
    "title.judge",
    "title.lawyer",
    "title.official",
    "title.prosecutor",
    "title.trade",
)
_CODES = re.compile(r"[A-Z]{3,}s")
_OWNING = re.compile(r"[’']s?$")
_BEFORE_TITLES = frozenset(
    {"attorney", "assistant", "deputy", "acting", "former", "senior", "general", "trial"}
)

# "the Lagos-based Orr family", "Leeds-born Al Orr"; "Park Jae-ho" is a name.
_MADE_OF_A_PLACE = re.compile(
    r"-(?:based|born|bound|led|run|linked|registered|flagged|style|speaking|backed|owned|trained"
    r"|raised|wide|era|bred)$"
)


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words in a row that may be a name."""

    span: Span
    words: tuple[str, ...]


@lru_cache(maxsize=2)  # asked for twice a report
def runs(text: str, words: Words) -> tuple[Run, ...]:
    """All runs of capitalised words, cut at words that are never part of a name."""
    found: list[Run] = []
    group: list[re.Match[str]] = []
    for token in _WORD.finditer(text):
        if group and not _follows(text, group[-1], token):
            found.extend(_cut(text, group, words))
            group = []
        if _is_capital(token.group()) or (group and words.has("name.particle", token.group())):
            group.append(token)
        elif group:
            found.extend(_cut(text, group, words))
            group = []
    found.extend(_cut(text, group, words))
    return tuple(_merged(text, found))


# Jesús "Chuy" Beltrán, Ganesan a/l Muniandy: what stands inside one name.
_LONGEST = 30
NICKNAME = re.compile(
    r" (?:[\"“](?P<double>[^\"“”\n]{2,24})[\"”]|[‘'](?P<single>[^‘’'\n]{2,24})[’']) "
)
_DESCENT = re.compile(r" [aA]/[lLpP] ")


def _merged(text: str, found: Sequence[Run]) -> Iterator[Run]:
    """Runs that a nickname in quotes or a form of descent parts, made one."""
    start = 0
    while start < len(found):
        stop = start
        for later in range(start + 1, min(start + 3, len(found))):
            gap = text[found[stop].span.end : found[later].span.start]
            if len(gap) < _LONGEST and (NICKNAME.fullmatch(gap) or _DESCENT.fullmatch(gap)):
                stop = later
        yield _one_run(text, found[start], found[stop])
        start = stop + 1


def _one_run(text: str, first: Run, last: Run) -> Run:
    if first is last:
        return first
    start, end = first.span.start, last.span.end
    return Run(Span(start, end, text[start:end]), (*first.words, *last.words))


def _follows(text: str, left: re.Match[str], right: re.Match[str]) -> bool:
    gap = text[left.end() : right.start()]
    if gap in {" ", "\u00a0", ". "} or (gap == ", " and right.group() in {"Jr", "Sr"}):
        # ". " only after an initial or "Jr."; "Smith. Jones" are two sentences.
        return gap != ". " or left.group() in {"Jr", "Sr", "St", "Ma"} or len(left.group()) == 1
    return False


def _is_capital(word: str) -> bool:
    return word[0].isupper() or (word != word.lower() and bool(_ELIDED.match(word)))


def _cut(text: str, group: Sequence[re.Match[str]], words: Words) -> Iterator[Run]:
    part: list[re.Match[str]] = []
    titled = _title_end(text, group, words)
    for place, token in enumerate(group):
        if token.start() < titled:
            continue
        bare = token.group()[:-2] if token.group().endswith(("’s", "'s")) else token.group()
        first = place == 0 and _starts_sentence(text, token.start())
        title = _is_title(bare, words) and not (part and place == len(group) - 1)
        opener = first and words.has("sentence.opener", bare) and len(group) > 1
        never = words.has("name.never", bare.rstrip(".")) and not (
            _is_park(group, place) or _is_surname(group, place, words)
        )
        if never or title or opener or _is_code(bare, group) or _MADE_OF_A_PLACE.search(bare):
            yield from _run(text, part, words)
            part = []
        else:
            part.append(token)
            if bare != token.group():
                yield from _run(text, part, words)
                part = []
    yield from _run(text, part, words)


def _title_end(text: str, group: Sequence[re.Match[str]], words: Words) -> int:
    """Where the titles end that a group opens with (`Senior Supt`, `Pol Lt Gen`)."""
    titles, end = title_pattern(words), 0
    for place, token in enumerate(group):
        if token.start() < end:
            continue
        hit = titles.match(text, token.start())
        # "U Tin Maung": a Burmese form of address, never an initial.
        burmese = token.group() == "U" and place + 2 < len(group)
        if hit:
            end = hit.end()
        elif burmese or (place + 1 < len(group) and _is_title(token.group(), words)):
            end = token.end()
        else:
            break
    return end


def _is_park(group: Sequence[re.Match[str]], place: int) -> bool:
    """`Park Ji-min` is a Korean, `Park Avenue` a street."""
    rest = [one.group() for one in group[place + 1 : place + 2]]
    return group[place].group() == "Park" and bool(rest) and "-" in rest[0]


def _is_surname(group: Sequence[re.Match[str]], place: int, words: Words) -> bool:
    """`Delante White` ends in a surname; `White House` and `the West` do not."""
    rest = [one.group() for one in group[place + 1 :]]
    before = group[place - 1].group() if place else ""
    plain = not words.has("name.never", before) and not _is_title(before, words)
    return (
        bool(before)
        and plain
        and words.has("name.surname", group[place].group())
        and all(words.has("name.suffix", one) for one in rest)
    )


def _is_title(word: str, words: Words) -> bool:
    bare = word.casefold().rstrip(".")
    if "-of-" in bare:
        return True  # "Father-of-three Al Orr"
    titles = _titles(words)
    return bare in titles or (bare[-1:] == "s" and bare[:-1] in titles) or bare in _BEFORE_TITLES


@lru_cache(maxsize=4)
def _titles(words: Words) -> frozenset[str]:
    return frozenset[str]().union(*(words.sets[one] for one in _TITLES))


def _is_code(word: str, group: Sequence[re.Match[str]]) -> bool:
    """Whether it is an abbreviation (DEA) among words that are not all capitals."""
    if word[-1:] == "s" and _CODES.fullmatch(word):
        return True  # "DEAs": some releases lose the apostrophe
    return (
        len(word) > 1
        and word.isupper()
        and "." not in word
        and (len(word) > 2 and not all(one.group().isupper() for one in group))
        and word not in {"II", "III", "IV"}
    )


def _starts_sentence(text: str, place: int) -> bool:
    before = text[max(0, place - 6) : place].rstrip(" \"“‘'(")
    return not before or before[-1] in ".!?\n:;”"


def _run(text: str, part: Sequence[re.Match[str]], words: Words) -> Iterator[Run]:
    part = list(part)
    while part and not _is_capital(part[-1].group()):
        part.pop()
    while part and (not _is_capital(part[0].group()) or words.has("name.suffix", part[0].group())):
        part.pop(0)
    if not part:
        return
    start, end = part[0].start(), part[-1].end()
    end -= len(text[start:end]) - len(_OWNING.sub("", text[start:end]))
    if text[end : end + 1] == "." and text[start:end].endswith(("Jr", "Sr")):
        end += 1
    yield Run(Span(start, end, text[start:end]), tuple(text[start:end].replace(",", "").split()))
