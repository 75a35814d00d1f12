"""Pages as news sites serve them, around given texts: a day of CC-NEWS without its texts.

Nine tenths of a page of the web are scripts, style, data for scripts, menus and headlines of
other stories; what a gate on raw pages has to get through is that. Everything comes from a seed,
and headlines are the titles of other texts, so that some name what their page does not.
"""

from __future__ import annotations

import gzip
import html
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from random import Random

MEAN_BYTES = 144_000
"""Of a page of CC-NEWS before gzip, as measured on its archives."""

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_WORDS = (
    "window document function return var let const this.push length undefined null "
    "true false prototype addEventListener querySelector className dataLayer config "
    "params callback async await catch then render props state children module "
    "exports require default typeof void"
)
_SECTIONS = (
    "Home World Politics Business Markets Sport Football Cricket Culture Books Film "
    "Music Opinion Letters Obituaries Weather Travel Food Health Science Technology "
    "Education Property Local Crime Courts Traffic Lottery Crosswords Newsletters "
    "Podcasts Video Subscribe Contact Careers"
)
_CHUNKS = 900
_HEADLINES = 24
# Bytes are drawn so that their mean is that above.
_LOG_MEAN, _LOG_SPREAD = 11.58, 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A text that becomes a page; `relevant` is what its label says."""

    title: str
    text: str
    relevant: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What pages are made of: chunks of script, markup and style, and headlines of others."""

    scripts: tuple[str, ...] = field(repr=False)
    cards: tuple[str, ...] = field(repr=False)
    styles: tuple[str, ...] = field(repr=False)
    headlines: tuple[str, ...] = field(repr=False)


def site(headlines: Sequence[str], seed: int = 1) -> Site:
    """Scripts and styles that no page repeats within itself, so that gzip finds little."""
    random = Random(seed)  # noqa: S311  # no secret: the same pages each time
    return Site(
        scripts=tuple(_script(random) for _ in range(_CHUNKS)),
        cards=tuple(_card(random) for _ in range(_CHUNKS)),
        styles=tuple(_style(random) for _ in range(_CHUNKS // 3)),
        headlines=tuple(headlines),
    )


def page(story: Story, made_of: Site, random: Random) -> bytes:
    """One page, UTF-8; its size follows a long-tailed distribution around the mean."""
    size = min(1_500_000, max(25_000, int(random.lognormvariate(_LOG_MEAN, _LOG_SPREAD))))
    head, body, foot = _head(story, random), _body(story, made_of, random), _foot(random)
    left = size - len(head) - len(body) - len(foot)
    # Of what is not the article two fifths are markup, the rest is script and style.
    cards = _drawn(made_of.cards, 0.4 * left, random)
    scripts = [f"<script>{one}</script>\n" for one in _drawn(made_of.scripts, 0.55 * left, random)]
    styles = _drawn(made_of.styles, 0.05 * left, random)
    state = json.dumps({"props": {"slug": story.title, "body": story.text[:400]}})
    half = len(scripts) // 2
    parts = (
        head,
        f"<style>{''.join(styles)}</style>",
        *scripts[:half],
        "</head>",
        body,
        *cards,
        f'<script id="__STATE__" type="application/json">{state}</script>',
        *(one.replace("script", "SCRIPT") for one in scripts[half:]),
        foot,
    )
    return "".join(parts).encode()


def _drawn(chunks: Sequence[str], size: float, random: Random) -> list[str]:
    """Chunks of about so many characters together, none twice."""
    mean = sum(map(len, chunks[:50])) / len(chunks[:50])
    return random.sample(chunks, min(len(chunks), max(1, round(size / mean))))


def archive(pages: Iterator[bytes]) -> bytes:
    """The pages as CC-NEWS packs them: a record each, gzipped by itself."""
    packed = BytesIO()
    for number, one in enumerate(pages):
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\n\r\n"
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number:032x}>\r\n"
            f"WARC-Target-URI: https://news.example/{number}\r\nWARC-Date: 2021-05-04T10:00:00Z\r\n"
            "Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(http) + len(one)}\r\n\r\n"
        )
        packed.write(gzip.compress(head.encode() + http + one + b"\r\n\r\n", 6, mtime=0))
    return packed.getvalue()


def _script(random: Random) -> str:
    parts = []
    for _ in range(random.randrange(20, 60)):
        name = "".join(random.choices(_LETTERS, k=random.randrange(1, 7)))
        words = ".".join(random.sample(_WORDS.split(), 3))
        parts.append(f"{name}=function({name[:1]}){{{words}({random.randrange(10**6)})}};")
    return "".join(parts)


