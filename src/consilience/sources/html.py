"""A web page to a report: its main text by trafilatura, and what its markup states."""

from __future__ import annotations

import hashlib
import json
import logging
import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from consilience.sources.candidate import Address, Candidate, Fetched, Options
from consilience.sources.dates import to_edtf
from consilience.sources.decoding import decode
from consilience.sources.drafting import Draft, finish

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]  # lxml ships no stubs

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_DECLARED = re.compile(r"^\s*<\?xml[^>]*\?>")
# Meta names in the order of how sure they mean "first published": Open Graph, schema.org, Dublin
# Core, then the habits of news systems.
_DATE_NAMES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "date",
)
_LANGUAGE_NAMES = ("og:locale", "content-language", "dc.language", "dcterms.language")
# No paragraph as long as this line: buttons and links, not an article.
_SHORTEST_PARAGRAPH = 40
# A long article with everything around it has 5,000 to 20,000. The extraction takes 5 s for 20,000
# and over a minute for 600,000, with 850 MB: a page could be made to keep a server busy.
_MOST_ELEMENTS = 50_000
# Each may be a mistake that the parser mends: 5 million of them take it 24 s.
_MOST_MARKS = 500_000
# A format that holds no part of a date, by which htmldate looks for none: what it finds may be a
# guess and is not used, but looking takes two thirds of an extraction.
_NO_DATE = {"outputformat": "none"}


def read_html(
    raw: bytes, address: Address, options: Options, fetched: Fetched | None = None
) -> Candidate:
    """The report of a page; offsets count in the extracted text, markup is gone.

    Args:
        raw: The page as it was served.
        address: Where it stands.
        options: Limits and languages.
        fetched: What an archive states about it. Its charset goes before that of the page, as the
            HTML standard has it; its address is used where the page names none.

    Raises:
        UnreadableError: empty, binary, no article in it, or in another language.
    """
    fetched = fetched or Fetched()
    charset = _CHARSET.search(raw[:4096])
    declared = charset[1].decode("ascii", errors="replace") if charset else None
    decoded = decode(raw, address, fetched.charset or declared)
    tree = _tree(decoded.text, address)
    page = _extract(tree)
    if page is None or max(map(len, page.text.split("\n"))) < _SHORTEST_PARAGRAPH:
        remedy = "save the page of the article itself, or its text as .txt"
        raise address.refuse("no article found in the page", remedy)
    draft = Draft(
        text=page.text,
        sha256=hashlib.sha256(raw).hexdigest(),
        title=page.title,
        url=page.url or fetched.url,
        retrieved=fetched.retrieved,
        publisher=page.publisher,
        published=_published(tree),
        byline=page.byline,
        language=_language(tree),
        warnings=decoded.warnings + _cut_off(decoded.text),
    )
    return finish(draft, address, options)


class _Page:
    """What trafilatura found; its own date is not used, for it may be a guess."""

    def __init__(self, found: object) -> None:
        self.text = str(getattr(found, "text", None) or "")
        self.title = _word(found, "title")
        self.url = _word(found, "url")
        self.publisher = _word(found, "sitename")
        self.byline = _word(found, "author")


def _word(found: object, name: str) -> str | None:
    value = getattr(found, name, None)
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _tree(markup: str, address: Address) -> HtmlElement:
    # 30 ms that plain text need not wait for; lxml ships no stubs.
    from lxml import etree, html  # type: ignore[import-untyped]  # noqa: PLC0415  # heavy; no stubs

    # lxml refuses a str with an encoding declaration, and ends a document at NUL.
    clean = _DECLARED.sub("", markup).replace("\x00", "")
    too_many = address.refuse(
        f"has more than {_MOST_ELEMENTS:,} elements: no article has",
        "save the text of the article as .txt",
    )
    if clean.count("<") + clean.count("&") > _MOST_MARKS:
        raise too_many
    whole = clean if "<body" in clean[:100_000].lower() else f"<html><body>{clean}</body></html>"
    try:
        tree = html.document_fromstring(whole)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise address.refuse("no markup that can be read", "save it again as HTML") from error
    if sum(1 for _ in islice(tree.iter(), _MOST_ELEMENTS + 1)) > _MOST_ELEMENTS:
        raise too_many
    return tree


def _extract(tree: HtmlElement) -> _Page | None:
    import trafilatura  # noqa: PLC0415 - 300 ms that plain text need not wait for

    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    found = trafilatura.bare_extraction(
        tree, with_metadata=True, include_comments=False, date_extraction_params=_NO_DATE
    )
    page = _Page(found) if found is not None else None
    return page if page and page.text else None


def _published(tree: HtmlElement) -> str | None:
    """The date that the markup states as that of publication; the first that is a date."""
    stated = (*_meta(tree, _DATE_NAMES), *_linked_data(tree), *_time_elements(tree))
    return next((one for one in stated if to_edtf(one)), None)


def _meta(tree: HtmlElement, names: tuple[str, ...]) -> Iterator[str]:
    values: dict[str, str] = {}
    for element in tree.iter("meta", "span", "time"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        name = name or element.get("http-equiv") or ""
        content = element.get("content") or element.get("datetime")
        if content:
            values.setdefault(name.lower(), content)
    return (values[name] for name in names if name in values)


def _linked_data(tree: HtmlElement) -> Iterator[str]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "") and len(script.text or "") < 200_000:
            try:
                yield from _dates_within(json.loads(script.text or "null"), 6)
            except (ValueError, RecursionError):
                continue  # a page's own script may be broken: then it states nothing


def _dates_within(node: object, depth: int) -> Iterator[str]:
    if depth and isinstance(node, dict):
        if isinstance(node.get("datePublished"), str):
            yield node["datePublished"]
        for child in node.values():
            yield from _dates_within(child, depth - 1)
    elif depth and isinstance(node, list):
        for child in node:
            yield from _dates_within(child, depth - 1)


def _time_elements(tree: HtmlElement) -> tuple[str, ...]:
    # One <time> in an article's head is its own; several may be those of other stories.
    stated = {one.get("datetime") for one in tree.iter("time") if one.get("datetime")}
    marked = [one.get("datetime") for one in tree.iter("time") if one.get("pubdate") is not None]
    return (*(one for one in marked if one), *(stated if len(stated) == 1 else ()))


def _language(tree: HtmlElement) -> str | None:
    stated = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    language = stated or next(_meta(tree, _LANGUAGE_NAMES), None)
    return language.strip() or None if language else None


def _cut_off(markup: str) -> tuple[str, ...]:
    lower = markup.lower()
    if "<html" in lower and "</html" not in lower:
        return ("the page ends without </html>: it may be cut off",)
    return ()
