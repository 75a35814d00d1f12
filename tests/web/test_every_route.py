"""Every route of the app: who may, what a form must carry, and that no report's words run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from starlette.routing import Route
from starlette.testclient import TestClient
from tests.support import cheap
from tests.web.doors import HOST, door, inside, token_in, with_accounts
from tests.web.walk import acts, address, filled, looks

from consilience.decision import Act, Decision
from consilience.sources import Candidate
from consilience.web import api
from consilience.web.app import make_app
from consilience.web.guard.person import Role
from consilience.workspace import Workspace

# What somebody may see who has not logged in: the door itself, and how pages are dressed.
OPEN = frozenset({"/login", "/dress/{name}"})
OPEN_TO_PROGRAMS = frozenset({"/api/v1/", "/api/v1/openapi.json", "/api/v1/health"})
# Forms whose act needs no more than a reader, and those that need an administrator.
OF_READERS = frozenset(
    {"/account/password", "/account/tokens", "/account/tokens/end", "/login", "/logout",
     "/review/skip", "/inbox/back"}
)  # fmt: skip
OF_ADMINS = frozenset({"/access", "/forget"})
NASTY = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' autofocus onfocus='alert(1)",
    "{{7*7}}${7*7}<%= 7*7 %>",
    "</title></textarea></style><svg onload=alert(1)>",
    "\u202egnp.exe\u2066",
)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with filled(str(tmp_path_factory.mktemp("routes") / "work.db")) as one:
        with_accounts(one)
        yield one


@pytest.fixture(scope="module")
def people(full: Workspace) -> dict[Role, TestClient]:
    names = {Role.READER: "Rea Reader", Role.REVIEWER: "Rex Viewer", Role.ADMIN: "Ada Admin"}
    return {role: inside(full, name) for role, name in names.items()}


@pytest.mark.parametrize("path", [one for one in looks() if one not in OPEN])
def test_a_page_is_for_those_who_have_logged_in(path: str, full: Workspace) -> None:
    answer = door(full).get(address(full, path), follow_redirects=False)
    assert (answer.status_code, answer.headers["location"][:7]) == (303, "/login?")
    assert "Lyon" not in answer.text


@pytest.mark.parametrize("path", [one for one in looks() if one not in OPEN])
def test_a_page_is_for_the_roles_that_may(
    path: str, full: Workspace, people: dict[Role, TestClient]
) -> None:
    where = address(full, path)
    seen = {
        role: one.get(where, follow_redirects=False).status_code for role, one in people.items()
    }
    assert seen[Role.ADMIN] not in (401, 403, 500)
    if path in OF_ADMINS:
        assert seen[Role.READER] == seen[Role.REVIEWER] == 403
    assert seen[Role.READER] in (403, seen[Role.ADMIN])


@pytest.mark.parametrize("route", acts(), ids=lambda one: one.path)
def test_a_form_without_the_token_is_refused_whoever_sends_it(
    route: Route, full: Workspace, people: dict[Role, TestClient]
) -> None:
    where = address(full, route.path)
    before = len(full.log()), len(full.accounts.all()), full.job_count()
    for one in (*people.values(), door(full)):
        for form in ({}, {"token": ""}, {"token": "x" * 64}):
            assert one.post(where, data={"a": "b"} | form).status_code == 403, form
    assert (len(full.log()), len(full.accounts.all()), full.job_count()) == before


@pytest.mark.parametrize(
    "route", [one for one in acts() if one.path not in OF_READERS], ids=lambda one: one.path
)
def test_a_reader_changes_nothing_even_with_a_token(
    route: Route, full: Workspace, people: dict[Role, TestClient]
) -> None:
    reader = people[Role.READER]
    form = {"token": token_in(reader.get("/account").text)}
    assert reader.post(address(full, route.path), data=form).status_code == 403


@pytest.mark.parametrize(
    "route",
    [one for one in api.ROUTES if one.path not in OPEN_TO_PROGRAMS],
    ids=lambda one: f"{'-'.join(sorted(one.methods or ()))} {one.path}",
)
def test_a_program_without_a_token_gets_nothing(route: Route, full: Workspace) -> None:
    where = re.sub(r"\{\w+\}", "1", route.path)
    for method in (route.methods or set()) - {"HEAD"}:
        answer = door(full).request(method, where)
        assert answer.status_code == 401, method
        assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("path", [*looks(), "/", "/no-such", "/static/keys.js", "/api/v1/state"])
def test_every_answer_carries_the_policy(
    path: str, full: Workspace, people: dict[Role, TestClient]
) -> None:
    answer = people[Role.ADMIN].get(address(full, path), follow_redirects=False)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"


class Running(HTMLParser):
    """Finds what a browser would run, follow or load from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "script" and not (given.get("src") or "").startswith(("/static/", "/dress/")):
            self.found.append(f"script {given}")
        if tag in ("iframe", "object", "embed", "base", "style", "foreignobject", "marquee"):
            self.found.append(tag)
        for name, value in attrs:
            word = re.sub(r"[\x00-\x20]", "", value or "").lower()
            if name.startswith("on") or name in ("style", "srcdoc", "autofocus"):
                self.found.append(f"{tag} {name}={value}")
            if name in ("href", "src", "action", "formaction", "xlink:href") and word.startswith(
                ("javascript:", "vbscript:", "data:text")
            ):
                self.found.append(f"{tag} {name}={value}")


