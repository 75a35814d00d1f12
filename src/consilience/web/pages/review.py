"""What needs a person, one thing at a time: the next appears as soon as one is decided."""

from __future__ import annotations

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from consilience.errors import UsageError
from consilience.reconciling.log import digest_of
from consilience.store.matters import Matter, MatterKind
from consilience.web.background import settle
from consilience.web.deciding.forming import NO_REASON, own, stated_of
from consilience.web.deciding.matter import KINDS, Asked, asked_of, lines
from consilience.web.deciding.pair import halves, verdict_of, verdicts
from consilience.web.deciding.sheet import decided_words, done_words, sheet_of
from consilience.web.deciding.subject import subject_of
from consilience.web.guard.person import Role, person_of
from consilience.web.pages.decide import who_asks
from consilience.web.rendering import answer
from consilience.web.routing import acting, looking
from consilience.web.settings import workspace_of

_PAIRS = frozenset({MatterKind.COPY, MatterKind.MERGE})


def review_first(request: Request) -> Response:
    """The most valuable matter, or the inbox where nothing waits."""
    asked = asked_of(request)
    who = _who(request)
    found = workspace_of(request).inbox(who, kinds=asked.kinds, slug=asked.slug, size=1)
    kept = _kept(request)
    if not found.matters:
        return RedirectResponse(f"/inbox{asked.query()}", status_code=303)
    return RedirectResponse(asked.review(found.matters[0].key, **kept), status_code=303)


def review(request: Request) -> Response:
    """One matter."""
    workspace, asked = workspace_of(request), asked_of(request)
    matter = workspace.matter(request.path_params["key"])
    if matter is None:  # decided meanwhile, perhaps by a colleague
        return RedirectResponse(asked.review(None, **_kept(request)), status_code=303)
    before, behind = workspace.around(matter, _who(request), kinds=asked.kinds, slug=asked.slug)
    waiting = workspace.inbox(_who(request), kinds=asked.kinds, slug=asked.slug, size=0).whole
    return answer(
        request,
        "review.html",
        200,
        matter=matter,
        kind=KINDS[matter.kind],
        line=lines(workspace, [matter])[0],
        asked=asked,
        before=asked.review(before) if before else None,
        behind=_behind(asked, behind),
        here=asked.review(matter.key),
        waiting=waiting,
        done=request.query_params.get("done", ""),
        done_words=done_words(workspace, request.query_params.get("done", "")),
        skipped=request.query_params.get("skipped", ""),
        **_about(request, matter),
    )


def pair(request: Request, form: FormData) -> Response:
    """Decide on two that may belong together."""
    workspace, who, stated = workspace_of(request), who_asks(request), stated_of(form)
    matter = _matter(request, stated)
    why = " ".join(stated.get("why", "").split()) or NO_REASON
    one = verdict_of(matter, stated.get("act", ""), who, workspace.stages.now(), why)
    workspace.decide([one])
    settle(request, who, 0)
    return RedirectResponse(_with(stated, "done", digest_of(one)), status_code=303)


def stale(request: Request, form: FormData) -> Response:
    """Take a decision back that is applied to nothing."""
    workspace, who, stated = workspace_of(request), who_asks(request), stated_of(form)
    digest = _stale_digest(_matter(request, stated))
    workspace.undo(digest, who, stated.get("why") or "it is applied to nothing")
    settle(request, who, 0)
    return RedirectResponse(own(stated.get("next"), "/inbox"), status_code=303)


def skip(request: Request, form: FormData) -> Response:
    """Put a matter off for the person who asks."""
    stated = stated_of(form)
    key = _matter(request, stated).key
    workspace_of(request).skip(who_asks(request), key)
    return RedirectResponse(_with(stated, "skipped", key), status_code=303)


def _about(request: Request, matter: Matter) -> dict[str, object]:
    """What the page shows of a matter: a value, a pair, or a decision."""
    workspace = workspace_of(request)
    shown: dict[str, object] = {
        "sheet": None, "decided": (), "halves": (), "verdicts": (), "log": None, "chosen": 0,
    }  # fmt: skip
    if matter.kind in _PAIRS:
        return shown | {"halves": halves(workspace, matter), "verdicts": verdicts(matter)}
    if matter.kind is MatterKind.STALE:
        digest = _stale_digest(matter)
        return shown | {"log": workspace.decision(digest)}
    chosen = _chosen(request, matter)
    subject = subject_of(workspace, matter.choices[chosen].target)
    return shown | {
        "sheet": sheet_of(workspace, subject),
        "decided": decided_words(subject.decided),
        "chosen": chosen,
    }


def _chosen(request: Request, matter: Matter) -> int:
    """Which value is decided on, from 0; the one that most texts give at first."""
    written = request.query_params.get("choice", "")
    if written.isdecimal() and 1 <= int(written[:4]) <= len(matter.choices):
        return int(written) - 1
    most = max(matter.choices, key=lambda one: one.texts)
    return matter.choices.index(most)


def _matter(request: Request, stated: dict[str, str]) -> Matter:
    found = workspace_of(request).matter(stated.get("key", ""))
    if found is None:
        remedy = "somebody decided it meanwhile: see the inbox"
        raise UsageError(stated.get("key", "")[:40] or "key", "no such matter any more", remedy)
    return found


def _stale_digest(matter: Matter) -> str:
    return matter.what.partition(" ")[0].removeprefix("decision:")


def _who(request: Request) -> str | None:
    person = person_of(request)
    return person.name if person else None


def _behind(asked: Asked, key: str | None) -> str:
    return asked.review(key) if key else f"/inbox{asked.query()}"


def _kept(request: Request) -> dict[str, str]:
    """What an address hands on, so that a decision can be taken back on the next page."""
    return {name: request.query_params.get(name, "") for name in ("done", "skipped")}


def _with(stated: dict[str, str], name: str, value: str) -> str:
    address = own(stated.get("next"), "/inbox")
    return f"{address}{'&' if '?' in address else '?'}{name}={value}"


ROUTES = (
    looking("/review", review_first, role=Role.REVIEWER),
    looking("/review/{key}", review, role=Role.REVIEWER),
    acting("/review/pair", pair),
    acting("/review/stale", stale),
    acting("/review/skip", skip),
)