def _card(random: Random) -> str:
    """Markup that shows a picture and a word or two: most of what a reader's eye skips."""
    parts = []
    for _ in range(random.randrange(2, 6)):
        image = f"/img/{random.randrange(10**10)}"
        sizes = ", ".join(f"{image}-{width}w.jpg {width}w" for width in (320, 640, 960, 1280))
        classes = " ".join("".join(random.choices(_LETTERS, k=9)) for _ in range(4))
        parts.append(
            f'<div class="{classes}" data-id="{random.randrange(10**9)}"><a href="/s/'
            f'{random.randrange(10**9)}"><img srcset="{sizes}" src="{image}.jpg" loading="lazy" '
            f'alt=""></a><span class="{classes[:19]}">'
            f"{random.choice(_SECTIONS.split())}</span></div>\n"
        )
    return "".join(parts)


def _style(random: Random) -> str:
    return "".join(
        f".{''.join(random.choices(_LETTERS, k=8))}{{margin:{random.randrange(40)}px;"
        f"color:#{random.randrange(1 << 24):06x}}}"
        for _ in range(12)
    )


def _head(story: Story, random: Random) -> str:
    linked = json.dumps({"@type": "NewsArticle", "headline": story.title, "wordCount": 500})
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
        f"<title>{html.escape(story.title)} - The Daily {random.choice(_SECTIONS.split())}</title>"
        f'<meta property="og:title" content="{html.escape(story.title)}">'
        f'<script type="application/ld+json">{linked}</script>'
        f"<!-- build {random.randrange(10**9)} -->"
    )


def _body(story: Story, made_of: Site, random: Random) -> str:
    menu = "".join(
        f'<li class="nav__item nav__item--{one.lower()}"><a href="/{one.lower()}/" data-track="nav '
        f'{random.randrange(10**6)}">{one}</a></li>'
        for one in random.sample(_SECTIONS.split(), 24)
    )
    others = random.sample(made_of.headlines, min(_HEADLINES, len(made_of.headlines)))
    related = "".join(
        f'<li class="card card-{random.randrange(10**5)}"><a class="card__link" '
        f'href="/story/{random.randrange(10**8)}"><picture>'
        f'<img src="/i/{random.randrange(10**9)}.jpg" alt=""></picture>'
        f'<span class="card__title">{html.escape(one)}</span></a></li>'
        for one in others
    )
    half = len(others) // 2
    paragraphs = "".join(
        f'<p class="body-text" data-id="{random.randrange(10**7)}">{_linked(one, random)}</p>\n'
        for one in story.text.split("\n")
        if one.strip()
    )
    return (
        f'<body><header><nav><ul>{menu}</ul></nav><svg><path d="M0 0h24v24H0z"/></svg></header>'
        f'<aside class="most-read"><h2>Most read</h2><ol>{related[: len(related) // 24 * half]}'
        f"</ol></aside><main><article><h1>{html.escape(story.title)}</h1>"
        f'<div class="byline">By Our Staff</div><div class="article-body">{paragraphs}</div>'
        f"</article></main><section><h2>More stories</h2><ul>{related}</ul></section>"
    )


def _linked(paragraph: str, random: Random) -> str:
    """A paragraph as editors mark it up: a link, a stress, entities for what is not ASCII."""
    words = html.escape(paragraph).replace("’", "&rsquo;").replace("\u00a0", "&nbsp;").split(" ")
    if len(words) > 6:
        at = random.randrange(len(words) - 3)
        words[at] = f'<a href="/topic/{random.randrange(10**5)}">{words[at]}'
        words[at + 2] += "</a>"
    if len(words) > 12 and random.random() < 0.2:
        at = random.randrange(len(words))
        words[at] = f"<strong>{words[at]}</strong>"
    return " ".join(words)


def _foot(random: Random) -> str:
    links = "".join(
        f'<a href="/{one.lower()}/about/{random.randrange(10**6)}">{one}</a> '
        for one in _SECTIONS.split()
    )
    return (
        '<div class="cookie" role="dialog"><p>We and our partners store and access data on a '
        "device, such as cookies, to show personal advertising and to measure who reads what. "
        f"You may refuse.</p></div><footer>{links}<p>All rights reserved.</p></footer>"
        "</body></html>"
    )
