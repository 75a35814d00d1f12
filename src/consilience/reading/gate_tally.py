"""What the sentences of a report tell of: what the gate decides on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from consilience.knowledge.needles import needled
from consilience.knowledge.words import Words
from consilience.reading.small import small
from consilience.types import Mention, Report, Span

# Sentences of the telling that open it; a case that is told starts there.
_LEAD = 4
# Broadcasts spell their figures: "two hundred and six kilos", "half a tonne".
_NUMBER = (
    r"(?:\d[\d,.]*|hundred|thousand|million|lakh|crore|dozen|half\sa|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?)"
)
_WEIGHT = r"(?:kg|kgs|kilos?|kilogram(?:me)?s?|g|grams|t|tons?|tonnes?|lbs?|pounds?|ounces)"
_HAUL = re.compile(
    rf"\b{_NUMBER}[\s-]?{_WEIGHT}\b"
    rf"|\b{_NUMBER}\s(?:\w+\s)?(?:pills|tablets|capsules|doses|wraps|bales|acres|hectares"
    r"|plants|blocks|bricks|cakes|bundles|sachets|ampoules|vials|pellets)\b"
)
# "gave two traders 10 years each": a term that no verb of a court tells.
_TERM = needled(
    r"\b(?:got|gets?|gave|gives?|given|hand(?:s|ed)|receive[sd]?|drew|draws?|faces?|wants?"
    rf"|asked for)\b[^.;:\n]{{0,60}}?\b{_NUMBER}(?:\sand\sa\shalf)?[\s-](?:years?|months?)\b"
    r"(?! (?:ago|old|of age|earlier|later))"
)
# Offices that watch over medicines, count figures or write policy: they stand in any report.
_NO_OFFICE = re.compile(
    "Food and Drug|Control Policy|Intelligence Center|Drugs? and Crime|New Drug"
)
_LOOSE_NAMES = frozenset({"drugs", "other drugs", "prescription drugs"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What one sentence, or the title, tells of.

    Args:
        hard: It names a drug that is hardly ever a medicine, or the drug trade.
        loose: It says `drug` or names a medicine that is also misused.
        office: It names an authority against drugs.
        step: A step of a criminal case (arrest, seizure, charge, sentence).
        done: A step that befell somebody or something ("was arrested"; not "prosecute").
        act: What authorities do in any matter.
        trade: Dealing, smuggling, making: what is forbidden to do with drugs.
        gang: A gang, a cartel or racketeering.
        medicine: Medicines, their makers and those who bill for them.
        prescription: Medicines on prescription, and who trades in them.
        policy: Plans, money, staff and meetings of authorities.
        slang: Words by which a text names drugs that it does not name (`pills`, `powder`).
        haul: A weight or a number of pills.
        market: A marketplace of the dark web, which names a drug in a text that names one besides.
    """

    hard: bool = False
    loose: bool = False
    office: bool = False
    step: bool = False
    done: bool = False
    act: bool = False
    trade: bool = False
    gang: bool = False
    medicine: bool = False
    prescription: bool = False
    policy: bool = False
    overdose: bool = False
    slang: bool = False
    haul: bool = False
    market: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The lines of a report, and how often they tell of what.

    Args:
        title: An empty line where the report has no title.
        told: The sentences that are not set aside, in order.
    """

    title: Line
    told: tuple[Line, ...]

    @property
    def lead(self) -> tuple[Line, ...]:
        """The title and the sentences that open the telling."""
        return (self.title, *self.told[:_LEAD])

    @property
    def lines(self) -> tuple[Line, ...]:
        """The title and all sentences."""
        return (self.title, *self.told)

    def cases(self, *, loose: bool) -> int:
        """Lines with a drug and a step or an act of authorities, at most one line apart.

        Args:
            loose: Whether a line that only says `drugs` counts.
        """
        did = [one.step or one.act for one in self.lines]
        return sum(
            any(did[max(0, at - 1) : at + 2])
            for at, one in enumerate(self.lines)
            if one.hard or (loose and one.loose)
        )


def tally_of(report: Report, told: Sequence[Span], drugs: Sequence[Mention], words: Words) -> Tally:
    """What each line of a report tells of.

    Args:
        report: Its title counts too, where it has one.
        told: The sentences that are not set aside.
        drugs: Mentions that name a drug: substances, and authorities named after drugs.
        words: With the lists `gate.*`.
    """
    patterns = _patterns(words)
    offices = [one for one in drugs if one.kind == "agency"]
    names = [one for one in drugs if one.kind == "substance"]
    remedies = words.sets["gate.remedy"] | _LOOSE_NAMES
    known = [one for one in names if one.value.show() not in remedies]
    named_besides = bool(names) or any(not _NO_OFFICE.search(one.value.show()) for one in offices)
    sentences = []
    for span in told:
        text = _masked(span, offices, patterns)
        line = _line(text, patterns)
        sentences.append(
            replace(
                line,
                hard=line.hard
                or (line.market and named_besides)
                or any(_within(one.span, span, text) for one in known),
                loose=line.loose or any(_within(one.span, span, text) for one in names),
                office=any(_of_drugs(one, span) for one in offices),
            )
        )
    title = _line(_blank(small(report.title or ""), patterns["gate.no_drug"]), patterns)
    printed = {one.span.text.casefold() for one in known}
    named = printed & set(re.findall(r"[\w-]+", (report.title or "").casefold()))
    return Tally(title=replace(title, hard=title.hard or bool(named)), told=tuple(sentences))


def _of_drugs(office: Mention, sentence: Span) -> bool:
    inside = sentence.start <= office.span.start < sentence.end
    return inside and not _NO_OFFICE.search(office.value.show())


def _masked(span: Span, offices: Sequence[Mention], patterns: _Patterns) -> str:
    """The words of a sentence, those that are not of drugs in a case blanked, of equal length."""
    text = small(span.text)
    printed = patterns.printed(text)
    if "gate.no_drug" in printed:
        text = _blank(text, patterns["gate.no_drug"])
    if "gate.robbery" in printed and patterns["gate.robbery"].search(text):
        text = _blank(text, patterns["gate.robbed"])
        text = text if patterns["gate.resale"].search(text) else " " * len(text)
    if "gate.former" in printed and patterns["gate.former"].search(text):
        text = " " * len(text)
    for one in offices:
        start, end = one.span.start - span.start, one.span.end - span.start
        if 0 <= start < len(text):
            text = text[:start] + " " * (min(end, len(text)) - start) + text[end:]
    return text


def _blank(text: str, pattern: re.Pattern[str]) -> str:
    return pattern.sub(lambda one: " " * len(one.group()), text)


def _within(name: Span, sentence: Span, masked: str) -> bool:
    at = name.start - sentence.start
    return 0 <= at < len(masked) and not masked[at].isspace()


def _line(text: str, patterns: _Patterns) -> Line:
    printed = patterns.printed(text)

    def has(name: str) -> bool:
        return f"gate.{name}" in printed

    return Line(
        hard=has("drug"),
        loose=has("loose_drug"),
        step=has("enforcement") or _TERM.search(text) is not None,
        done=has("done"),
        act=has("action"),
        trade=has("trade"),
        gang=has("gang"),
        medicine=has("medicine"),
        prescription=has("prescription"),
        policy=has("policy"),
        overdose=has("overdose"),
        slang=has("slang"),
        haul=bool(_HAUL.search(text)),
        market=has("market"),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Patterns:
    """The lists of the gate, compiled.

    Args:
        words: One automaton over the first words of all lists.
        lists: For each of these the lists that it opens a word of.
    """

    by_list: Mapping[str, re.Pattern[str]]
    words: AhoCorasick
    lists: tuple[frozenset[str], ...]

    def __getitem__(self, name: str) -> re.Pattern[str]:
        return self.by_list[name]

    def printed(self, text: str) -> set[str]:
        """Lists of which a word stands in a line: each is tried where a first word of it stands."""
        found: set[str] = set()
        for number, start, _ in self.words.find_matches_as_indexes(text, overlapping=True):
            for name in self.lists[number]:
                if name not in found and self.by_list[name].match(text, start):
                    found.add(name)
        return found


@lru_cache(maxsize=2)
def _patterns(words: Words) -> _Patterns:
    # The lists and the lines are in lower case: a search that ignores case takes three times as
    # long. These lists hold beginnings of words: "smuggl" for smuggled, smugglers, smuggling.
    beginnings = {"gate.gang", "gate.resale", "gate.trade"}
    names = [one for one in sorted(words.choices) if one.startswith("gate.")]
    opens: dict[str, set[str]] = {}
    for name in names:
        for word in words.sets[name]:
            opens.setdefault(word.split()[0], set()).add(name)
    return _Patterns(
        {
            name: re.compile(
                rf"(?<!\w){words.choices[name]}" + (r"\w*" if name in beginnings else r"(?!\w)")
            )
            for name in names
        },
        AhoCorasick(sorted(opens)),
        tuple(frozenset(opens[one]) for one in sorted(opens)),
    )
