"""The words that a raw page shows, roughly: for a gate that decides what is worth extracting.

An extractor takes tens of milliseconds to tell an article from what stands around it; this takes
a hundredth of that. It may keep more than an extractor would, and hardly ever less.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

# What no reader sees, skipped as a whole. Data for search engines stay: extractors fall back on
# them where a page has no article.
_HIDDEN = re.compile(rb"<(script|style|svg|template|!--)", re.IGNORECASE)
_DATA = re.compile(rb"[^<>]{0,300}ld\+json", re.IGNORECASE)
_SCRIPTS = (b"script", b"SCRIPT", b"Script")
# `<` and `>` are kept out of the middle, so that a page of brackets takes no longer than others.
_SHOWN = re.compile(rb">([^<>]+)")
_INLINE_NAMES = "abbr b bdi cite code em font i ins mark q s small span strong sub sup time u wbr"
_INLINE = frozenset(sign + name for name in _INLINE_NAMES.split() for sign in ("", "/"))
_HEADINGS = frozenset({"h1", "title"})
# Tags that say something even where no words stand behind them: links and headings begin so.
_TELLING = tuple("aAhHtT/")
# Letters outside links from which on a block is taken for one of an article: half a line.
_LEAST = 30
# Articles of so few letters are none: then everything that the page shows counts.
_SHORTEST = 250
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def visible(page: bytes) -> bytes:
    """The markup of a page without scripts, styles, drawings and comments."""
    if page.startswith(_UTF16):
        page = page.decode("utf-16", errors="replace").encode()
    kept = []
    never_closed: set[bytes] = set()
    at = 0
    while hidden := _HIDDEN.search(page, at):
        kept.append(page[at : hidden.start()])
        at = hidden.end()
        name = hidden[1]
        if name in never_closed or (name in _SCRIPTS and _DATA.match(page, at)):
            continue
        # A tag that begins in capitals ends in capitals: looking for both takes twice as long.
        end = page.find(b"-->" if name == b"!--" else b"</" + name, at)
        if end < 0:  # what follows may be the article
            never_closed.add(name)
        else:
            at = end + 3 if name == b"!--" else end
    kept.append(page[at:])
    return b"".join(kept)


def shown(markup: bytes) -> str:
    """Everything that visible markup shows, in order; tags become spaces."""
    return _unescaped(b" ".join(_SHOWN.findall(b">" + markup)))


def article(markup: bytes) -> str:
    """Headings and paragraphs of visible markup, a line each, without what only leads elsewhere.

    Where that leaves hardly anything, everything that the page shows.
    """
    lines = list(_paragraphs(markup.decode("utf-8", errors="replace")))
    if sum(map(len, lines)) < _SHORTEST:
        return shown(markup)
    return html.unescape("\n".join(lines))


def _paragraphs(markup: str) -> Iterator[str]:
    """Blocks with more than a few words outside of links, and headings."""
    line: list[str] = []
    outside = 0
    linked = False
    for piece in ("p>" + markup + "<p>").split("<"):
        if not line and piece.endswith(">") and not piece.startswith(_TELLING):
            continue  # most tags: nothing stands before them, nothing behind
        tag, closed, words = piece.partition(">")
        if not closed:  # a bracket that opens no tag
            words = piece
        name = tag.split(None, 1)[0].rstrip("/").lower() if tag and not tag[0].isspace() else ""
        if name in ("a", "/a"):
            linked = name == "a"
        elif closed and name not in _INLINE:
            if outside >= _LEAST:
                yield "".join(line)
            line, outside = [], _LEAST if name in _HEADINGS else 0
        if words:
            line.append(words)
            outside += 0 if linked else len(words.strip())


def _unescaped(text: bytes) -> str:
    plain = text.decode("utf-8", errors="replace")
    return html.unescape(plain) if "&" in plain else plain
