"""What is not as it was when cases were last made: reports, and what people decided."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from consilience.decision import Decision
from consilience.grouping import ties
from consilience.reconciling.log import digest_of, standing
from consilience.store import cases, decisions, marks, readings, tracks
from consilience.store.readings import Made
from consilience.store.tracks import Kept
from consilience.tracing.decided import told_pair
from consilience.types import ReportId
from consilience.workspace.standing import with_pairs

_DECIDED, _TIED, _SHOWN = "decided", "tied", "decided cases"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change since cases were last made.

    Args:
        ready: Every report that stands and was read, with what its reading was made from.
        ages: Of these, sorted from the earliest.
        kept: The prints of those that were there, from the earliest.
        fresh: Reports that came, or are not as they were.
        gone: Reports that left.
        decisions: Those that stand, oldest first.
        pairs: The same with those on cases as decisions on their reports.
        moved: Reports that decisions tie to others, or part, otherwise than before.
        news: Decisions that came or were taken back, by digest; None stands for all.
        tied, decided: What is noted of decisions for the next time.
    """

    ready: Mapping[ReportId, Made]
    ages: Mapping[ReportId, str]
    kept: Mapping[ReportId, Kept]
    fresh: tuple[ReportId, ...]
    gone: tuple[ReportId, ...]
    decisions: tuple[Decision, ...]
    pairs: tuple[Decision, ...]
    moved: frozenset[ReportId]
    news: tuple[Decision, ...]
    tied: str
    decided: str

    @property
    def whole(self) -> bool:
        """Whether everything is new."""
        return len(self.fresh) == len(self.ready)


def changed(connection: Connection, *, anew: bool) -> Change:
    """What is not as it was.

    Args:
        connection: For reading.
        anew: Take everything for new.
    """
    ready, ages = _ready(connection)
    kept = {} if anew else tracks.kept(connection)
    fresh = tuple(
        one for one in ages if one not in kept or (kept[one].made, kept[one].age)
        != (ready[one], ages[one])
    )  # fmt: skip
    log = [one.decision for one in decisions.log(connection)]
    decided = standing(log)
    named = [one.target.removeprefix("case:") for one in decided]
    named += [(one.value or "").removeprefix("case:") for one in decided]
    pairs = with_pairs(decided, cases.held(connection, named), ages)
    before, now = (_tied(connection), _ties(pairs, ready))
    known = {digest_of(one): one for one in log}
    there = {} if anew else dict.fromkeys(json.loads(marks.mark(connection, _DECIDED) or "[]"))
    here = {digest_of(one): one for one in decided}
    return Change(
        ready=ready,
        ages=ages,
        kept=kept,
        fresh=fresh,
        gone=tuple(one for one in kept if one not in ready),
        decisions=decided,
        pairs=pairs,
        moved=frozenset(
            ReportId(report)
            for one in before.keys() | now.keys()
            if before.get(one) != now.get(one)
            for report in one
        ),
        news=tuple(known[one] for one in sorted(there.keys() ^ here.keys()) if one in known),
        tied=json.dumps([[*pair, told] for pair, told in sorted(now.items())], ensure_ascii=False),
        decided=json.dumps(list(here)),
    )


def note(connection: Connection, change: Change) -> None:
    """Keep what the next change is measured by."""
    marks.put_mark(connection, _DECIDED, change.decided)
    marks.put_mark(connection, _TIED, change.tied)


def shown(connection: Connection) -> frozenset[str]:
    """Cases whose files show a decision on the whole case."""
    return frozenset(json.loads(marks.mark(connection, _SHOWN) or "[]"))


def note_shown(connection: Connection, slugs: Sequence[str]) -> None:
    """Keep which these are."""
    marks.put_mark(connection, _SHOWN, json.dumps(sorted(slugs), ensure_ascii=False))


def _ready(connection: Connection) -> tuple[dict[ReportId, Made], dict[ReportId, str]]:
    rows = readings.ready(connection)
    # A blank below all letters: an id never decides where dates differ.
    ages = {one: f"{published or '~'}\x01{one}" for one, published, _ in rows}
    return (
        {one: made for one, _, made in rows},
        dict(sorted(ages.items(), key=lambda each: each[1])),
    )


def _tied(connection: Connection) -> dict[tuple[str, str], str]:
    stored = json.loads(marks.mark(connection, _TIED) or "[]")
    return {(left, right): told for left, right, told in stored}


def _ties(pairs: Sequence[Decision], ready: Mapping[ReportId, Made]) -> dict[tuple[str, str], str]:
    """What decisions say of pairs of reports that are here, as text to compare."""
    found: dict[tuple[str, str], str] = {}
    for pair, score in ties(None, pairs).decided.items():
        if set(pair) <= ready.keys():
            found[pair] = f"{score.value} {score.reason}"
    for one in pairs:
        told = told_pair(one)
        if told and set(told) <= ready.keys():
            low, high = sorted(told)
            copied = f"{one.who} {one.act} {one.target} {one.why}"
            found[low, high] = f"{found.get((low, high), '')}|{copied}"
    return found
