"""A text with what is stated about it, made into a candidate: the last step of every format."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from consilience.sources.candidate import Address, Candidate, Options
from consilience.sources.dates import is_future, to_edtf
from consilience.sources.language import refuse_other_languages
from consilience.sources.stated import stated_byline, stated_date, stated_title
from consilience.types import Report, ReportId

NOT_STATED = "taken as not stated"
"""How a warning ends that tells of something given but not used."""

# An id stands in URLs and file names of the output.
_ID = re.compile(r"[^\x00-\x1f\x7f\ud800-\udfff]{1,120}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A text and what its input states about it; None means not stated."""

    text: str
    sha256: str
    id: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    byline: str | None = None
    language: str | None = None
    retrieved: str | None = None
    warnings: tuple[str, ...] = ()


def text_id(text: str) -> str:
    """The id of a report whose input states none: `r-` and 12 hex digits of its SHA-256."""
    return "r-" + hashlib.sha256(text.encode("utf-8")).hexdigest()[:12]


def finish(draft: Draft, address: Address, options: Options) -> Candidate:
    """The candidate of a draft, with dates checked and what the text itself states added.

    Raises:
        UnreadableError: no words in it, or in a language that cannot be read.
    """
    if not any(character.isalnum() for character in draft.text):
        raise address.refuse("has no words", "leave it out or fetch it again")
    refuse_other_languages(draft.text, draft.language, options.languages, address)
    stated = draft.id is not None and _ID.fullmatch(draft.id) is not None
    odd = () if stated or draft.id is None else ("id not usable: made from the text",)
    published, late = _date("published", draft.published, options.today)
    if published is None and draft.published is None:
        published, late = _date("published", stated_date(draft.text), options.today)
    retrieved, odd_retrieved = _date("retrieved", draft.retrieved, options.today)
    report = Report(
        id=ReportId(draft.id if stated and draft.id else text_id(draft.text)),
        text=draft.text,
        title=draft.title or stated_title(draft.text),
        url=draft.url,
        publisher=draft.publisher,
        published=published,
        byline=draft.byline or stated_byline(draft.text),
        language=draft.language,
        retrieved=retrieved,
        sha256=draft.sha256,
        warnings=draft.warnings + odd + late + odd_retrieved,
    )
    return Candidate(report=report, address=address, stated=stated)


def _date(field: str, stated: str | None, today: str | None) -> tuple[str | None, tuple[str, ...]]:
    if stated is None or not stated.strip():
        return None, ()
    edtf = to_edtf(stated)
    if edtf is None:
        return None, (f"{field} '{stated:.40}' is no date in EDTF: {NOT_STATED}",)
    if is_future(edtf, today):
        return None, (f"{field} {edtf} is in the future: {NOT_STATED}",)
    return edtf, ()
