"""A builder of HTML in which nothing is markup that this package did not write.

Every child and every attribute is escaped by markupsafe unless it already is `Markup`; addresses
pass `safe_address`, so a `javascript:` URL from a report becomes plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from markupsafe import Markup, escape

Child = str | Markup | None
_VOID = frozenset({"br", "meta", "input", "link", "hr", "rect", "line", "circle", "path"})
_ADDRESSES = frozenset({"href", "src", "action"})
# Characters that HTML and SVG forbid even when escaped (XML 1.0, production Char).
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# Right-to-left overrides and the like can make a quote show what it does not say (CVE-2021-42574).
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")


def tag(name: str, *children: Child, **attributes: str | int | bool | None) -> Markup:
    """An element; None children and None or False attributes are left out.

    Args:
        name: Element name, ours.
        children: Text is escaped.
        attributes: `class_` is `class`, `data_x` is `data-x`, `viewBox` stays; True is a bare one.
    """
    opening = "".join([_attribute(key, value) for key, value in attributes.items()])
    # Every part is ours or has passed `text`: only then is a string declared to be markup.
    if name in _VOID:
        return Markup(f"<{name}{opening}/>")  # noqa: S704  # see the line above
    inner = "".join([text(one) for one in children if one is not None])
    return Markup(f"<{name}{opening}>{inner}</{name}>")  # noqa: S704  # see above


def join(children: Iterable[Child], between: str = "") -> Markup:
    """The children in a row, escaped."""
    parts = [text(one) for one in children if one is not None]
    return Markup(str(text(between)).join(parts))  # noqa: S704  # every part has passed `text`


def text(words: str | Markup) -> Markup:
    """Escaped text without characters that HTML forbids or that reorder what is read."""
    if isinstance(words, Markup):
        return words
    return escape(_BIDI.sub("", _CONTROL.sub("\ufffd", words)))


def link(words: Child, address: str | None) -> Markup:
    """A link to a web page, or just the words where the address is none or not a web address."""
    safe = safe_address(address)
    if safe is None:
        return join([words])
    return tag("a", words, href=safe, rel="noreferrer noopener")


def safe_address(address: str | None) -> str | None:
    """The address if it is http, https or an anchor of the page, else None."""
    if not address:
        return None
    if address.startswith("#"):
        return address
    try:
        parts = urlsplit(address.strip())
    except ValueError:  # "http://[": urlsplit refuses what it cannot take apart
        return None
    return address.strip() if parts.scheme in ("http", "https") and parts.netloc else None


def _attribute(key: str, value: str | int | bool | None) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    if value is True:
        return f" {name}"
    if name in _ADDRESSES and not _own(str(value)):
        value = "#"
    return f' {name}="{text(str(value))}"'


def _own(address: str) -> bool:
    # files of one build link each other by relative names made of slugs
    return safe_address(address) is not None or bool(
        re.fullmatch(r"(?:\.\./)?(?:[a-z0-9-]+/)?[a-z0-9][a-z0-9.-]*(?:#[\w-]+)?", address)
    )
