"""Adding reports: pasted, as files, or by their address; the work is done in the background."""

from __future__ import annotations

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import Response

from consilience.errors import UsageError
from consilience.web.background import settle
from consilience.web.guard.person import Role
from consilience.web.rendering import answer
from consilience.web.routing import acting, looking, see
from consilience.web.settings import workspace_of
from consilience.web.showing import name_of
from consilience.workspace import Pasted
from consilience.workspace.confiding import confide

FIELDS = (
    ("title", "Title"),
    ("publisher", "Publisher"),
    ("published", "Published (2019, 2019-11 or 2019-11-07)"),
    ("url", "Address on the web"),
    ("byline", "Byline"),
)


def add(request: Request) -> Response:
    """The three ways."""
    return _page(request)


def paste(request: Request, form: FormData) -> Response:
    """A text with what is stated of it; a confidential one is kept at once."""
    stated = {name: _field(form, name) for name, _ in FIELDS}
    pasted = Pasted(text=_text(form), **stated)
    who = name_of(request)
    workspace = workspace_of(request)
    if form.get("confidential") == "yes":
        why = _field(form, "why") or "not public"
        accepted = confide(workspace, pasted, who, why)
        settle(request, who)
        return see(request, "report", report=(*accepted.new, *accepted.known)[0])
    return see(request, "job", number=workspace.ask_paste(pasted, who).number)


def upload(request: Request, form: FormData) -> Response:
    """Files of any kind that is read, each a job of its own."""
    files = [one for one in form.getlist("files") if isinstance(one, UploadFile) and one.filename]
    if not files:
        raise UsageError("the files", "none was chosen", "choose one or more")
    workspace, who = workspace_of(request), name_of(request)
    asked, refused = [], []
    for one in files:
        try:
            asked.append(workspace.ask_upload(one.filename or "upload", one.file.read(), who))
        except UsageError as error:
            refused.append(error)
    if refused:
        return _page(request, refused=tuple(refused), asked=len(asked))
    if len(asked) == 1:
        return see(request, "job", number=asked[0].number)
    return see(request, "jobs")


def address(request: Request, form: FormData) -> Response:
    """A page of the public web."""
    job = workspace_of(request).ask_address(_field(form, "url") or "", name_of(request))
    return see(request, "job", number=job.number)


def _page(request: Request, refused: tuple[UsageError, ...] = (), asked: int = 0) -> Response:
    status = 422 if refused else 200
    return answer(request, "add.html", status, fields=FIELDS, refused=refused, asked=asked)


def _text(form: FormData) -> str:
    # Browsers send line ends as the standard says (CRLF); the text had none of these.
    return str(form.get("text") or "").replace("\r\n", "\n")


def _field(form: FormData, name: str) -> str | None:
    return " ".join(str(form.get(name) or "").split()) or None


ROUTES = (
    looking("/add", add, role=Role.REVIEWER),
    acting("/add/paste", paste),
    acting("/add/upload", upload),
    acting("/add/address", address),
)
