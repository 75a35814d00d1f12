"""Criminal groups, companies and named operations, as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from consilience.knowledge.groups import GroupRecord
from consilience.knowledge.heads import Headed, headed
from consilience.knowledge.needles import needled
from consilience.types import Mention, Span
from consilience.values.label import Label

_CAP = r"(?:(?:[A-Z]\.)+|[A-Z][\w’']*(?:-[\w’']+)*|\d+[a-z]{2})"
_LINK = r"(?:(?:and|of|the|de|del|la|los|da|do|for|&)\s)"
_RUN = rf"{_CAP}(?:[ \u00a0]{_LINK}{{0,2}}{_CAP})*"
_KIND = (
    r"(?:Drug )?(?:Trafficking )?(?:Cartel|Syndicate|Gang|Mafia|Posse|Crips|Bloods|Brotherhood|"
    r"Organi[sz]ation|Crew|Clan|Mob|Cliq(?:ue)?|Triad|Nation|Motorcycle Club|Street Gang|DTO)"
)
_FIRM = (
    r"(?:Corporation|Corp\.?|Inc\.?|Incorporated|Ltd\.?|Limited|LLC|L\.L\.C\.|PLC|GmbH|S\.A\.|"
    r"Co\., Ltd\.?|Company|Holdings|Trading|Enterprises|Logistics|Industries|Pharmaceuticals?)"
)
_NAMED = needled(rf"(?<!\w)(?:{_CAP}[ \u00a0]{_LINK}?){{1,5}}{_KIND}s?\b(?! [A-Z][a-z])")
# "M/S Orr Traders": "Messrs" before the name of a firm.
_COMPANY = needled(rf"(?<!\w)(?<!M/)(?:{_CAP}[ \u00a0]&?[ ]?){{1,5}}{_FIRM}(?!\w)")
_CALLED = needled(
    r"\b(?:gang|group|organi[sz]ation|cartel|ring|syndicate|crew|arrangement|alliance|network)s?"
    r"(?:,)? (?:also )?(?:known as|called|referred to as|that called itself|dubbed) "
    rf"(?:the )?[\"“‘]?(?P<name>{_RUN})"
)
_GANG_NOUN = needled(
    rf"\b(?:the|The) (?P<name>{_RUN}) (?:street |prison |outlaw motorcycle |motorcycle |drug |"
    r"drug trafficking |crime |criminal |terrorist )*"
    r"(?:gang|cartel|syndicate|drug ring|crime family|organi[sz]ation)\b"
)
_OPERATION = needled(
    r"\b(?P<name>(?:Operation|Project|Task Force Operation)[ \u00a0][\"“‘]?(?!Safe\b|Director)"
    r"(?!Manager|Officer|Leader|Cent(?:re|er)\b)"
    rf"{_CAP}(?:[ \u00a0](?:(?:of|the|and|on|to|for|in)\s)?{_CAP})*)"
)
_RENAMED = needled(
    r"\b(?:operation|investigation|probe),? (?:known as|called|dubbed|code-?named|titled) "
    rf"[\"“‘]?(?P<name>(?!Operation|Project){_RUN})"
)
_CODE = needled(r"code-?named [\"“‘](?P<name>[^\"”’\n]{3,40})[\"”’]")
_TAIL = re.compile(
    r"(?:[’']s?|[ ](?:Prosecution|Case|Trial|Investigation|Defendants?|Sentencing|Press|Release))+$"
)
_BRACKET = re.compile(r"(?: [a-z]+){0,3} \([\"“]?(?P<short>[A-Z][A-Z0-9-]{1,7})[\"”]?\)")
# Bodies of the state are named like groups; Nation, Company and Organization also end their names.
_STATE = re.compile(
    r"\b(?:Police|Department|Ministry|Bureau|Court|United Nations|World|National|Federal|"
    r"Enforcement|Customs|Justice|Public|Health|Task Force|Attorney|Agency|"
    r"Divisions?|Section)\b"
)
# "the Colombian gang" has no name.
_PEOPLE = re.compile(r"U\.S\.|US|UK|\w+(?:ian|ean|can|ese|ish|ench|utch|eek)")
_FUNCTION = re.compile(r"^(?:The|A|An|In|On|At|When|While|As|Former|Mexican|Colombian|This|That) ")


def find_organizations(text: str, groups: Sequence[GroupRecord]) -> tuple[Mention, ...]:
    """Groups (kind `organization`) and operations (kind `operation`), sorted by place.

    An abbreviation that the text puts in brackets behind a name (`the Lowland Crew (LC)`) stands
    for that name everywhere.
    """
    found = {one.span: one for one in _spread(text, [*_groups(text, groups), *_operations(text)])}
    kept = [
        one
        for one in found.values()
        if not any(
            other.span != one.span
            and other.span.start <= one.span.start
            and one.span.end <= other.span.end
            for other in found.values()
        )
    ]
    return tuple(sorted(kept, key=lambda one: one.span))


def _groups(text: str, groups: Sequence[GroupRecord]) -> Iterator[Mention]:
    for match in _known(tuple(word for one in groups for word in one.words)).finditer(text):
        yield _mention(text, match.start(), match.end(), "organization")
    for pattern in (_NAMED, _COMPANY):
        for match in pattern.finditer(text):
            start, end = _bare(text, match.start(), match.end())
            if " " in text[start:end] and not _STATE.search(text[start:end]):
                yield _mention(text, start, end, "organization")
    for pattern in (_CALLED, _GANG_NOUN):
        for match in pattern.finditer(text):
            start, end = _bare(text, *match.span("name"))
            if (
                end > start
                and not _STATE.search(text[start:end])
                and not _PEOPLE.fullmatch(text[start:end])
            ):
                yield _mention(text, start, end, "organization")


@lru_cache(maxsize=4)
def _known(words: tuple[str, ...]) -> Headed:
    ordered = sorted(words, key=lambda one: (-len(one), one))
    known = "|".join(re.escape(one) for one in ordered)
    return headed(rf"(?<!\w)(?:{known})(?=s?(?!\w))")


def _operations(text: str) -> Iterator[Mention]:
    for pattern in (_OPERATION, _CODE):
        for match in pattern.finditer(text):
            start, end = match.span("name")
            end -= len(text[start:end]) - len(_TAIL.sub("", text[start:end]))
            yield _mention(text, start, end, "operation")
    for match in _RENAMED.finditer(text):
        start, end = match.span("name")
        yield _mention(text, start, end, "operation", f"Operation {text[start:end]}")


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without a first function word and without a possessive, lost or printed."""
    while True:
        head = _FUNCTION.match(text[start:end])
        if not head:
            break
        start += head.end()
    end -= len(text[start:end]) - len(re.sub(r"[’']s?$", "", text[start:end]))
    if re.search(r"(?:Cartel|Syndicate|Organi[sz]ation|Gang|Mafia)s$", text[start:end]):
        end -= 1  # "the Gulf Cartels violent trade": some releases lose the apostrophe
    return start, end


def _mention(text: str, start: int, end: int, kind: str, name: str | None = None) -> Mention:
    quote = text[start:end]
    bare = re.sub(r"[\"“”‘]", "", name or quote).strip()
    return Mention(span=Span(start, end, quote), kind=kind, value=Label(kind=kind, name=bare))


def _spread(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """All of `found`, and every place where a short form of one stands alone."""
    short: dict[str, Mention] = {}
    for one in found:
        yield one
        match = _BRACKET.match(text, one.span.end)
        if match:
            short.setdefault(match.group("short"), one)
    for abbreviation, one in short.items():
        for match in re.finditer(rf"(?<!\w){re.escape(abbreviation)}(?!\w)", text):
            yield _mention(text, match.start(), match.end(), one.kind, one.value.show())
