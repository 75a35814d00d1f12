"""What reviewers look at: what waits for them, the list of cases, publishers, history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from consilience.casefile import Finding
from consilience.knowledge import load as load_knowledge
from consilience.store import cases, frozen, matters, overviews, publishers, reports
from consilience.store.matters import Matter, MatterKind
from consilience.store.overviews import Order
from consilience.store.publishers import Publisher
from consilience.types import CaseSlug
from consilience.workspace.holdings import Holdings
from consilience.workspace.past import Moment, moments
from consilience.workspace.review.listing import Cases, Filters, wanted

SIZE = 20
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
