"""Bodies that no record has, known by a word of their trade and one for a body.

`Kenya Wildlife Service`, `Drug and Firearms Squad`, `the regional organised crime unit`: a body of
the law is called by what it fights or guards (crime, drugs, borders) and what it is (unit, squad).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.knowledge.needles import needled
from consilience.knowledge.tails import tailed
from consilience.values.sighting import Sighting

_CAP = r"[A-ZÀ-Ö][\w’-]*(?:['’]s)?"
_HEAD = (
    r"(?:Units?|Squads?|Bureau|Agency|Authority|Services?|Commission|Directorate|Command|Forces?"
    r"|Brigade|Task ?force|Task Force|Strike Force|Task Group|Division|Branch|Corps|Department"
    r"|Section|Cell|Wing|Battalion|Inspectorate|Secretariat|Administration|Group|Team|Board"
    r"|Police|Constabulary|Gendarmerie|Patrol|Rifles|Rangers|Guards?|Office|Surveillance)"
)
_TRADE = (
    r"(?:Police|Drugs?|Narcotics?|Anti-(?:Narcotics?|Drugs?|Gangs?|Smuggling|Crime|Trafficking|Mafia"
    r"|Terrorism|Corruption)|Counter-?[Nn]arcotics?|Crimes?|Criminal|Borders?|Customs|Excise"
    r"|Intelligence|Investigations?|Investigative|Enforcement|Gangs?|Firearms|Coast|Maritime|Naval"
    r"|Marine|Fraud|Smuggling|Trafficking|Prosecution|Immigration|Wildlife|Ports|Tax|Taxation"
    r"|Vice|Frontier|Paramilitary|Gendarmerie|Interdiction|Detective|Highway|Metro|Anti-Gangs)"
)
# Words of other trades: a clinic, a party, a firm and a fund are no authority.
_NEVER = re.compile(
    r"\b(?:Policy|Rehabilitation|Treatment|Recovery|Reform|Insurance|Solutions|Consult\w+|Holdings"
    r"|Ltd|Limited|Inc|Corp|University|Institute|Union|Association|Federation|Court|Fund|Watch"
    r"|Cartel|Victims?|Museum|Academy|College|School|Council|Survey|Journal|Report|Studies|Act)\b"
)
# An article behind "and" begins another name: "the Prefectura and the Drug Brigade".
_JOINT = r"(?: and | of(?: the)? | for(?: the)? | against(?: the)? | on | & |,? )"
_RUN = re.compile(rf"(?<![\w.-]){_CAP}(?:{_JOINT}{_CAP}){{1,8}}")
_PROSECUTES = (
    r"(?:(?:Attorney|Prosecutor|Solicitor) General['’]s|Prosecutor['’]?s['’]?|Public Prosecution"
    r"|Public Prosecutions?) (?:Office|Service)"
)
_WHOLE = re.compile(
    rf"\b{_TRADE}\b.*\b{_HEAD}\Z|\b{_HEAD}\b (?:of|for|against|on) .*\b{_TRADE}\b"
    r"|\w (?:Police|Constabulary|Gendarmerie|Customs|Coast Guard)\Z"
    rf"|{_PROSECUTES}\Z|(?:Interior|Justice|Defen[cs]e|Security) Ministry\Z"
    rf"|(?:National|State|Internal|Homeland) Security (?:Committee|{_HEAD})\Z"
)
# "Lincolnshire Police's Proactive Team": the force; its units are no bodies of their own.
_OWNER = re.compile(r"(?P<force>.* (?:Police|Constabulary|Police (?:Service|Force)))['’]s ")
# "Turkish Coast Guard" is called so, "Kazakh National Security Committee" by the words behind.
# Rank of those that every country has: "the National Police", "border guards".
MERE = 5
_TITLE = tailed(r"(?:Director|Head|Chief|Secretary|Minister|Chair\w*) of (?:the )?\Z")
_ANYWHERE = re.compile(r"(?:National|Judicial|Federal) Police|Coast Guard")
_PLAIN = re.compile(r"(?:Coast Guard|Border Guards?|Police|Customs|Army|Navy)\Z")
_ENDS = re.compile(rf"\b{_HEAD}(?= and |, |\Z)")
_LOWER = needled(
    r"(?<![\w-])(?P<seat>[A-Z][\w-]+ )?"
    r"(?P<name>(?:(?:[Rr]egional|[Pp]rovincial|[Mm]unicipal|[Mm]etropolitan|[Nn]ational"
    r"|[Ff]ederal|[Ss]tate|[Dd]istrict|[Cc]ounty|[Jj]oint|[Ll]ocal) )?"
    r"(?:(?:[Ss]erious(?: and| &)? )?[Oo]rgani[sz]ed[ -]crime"
    r"|[Aa]nti-?(?:narcotics?|drugs?|smuggling|gangs?)|[Cc]ounter-?narcotics|[Nn]arcotics|[Dd]rugs?"
    r"|[Bb]order|[Cc]ustoms)"
    r" (?:police|squad|unit|bureau|brigade|task ?force|guards))(?!\w)(?! [A-Z])"
)


def units(text: str, knowledge: Knowledge) -> tuple[Sighting, ...]:
    """Bodies named by trade and kind, sorted by place; those in small letters rank last.

    Args:
        text: Of one report, known names blanked.
        knowledge: Words that open a sentence, ranks and peoples.
    """
    found: list[Sighting] = []
    for run in _RUN.finditer(text):
        found += _in_run(run.start(), run.group(), knowledge)
    found = [one for one in found if not _TITLE.search(text, 0, one.start)]
    return (*found, *(_small(hit, knowledge) for hit in _LOWER.finditer(text)))


def _small(hit: re.Match[str], knowledge: Knowledge) -> Sighting:
    """`border guards`, `Lincang border police`: as printed, with the town in front."""
    seat = hit["seat"] or ""
    if seat.strip() in _openers(knowledge) | knowledge.openers.groups["level"]:
        seat = ""
    start = hit.start("name") - len(seat)
    return Sighting(start=start, end=hit.end(), name=seat + hit["name"], rank=MERE)


def _in_run(start: int, run: str, knowledge: Knowledge) -> Sequence[Sighting]:
    """The bodies of a run of capitalised words, each from its first word to its last."""
    found: list[Sighting] = []
    for end in [*(hit.end() for hit in _ENDS.finditer(run)), len(run)]:
        first = max((one.end - start for one in found), default=0)
        head = re.match(r"(?:,? and |, )?", run[first:])
        first += head.end() if head else 0
        name = run[first:end]
        cut = _opened(name, knowledge)
        first, name = first + cut, name[cut:]
        name = re.sub(r"['’]s\Z", "", name)
        if _is_body(name):
            found.append(_sighting(start + first, name, knowledge))
    return found


_OWNS = re.compile(r"(?<!Prosecutor)(?<!Attorney)(?<!General)(?<!Police)['’]s\Z")


def _opened(name: str, knowledge: Knowledge) -> int:
    """How many characters of ranks, openers and owners stand in front of the name."""
    # "Ana Orr of the Harbour Police": what stands before "of" is no body.
    inner = re.match(rf"(?!.*\b(?:{_HEAD}|{_TRADE})\b.* of ).* of (?:the )?", name)
    cut = inner.end() if inner else 0
    words, openers = name[cut:].split(" "), _openers(knowledge)
    while words and (words[0] in openers or _OWNS.search(words[0])):
        cut += len(words.pop(0)) + 1
    return min(cut, len(name))


@lru_cache(maxsize=2)
def _openers(knowledge: Knowledge) -> frozenset[str]:
    # "Special Operations Unit": ranks that names begin with as well.
    ranks = knowledge.openers.any_of("opener", "rank", "calendar")
    return (ranks | {"of", "and", "the", "for", "on", "&"}) - {"Special", "General", "Police"}


def _is_body(name: str) -> bool:
    return len(name.split(" ")) > 1 and bool(_WHOLE.search(name)) and not _NEVER.search(name)


def _sighting(start: int, name: str, knowledge: Knowledge) -> Sighting:
    first, _, rest = name.partition(" ")
    nation = knowledge.countries.by_people.get(first)
    country = knowledge.countries.by_name.get(first) or nation
    owner = _OWNER.match(name)
    shown = owner["force"] if owner else name
    if nation and not owner and _is_body(rest) and not _PLAIN.search(rest):
        shown = rest
    shown = shown.replace("’", "'")
    # "the National Police": agency_bare knows whose, where the text tells the country.
    rank = MERE if _ANYWHERE.fullmatch(name) else 2
    return Sighting(start=start, end=start + len(name), name=shown, country=country, rank=rank)
