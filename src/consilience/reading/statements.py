"""Who says what: every claim that a report attributes, with its speaker and its words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from consilience.knowledge import Knowledge
from consilience.reading.contents import Content, governed, lost_quotes, quoted
from consilience.reading.cues import (
    Cue,
    cues,
    is_bare_participle,
    is_parenthesis,
    tells_the_watch,
)
from consilience.reading.hearers import (
    behind_hearer,
    from_the_bench,
    is_deed,
    is_pleaded,
    is_reputed,
    of_the_trade,
)
from consilience.reading.leads import names_the_source_of_a_lead
from consilience.reading.quotes import Quote, find_quotes
from consilience.reading.scene import Scene
from consilience.reading.speakers import Speaker, extent, speaker_at
from consilience.reading.statement_spans import settled
from consilience.reading.subjects import (
    behind_label,
    inverted,
    is_denied,
    last_phrase,
    named_before,
    subject_of,
)
from consilience.reading.tokens import starts
from consilience.reading.turns import find_turns
from consilience.types import Span, Statement

# With these a quote or a clause beside them is enough; the others need a clause of their own,
# for without one they are deeds ("maintained contact", "told police about a ship").
# "according to court documents", "according to the indictment"
_DOCUMENT = re.compile(
    r"\s*(?:the |a |an |his |her |their )?(?:[\w’'-]+ ){0,4}?(?:documents?|records?|filings?"
    r"|indictments?|complaints?|affidavits?|pleas?|plea agreements?|evidence|informations?"
    r"|allegations?|papers)\b",
    re.IGNORECASE,
)
# "commended the officers for their work": thanks between authorities are a formula
_THANKS = re.compile(
    r"\b(?:for|their|its|his|her) (?:[\w-]+ ){0,4}?(?:work|assistance|co-?operation|efforts?|help"
    r"|support|partnership|role|dedication|contributions?)\b|^\s*(?:the )?(?:\w+ ){0,3}?(?:work"
    r"|efforts?|assistance|co-?operation|support|dedication) (?:of|by)\b"
)
_SAYING = frozenset(
    {"say", "add", "mention", "comment", "reply", "answer", "state", "quoted as saying", "explain"}
)


def find_statements(scene: Scene, knowledge: Knowledge) -> tuple[Statement, ...]:
    """Statements sorted by place; of two on the same words the one whose cue is nearer.

    A report that is about no case has none: it is not parsed.
    """
    if not scene.relevant:
        return ()
    quotes = find_quotes(scene.report.text)
    turns = find_turns(scene)
    spoken = [Span(one.start, one.end, "") for one in quotes if one.speech]
    spoken += [one.span for one in turns]
    found: list[Statement] = []
    for cue in cues(scene, knowledge):
        if any(one.start <= cue.token.idx < one.end for one in spoken):
            continue
        found.extend(_statement(scene, cue, quotes))
    return settled(scene, [*found, *turns])


def _statement(scene: Scene, cue: Cue, quotes: Sequence[Quote]) -> Iterator[Statement]:
    if cue.record.frame == "before":
        pair = _cited(scene, cue)
    elif cue.record.frame == "object":
        pair = _characterised(scene, cue)
    else:
        pair = _said(scene, cue, quotes)
    if pair is None:
        return
    speaker, content = pair
    text = scene.report.text
    yield Statement(
        speaker=speaker.name,
        role=speaker.role,
        cue=text[cue.token.idx : cue.end],
        span=Span(content.start, content.end, text[content.start : content.end]),
        direct=content.direct,
        doubt=speaker.doubt,
    )


def _said(scene: Scene, cue: Cue, quotes: Sequence[Quote]) -> tuple[Speaker, Content] | None:
    verb = cue.token.head if cue.token.dep_ == "auxpass" else cue.token
    text = scene.report.text
    speaker = last_phrase(cue, text)
    subject = None if speaker else inverted(scene, cue) or subject_of(verb)
    if subject is not None:
        subject = behind_label(cue, subject, text)
    if speaker is None:
        speaker = speaker_at(scene, subject) if subject is not None else named_before(scene, cue)
    if speaker is None or (cue.token == verb and is_denied(verb)):
        return None
    if is_reputed(cue, text):
        return None
    watch = tells_the_watch(scene, cue) and not from_the_bench(scene, speaker)
    if watch or is_parenthesis(cue, text):
        return None
    start, end = _group(cue, subject, speaker)
    content = quoted(text, quotes, start, end)
    if content is None and start == verb.idx:
        content = lost_quotes(scene.doc, cue.sentence, start, end)
    clause = [one for one in verb.children if one.dep_ == "ccomp"]
    after = any(one.i > verb.i for one in clause)
    content = content or behind_hearer(scene, cue)
    closed = text[:start].rstrip().endswith((",", "”", '"')) and cue.record.id in {
        "tell",
        "declare",
    }
    if content is None and (clause or closed or cue.record.id in _SAYING):
        content = governed(text, cue.sentence, start, end, after=after)
    if content is None or (cue.record.id == "find" and not _is_court(scene, speaker)):
        return None
    if cue.record.id == "announce" and cue.sentence in scene.sentences[:2]:
        return None  # the formula by which a release opens
    if is_pleaded(scene, cue, speaker, content):
        return None
    if not content.direct and names_the_source_of_a_lead(scene, cue, content):
        return None
    return speaker, content


def _group(cue: Cue, subject: Token | None, speaker: Speaker) -> tuple[int, int]:
    """Where the words that name the speaker and the saying start and end."""
    verb = cue.token
    if subject is None:
        return speaker.start, cue.end
    near = abs(subject.i - verb.i) < 60 and subject.sent == verb.sent
    if not near or verb.dep_ in {"relcl", "acl"}:
        return verb.idx, cue.end
    if subject.i < verb.i:
        return min(speaker.start, verb.idx), cue.end
    # "said Orr, who lives there." The words behind the name belong to the speaker.
    return verb.idx, min(max(speaker.end, cue.end), cue.sentence.end)


def _is_court(scene: Scene, speaker: Speaker) -> bool:
    courts = {one.span.text for one in scene.mentions if one.kind == "court"}
    return speaker.name in courts or speaker.name.lower() in {"court", "tribunal", "judge"}


def _cited(scene: Scene, cue: Cue) -> tuple[Speaker, Content] | None:
    """`according to X`: the rest of the sentence."""
    first = bisect_left(starts(scene.doc), cue.end)
    token = next((one for one in scene.doc[first:] if one.dep_ == "pobj"), None)
    if token is None or token.idx >= cue.sentence.end:
        return None
    if _DOCUMENT.match(scene.report.text, cue.end, cue.sentence.end):
        return None  # what a paper says was alleged or found, nobody said
    speaker = speaker_at(scene, token)
    if speaker is None:
        return None
    text = scene.report.text
    end = max(extent(token)[1], cue.end)
    head = text[cue.sentence.start : cue.token.idx].strip(' ,“"')
    if cue.record.id == "see":
        return speaker, Content(end, cue.sentence.end, direct=False)
    marked = re.match(r",? ?[“\"](?P<words>[^”\"]{4,})", text[end : cue.sentence.end])
    if cue.record.id == "in the words of" and marked:
        return speaker, Content(end + marked.start("words"), end + marked.end(), direct=True)
    if head:
        content = governed(text, cue.sentence, cue.token.idx, cue.sentence.end, after=False)
    else:
        comma = re.compile(r",\s+|\s+[-–—]\s+").search(text, end, cue.sentence.end)
        begin = comma.end() if comma else end
        content = Content(begin, cue.sentence.end, direct=False)
    return (speaker, content) if content else None


def _characterised(scene: Scene, cue: Cue) -> tuple[Speaker, Content] | None:
    """`called X a Y`, `accused X of Z`, `described by X as Y`."""
    verb, text = cue.token, scene.report.text
    agent = next((one for one in verb.children if one.dep_ == "agent"), None)
    passive = agent is not None or is_bare_participle(verb)
    if passive and agent is None:
        return None
    subject = next(iter(agent.children), None) if agent is not None else subject_of(verb)
    speaker = speaker_at(scene, subject) if subject is not None else None
    if speaker is None or any(one.dep_ == "neg" for one in verb.children):
        return None
    if of_the_trade(scene, speaker):
        return None
    begin = max(cue.end, speaker.end) if agent is not None else cue.end
    rest = text[begin : cue.sentence.end]
    if not _is_judgement(cue.record.id, rest, scene, speaker):
        return None
    link = re.match(r"\s*(?:as|because)?\s*", rest)
    start = begin + (link.end() if link else 0)
    end = _before_next_saying(cue, text)
    content = Content(start, end - (1 if text[end - 1] == "." else 0), direct=False)
    pronoun = re.match(r"(?:that|this|it|them)\s*[,;.]", text[start:end])
    return (speaker, content) if " " in text[start:end].strip() and not pronoun else None


def _before_next_saying(cue: Cue, text: str) -> int:
    """The end of the sentence, or the `and` before a second word of saying of the same subject."""
    for child in cue.token.children:
        if child.dep_ == "conj" and child.i > cue.token.i and child.pos_ == "VERB":
            joint = next((one for one in cue.token.children if one.dep_ == "cc"), None)
            if joint is not None and joint.i < child.i:
                return joint.idx
    end = cue.sentence.end
    # "Lee, called by the judge its banker, was jailed": the phrase ends with its comma.
    mark = "," if cue.token.dep_ == "acl" else ";"
    stop = text.find(mark, cue.end, end)
    return stop if stop > 0 else end


def _is_judgement(id_: str, rest: str, scene: Scene, speaker: Speaker) -> bool:
    if (id_ == "praise" and _THANKS.search(rest)) or is_deed(id_, rest, scene, speaker):
        return False
    if re.match(r"\s*(?:herself|himself|itself|themselves|on|in|for|off|out|up)\b", rest):
        return False
    if id_ == "reject":  # courts reject appeals, and that is a ruling, no saying
        return not re.match(
            r"\s*(?:\w+['’]?s?\s+){0,5}?(?:appeal|petition|motion|plea|bid)\b", rest
        )
    if id_ == "put":
        return bool(re.match(r"\s[^.,;]{1,60}\bat\b[^.;]{0,20}(?:\d|half|a )", rest))
    if id_ == "refer to as":
        bodies = {one.span.text for one in scene.mentions if one.kind in {"agency", "court"}}
        return scene.people.named(speaker.name) is not None or speaker.name in bodies
    if id_ == "count":
        known = any(one.span.text == speaker.name for one in scene.mentions if one.kind == "agency")
        return known and bool(re.match(r"\s(?:\w+\s)?\d", rest))
    return True
