"""A source that is not public: kept, read and counted here, and left out of every export."""

from __future__ import annotations

from collections.abc import Iterable

from consilience import pipeline
from consilience.decision import Act, Decision
from consilience.errors import UnreadableError
from consilience.sources import Address
from consilience.sources import Options as SourceOptions
from consilience.sources.jsonl import read_record
from consilience.store import decisions
from consilience.types import Unread
from consilience.workspace.incoming import Pasted
from consilience.workspace.intake import Accepted
from consilience.workspace.working import set_behind, take
from consilience.workspace.workspace import Workspace


def confide(workspace: Workspace, pasted: Pasted, who: str, why: str) -> Accepted:
    """Keep a text as confidential: report and decision in one transaction.

    An export never sees one without the other, whatever is asked of the workspace meanwhile.

    Raises:
        UnreadableError: the text cannot become a report.
    """
    now = workspace.stages.now()
    options = SourceOptions(today=now[:10])
    found, unread = pipeline.sift(
        [read_record(pasted.record(), Address("a confidential text"), options)]
    )
    if not found:
        raise _refused(unread)
    with workspace.store.writing() as connection:
        accepted = take(connection, found, unread, now)
        decisions.append(
            connection, _confidential((*accepted.new, *accepted.known), who, why, now), now
        )
        set_behind(connection)
    return accepted


def _confidential(ids: Iterable[str], who: str, why: str, now: str) -> Iterable[Decision]:
    for one in ids:
        yield Decision(
            who=who, when=now, act=Act.CONFIDENTIAL, target=f"report:{one}", value=None, why=why
        )


def _refused(unread: tuple[Unread, ...]) -> UnreadableError:
    first = unread[0]
    return UnreadableError(first.source, first.reason, first.remedy)