def running(text: str) -> list[str]:
    parser = Running()
    parser.feed(text)
    return parser.found


def hostile() -> list[Candidate]:
    """The usual reports, with words in every field that a browser would like to run."""
    nasty = " ".join(NASTY)
    found = []
    for number, words in enumerate(
        (
            f"Customs officers seized 40 kg of heroin in Lyon on 2019-05-03 {nasty}.",
            f"Customs officers seized 41 kg of heroin in Lyon on 2019-05-03 by a lorry {nasty}.",
            f"{nasty} Jan Novak was sentenced in Lyon on 2020-02-04 for 40 kg of heroin.",
        )
    ):
        found.append(
            cheap.candidate(
                f"a-{number + 1}", words, title=f"Title {nasty}", publisher=f"Wire {nasty}",
                byline=nasty, published="2019-05-04",
                url=("javascript:alert(1)//", "JaVaScRiPt:alert(2)", "data:text/html,<b>")[number],
            )
        )  # fmt: skip
    return found


@pytest.fixture(scope="module")
def hurt(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    workspace = Workspace.create(
        str(tmp_path_factory.mktemp("hostile") / "work.db"), cheap.stages()
    )
    usual = [one for one in cheap.collection() if one.report.id not in ("a-1", "a-2", "a-3")]
    workspace.add([*hostile(), *usual])
    workspace.catch_up()
    slug = workspace.cases()[0].slug
    who = f"Eva {NASTY[0]}"
    why = " ".join(NASTY)
    taken = [
        Decision(
            who=who, when="2026-11-22", act=Act.NOTE, target=f"case:{slug}", value=why, why=why
        ),
        Decision(
            who=who, when="2026-11-22", act=Act.REPLY, target="report:a-1", value=why, why=why
        ),
    ]
    workspace.decide(taken)
    workspace.catch_up()
    workspace.freeze(slug, who, why)
    workspace.ask_catch_up(who)
    workspace.note("export", folder=why, who=who)
    yield workspace
    workspace.close()


SEARCHES = ("/search?q=heroin", "/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "/cases?text=%3Csvg+onload=alert(1)%3E",
            "/reports/a-1", "/reports/a-2", "/reports/a-3", "/reports/%3Cscript%3Ealert(1)",
            "/cases/%22%3E%3Cscript%3Ealert(1)", "/decide?target=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")  # fmt: skip


@pytest.mark.parametrize("path", [*looks(), *SEARCHES])
def test_nothing_of_a_report_runs_or_is_a_link_that_does(path: str, hurt: Workspace) -> None:
    browser = TestClient(make_app(hurt), base_url="http://127.0.0.1")
    for slug in [one.slug for one in hurt.cases()]:
        where = address(hurt, path) if "{slug}" not in path else path
        where = where.replace("{slug}", slug)
        answer = browser.get(address(hurt, where))
        if "text/html" not in answer.headers.get("content-type", ""):
            continue
        assert answer.status_code != 500, where
        assert running(answer.text) == [], where
        assert "49${" not in answer.text, where
        if "{slug}" not in path:
            break


def test_the_walk_would_see_what_runs() -> None:
    seen = running("".join(NASTY[:2]) + '<a href="java\tscript:alert(1)">x</a><p style="x">')
    assert len(seen) == 4


def test_hostile_words_do_reach_the_pages(hurt: Workspace) -> None:
    browser = TestClient(make_app(hurt), base_url="http://127.0.0.1")
    assert "&lt;script&gt;alert(1)" in browser.get("/reports/a-1").text


def test_the_door_is_tried_at_its_own_name(full: Workspace) -> None:
    assert TestClient(door(full).app, base_url=f"https://x.{HOST}").get("/login").status_code == 400
