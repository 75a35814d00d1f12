"""What reviewers look at: what waits for them, the list of cases, publishers, history."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from consilience.casefile import Finding
from consilience.knowledge import load as load_knowledge
from consilience.reconciling.log import digest_of, standing
from consilience.store import cases, decisions, frozen, matters, overviews, publishers, reports
from consilience.store.decisions import Logged
from consilience.store.matters import Matter, MatterKind
from consilience.store.overviews import Order
from consilience.store.publishers import Publisher
from consilience.types import CaseSlug
from consilience.workspace.holdings import Holdings
from consilience.workspace.past import Moment, moments
from consilience.workspace.review.listing import Cases, Filters, wanted

SIZE = 20
# Each address is looked for in the whole log: of more than these it is read once.
_MANY = 20
_ALL = Filters()


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbox:
    """A page of what needs a person, most valuable first.

    Args:
        counts: How many there are of each kind on all pages, whatever kinds were asked for.
        whole: How many of the kinds asked for.
        first: Number of the first one here, from 0.
    """

    matters: tuple[Matter, ...]
    counts: dict[MatterKind, int]
    whole: int
    first: int


class Desk(Holdings):
    """Holdings with what review pages ask; all answers come from indexes."""

    def inbox(
        self,
        who: str | None = None,
        *,
        kinds: Sequence[MatterKind] = (),
        slug: str | None = None,
        first: int = 0,
        size: int = SIZE,
    ) -> Inbox:
        """What needs a person; what was decided is gone after `catch_up`.

        Args:
            who: What this person put off (`skip`) is left out; None leaves nothing out.
            kinds: Only these; empty takes all.
            slug: Only of this case; None takes all.
            first: How many to leave out.
            size: Most matters to give.
        """
        with self.store.reading() as connection:
            found, counts = matters.page(
                connection, who=who, kinds=kinds, slug=slug, first=first, size=size
            )
        whole = sum(count for kind, count in counts.items() if not kinds or kind in kinds)
        return Inbox(matters=found, counts=counts, whole=whole, first=first)

    def matter(self, key: str) -> Matter | None:
        """One thing that needs a person, None where it does no more."""
        with self.store.reading() as connection:
            return matters.one(connection, key)

    def around(
        self,
        at: Matter,
        who: str | None = None,
        *,
        kinds: Sequence[MatterKind] = (),
        slug: str | None = None,
    ) -> tuple[str | None, str | None]:
        """Keys of what stands before and behind a matter in the same `inbox`, None at its ends."""
        with self.store.reading() as connection:
            return matters.around(connection, at, who=who, kinds=kinds, slug=slug)

    def titles(self, slugs: Sequence[str]) -> dict[CaseSlug, str]:
        """The titles of some cases, by slug."""
        with self.store.reading() as connection:
            return cases.titles(connection, slugs)

    def decision(self, digest: str) -> Logged | None:
        """The decision of that digest, None where there is none."""
        with self.store.reading() as connection:
            return decisions.decision(connection, digest)

    def decided(
        self, targets: Iterable[str], *, whole: bool = True
    ) -> tuple[tuple[Logged, ...], int]:
        """Decisions on some addresses that nobody undid, oldest first.

        Args:
            targets: Addresses; with `whole` false, how they begin.
            whole: See there.

        Returns:
            Those, and the number of the latest decision on any of them, undone or not; 0 for none.
        """
        wanted = sorted(set(targets))
        with self.store.reading() as connection:
            if whole and len(wanted) > _MANY:
                there = [one for one in decisions.log(connection) if one.decision.target in wanted]
            else:
                there = [
                    each for one in wanted for each in decisions.on(connection, one, whole=whole)
                ]
            every = {one.number: one for one in there}
            undos = decisions.undos(connection)
        found = [every[number] for number in sorted(every)]
        kept = {digest_of(one) for one in standing([*(one.decision for one in found), *undos])}
        latest = max(every, default=0)
        return tuple(one for one in found if one.digest in kept), latest

    def skip(self, who: str, key: str) -> None:
        """Put a matter of the inbox off for one person; `unskip` brings it back."""
        with self.store.writing() as connection:
            matters.skip(connection, who, key, self.stages.now())

    def unskip(self, who: str, key: str | None = None) -> int:
        """Bring back what a person put off, all or one, and say how many."""
        with self.store.writing() as connection:
            return matters.unskip(connection, who, key)

    def case_list(
        self,
        filters: Filters = _ALL,
        *,
        order: Order = Order.LATEST,
        first: int = 0,
        size: int = SIZE,
    ) -> Cases:
        """A page of the cases that fit.

        Raises:
            UsageError: a filter names a stage or date that is none.
        """
        asked = wanted(filters, load_knowledge())
        with self.store.reading() as connection:
            whole, rows = overviews.page(connection, asked, order, first, size)
        return Cases(rows=rows, whole=whole, first=first)

    def choices(self, kind: str) -> tuple[tuple[str, int], ...]:
        """What the list can be filtered by (`substance`, `country`): folded names, with counts."""
        with self.store.reading() as connection:
            return overviews.choices(connection, kind)

    def publishers(self) -> tuple[Publisher, ...]:
        """Who published how much, and how much of it is copied and from whom; most first."""
        with self.store.reading() as connection:
            return publishers.publishers(connection)

    def history(self, slug: str, finding: Finding) -> tuple[Moment, ...]:
        """How a value came to be what it is: printed, decided, frozen; oldest first.

        Args:
            slug: The case, an old slug too.
            finding: One of its findings; the whole slot of its event is told.

        Raises:
            UsageError: no case has or had that slug.
        """
        file = self.case(slug)
        with self.store.reading() as connection:
            entries = {one: reports.entry(connection, one) for one in file.reports}
            kept = [
                (one, old)
                for one in frozen.versions(connection, file.slug)
                if (old := frozen.file(connection, one.slug, one.number))
            ]
        known = {one: entry for one, entry in entries.items() if entry}
        return moments(file, finding, known, kept)
