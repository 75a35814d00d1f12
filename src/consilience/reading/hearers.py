"""Who is told and what is pleaded: the clause behind a hearer, and what no official states."""

from __future__ import annotations

import re

from consilience.reading.contents import Content
from consilience.reading.cues import Cue
from consilience.reading.scene import Scene
from consilience.reading.speakers import Speaker

_HEARD = frozenset({"dobj", "dative", "iobj"})
# What defendants admit is conduct, no word of an official.
_ADMITS = frozenset({"confirm", "tell", "claim", "believe", "think", "state"})
# The parser takes "the court Orr's role" for one phrase.
_COURT = re.compile(r" (?:the|this) (?:court|jury|inquest|hearing|tribunal|panel) (?:that )?(?=\w)")
# "called its second witness", "called police"
_CALLED = re.compile(
    r"\s(?:[\w’'-]+ ){0,3}?(?:witness(?:es)?|police|ambulance|911|999|election|halt)\b"
)
# What a bench rejects is its ruling, as an appeal is.
_ARGUED = re.compile(
    r"\s(?:[\w’'-]+ ){0,4}?(?:claims?|arguments?|contentions?|defen[cs]e|submissions?|version)\b"
)
_SHORTEST = 3
_BENCH = re.compile(r"(?i)\b(?:judges?|justice|magistrates?|recorder|sheriff|court|bench|panel)\b")
# "As alleged in the indictment, Roe said": the papers say it.
_PAPERS = re.compile(
    r"(?i)^(?:as|according to what is) (?:alleged|charged|stated|described|set out|reported)\b"
)


def behind_hearer(scene: Scene, cue: Cue) -> Content | None:
    """The clause behind whoever is told: "told the court Orr's part was small"."""
    if cue.record.id != "tell":
        return None
    verb = cue.token
    bench = _COURT.match(scene.report.text, cue.end)
    heard = next((one for one in verb.children if one.dep_ in _HEARD and one.i > verb.i), None)
    clause = next((one for one in verb.children if one.dep_ == "ccomp" and one.i > verb.i), None)
    text, end = scene.report.text, cue.sentence.end
    end -= len(text[:end]) - len(text[:end].rstrip(" ."))
    if bench is not None and clause is not None:
        return Content(bench.end(), end, direct=False)
    if heard is None or clause is None or clause.left_edge.i <= heard.i:
        return None
    first = scene.doc[clause.left_edge.i]
    start = first.nbor().idx if first.lower_ == "that" else first.idx
    return Content(start, end, direct=False) if end - start > _SHORTEST else None


def from_the_bench(scene: Scene, speaker: Speaker) -> bool:
    """Whether a judge speaks: what he tells somebody passes no word to an authority."""
    part = scene.people.part(speaker.name)
    return part == "judge" or bool(_BENCH.search(speaker.role or speaker.name))


def is_pleaded(scene: Scene, cue: Cue, speaker: Speaker, content: Content) -> bool:
    """Whether an accused admits conduct, a jury finds or papers say it: no official states it."""
    if content.direct:
        return False
    if _is_verdict(speaker):
        return True
    if _PAPERS.match(scene.report.text[content.start : content.end]):
        return True
    return cue.record.id in _ADMITS and scene.people.part(speaker.name) == "accused"


def is_reputed(cue: Cue, text: str) -> bool:
    """Whether it only passes on a repute ("a man said to be his nephew"): nobody says it."""
    return cue.record.id == "say" and bool(re.match(r" to (?:be|have)\b", text[cue.end :]))


def is_deed(id_: str, rest: str, scene: Scene, speaker: Speaker) -> bool:
    """Whether words of saying tell of a deed: "called its second witness", "rejected his claim".

    What a bench rejects is its ruling, as an appeal is.
    """
    if id_ == "call":
        return bool(_CALLED.match(rest))
    return id_ == "reject" and from_the_bench(scene, speaker) and bool(_ARGUED.match(rest))


def of_the_trade(scene: Scene, speaker: Speaker) -> bool:
    """Whether a gang or an accused has a word for something ("called the load tyres")."""
    gangs = {one.value.show() for one in scene.mentions if one.kind == "organization"}
    gangs |= {one.span.text for one in scene.mentions if one.kind == "organization"}
    return speaker.name in gangs or scene.people.part(speaker.name) == "accused"


def _is_verdict(speaker: Speaker) -> bool:
    """Whether a jury speaks: what it concludes is its verdict."""
    return bool(re.search(r"(?i)\b(?:jury|juries|jurors?)\b", speaker.name))
