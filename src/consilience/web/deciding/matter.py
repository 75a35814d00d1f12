"""Something that needs a person, in words: for a line of the inbox and the head of a review."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.requests import Request

from consilience.errors import UsageError
from consilience.store.matters import Choice, Matter, MatterKind
from consilience.types import EventType, Role
from consilience.workspace import Workspace
from consilience.writing.page.quotes import published, publisher
from consilience.writing.words.stages import EVENTS
from consilience.writing.words.standing import shown_words
from consilience.writing.words.values import role_words

KINDS: Mapping[MatterKind, str] = {
    MatterKind.DISPUTE: "Dispute",
    MatterKind.SINGLE: "One text alone",
    MatterKind.MERGE: "Perhaps one case",
    MatterKind.COPY: "Perhaps a copy",
    MatterKind.STALE: "Stale decision",
    MatterKind.UNSURE: "Unsure reading",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which matters a person goes through; stands in the address.

    Args:
        kinds: Only these; empty takes all.
        slug: Only of this case.
    """

    kinds: tuple[MatterKind, ...] = ()
    slug: str | None = None

    def query(self, **more: str) -> str:
        """The part of an address from `?` on, empty where it asks for everything."""
        parts = [("kind", one.value) for one in self.kinds]
        parts += [("case", self.slug)] if self.slug else []
        parts += [(name, value) for name, value in more.items() if value]
        return f"?{urlencode(parts)}" if parts else ""

    def review(self, key: str | None, **more: str) -> str:
        """The address of one matter among these; without a key that of the first one."""
        return f"/review{f'/{key}' if key else ''}{self.query(**more)}"


def asked_of(request: Request) -> Asked:
    """What the address asks for.

    Raises:
        UsageError: a kind that there is not.
    """
    known = {one.value: one for one in MatterKind}
    named = [one for one in request.query_params.getlist("kind") if one]
    for one in named:
        if one not in known:
            raise UsageError(one[:40], "is no kind of matter", f"one of {', '.join(known)}")
    slug = request.query_params.get("case") or None
    return Asked(kinds=tuple(known[one] for one in dict.fromkeys(named)), slug=slug)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the inbox.

    Args:
        what: The event and slot, or what it is.
        values: What may be decided on, each with how many texts give it.
        why: Why it matters.
        sources: Who published the words.
    """

    key: str
    kind: str
    name: str
    what: str
    values: tuple[str, ...]
    why: str
    slug: str
    title: str
    sources: tuple[str, ...]


def lines(workspace: Workspace, matters: Sequence[Matter]) -> tuple[Line, ...]:
    """Matters as lines of the inbox."""
    titles = workspace.titles(sorted({one.slug for one in matters if one.slug}))
    ids = sorted({each.report for one in matters for each in one.choices if each.report})
    known = {one: workspace.report(one).report for one in ids}
    names = {one: f"{publisher(report)}, {published(report)}" for one, report in known.items()}
    return tuple(
        Line(
            key=one.key,
            kind=KINDS[one.kind],
            name=one.kind.value,
            what=what_words(one),
            values=tuple(dict.fromkeys(choice_words(one, each) for each in one.choices)),
            why=_why(one),
            slug=one.slug,
            title=next((title for slug, title in titles.items() if slug == one.slug), ""),
            sources=tuple(
                dict.fromkeys(names[each.report] for each in one.choices if each.report in names)
            ),
        )
        for one in matters
    )


def what_words(one: Matter) -> str:
    """`Seizure: how much`."""
    event, _, role = one.what.partition(" ")
    if event in {each.value for each in EventType} and role in {each.value for each in Role}:
        return f"{EVENTS[EventType(event)]}: {role_words(Role(role))}"
    if one.kind is MatterKind.COPY:
        return "Did one take its text from the other?"
    if one.kind is MatterKind.MERGE:
        return "Are they of one case?"
    return f"A decision ({one.what.rpartition(' ')[2]}) that is applied to nothing"


def choice_words(one: Matter, choice: Choice) -> str:
    """A value in words; a title or name as it is."""
    role = one.what.partition(" ")[2]
    if role in {each.value for each in Role}:
        return shown_words(Role(role), choice.shown)
    return choice.shown


def _why(one: Matter) -> str:
    # The values stand beside it already.
    tail = f": {' / '.join(each.shown for each in one.choices)}"
    return one.score.reason.removesuffix(tail)
