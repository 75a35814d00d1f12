"""The outside of every page: head, landmarks, style and the little script, all in one file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from markupsafe import Markup

from consilience.writing.page.html import Child, tag

# No page loads anything: a hostile report could at most add text. Inline style and script only.
_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; "
    "base-uri 'none'; form-action 'none'"
)


_NOTHING = Markup()


@dataclass(frozen=True, slots=True, kw_only=True)
class Extras:
    """What a page of another kind adds to the common outside; style and script are our own.

    Args:
        skip: What the first link skips to, in words.
    """

    style: Markup = _NOTHING
    script: Markup = _NOTHING
    skip: str = "the case"


def page(
    title: str, head: Child, main: list[Markup], footer: str, extras: Extras | None = None
) -> bytes:
    """A whole page as UTF-8."""
    more = extras or Extras()
    body = tag(
        "body",
        tag("a", f"Skip to {more.skip}", href="#main", class_="skip"),
        tag("header", head),
        tag("main", *main, id="main", tabindex="-1"),
        tag("footer", footer),
        tag("script", _shipped("comfort.js") + more.script),
    )
    whole = tag(
        "html",
        tag(
            "head",
            tag("meta", charset="utf-8"),
            tag("meta", name_="viewport", content="width=device-width, initial-scale=1"),
            tag("meta", http_equiv="Content-Security-Policy", content=_POLICY),
            tag("meta", name_="referrer", content="no-referrer"),
            tag("title", title),
            tag("style", _shipped("style.css") + more.style),
        ),
        body,
        lang="en",
    )
    return f"<!DOCTYPE html>\n{whole}\n".encode()


@lru_cache(maxsize=2)
def _shipped(name: str) -> Markup:
    """A file of this package, written into the page as it is: it is our own, not a report's."""
    return Markup(files(__package__).joinpath(name).read_text(encoding="utf-8"))  # noqa: S704
