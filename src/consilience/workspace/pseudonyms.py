"""Exports without names: of people under protection, or of everybody where that is asked for."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from consilience.casefile import CaseFile, Person
from consilience.types import CaseSlug, Reading, Report, ReportId
from consilience.workspace.exporting import Output, names_of
from consilience.workspace.masking import Masking, forms, masked, masking
from consilience.workspace.search.facts import fold


class Naming(StrEnum):
    """Whose names an export leaves out."""

    PROTECTED = "protected"
    """Informants, private persons and minors."""
    EVERYBODY = "everybody"
    NOBODY = "nobody"


def without_names(
    output: Output, naming: Naming, protected: Mapping[ReportId, Sequence[Person]] | None = None
) -> Output:
    """The same cases, reports and readings, with marks in the place of names.

    Args:
        output: What would go out with all names.
        naming: Whose names are left out.
        protected: By report, people under protection who need not be people of its case here.

    One person has one label (`P3`) in all cases; labels follow the names in order, so the same
    workspace gives the same bytes. Every span quotes its text as before.
    """
    dossier, reports, readings = output
    also = {} if protected is None or naming is Naming.NOBODY else protected
    hidden = {one.slug: _both(one, _hidden(one, naming), also) for one in dossier.cases}
    names = sorted({fold(one.name) for people in hidden.values() for one in people})
    labels = {name: f"P{number}" for number, name in enumerate(names, start=1)}
    known: dict[ReportId, Report] = {one.id: one for one in reports}
    said: dict[ReportId, Reading] = dict(readings)
    files: list[CaseFile] = []
    for file in dossier.cases:
        people = hidden[file.slug]
        if not people:
            files.append(file)
            continue
        mask = _masking(file.people, people, labels)
        for each in file.reports:
            known[each] = masked(Report, known[each], mask)
            said[each] = masked(Reading, said[each], mask)
        files.append(replace(masked(CaseFile, file, mask), slug=_slug(file, people)))
    dossier = replace(dossier, cases=tuple(files))
    made = tuple(known[one] for one in sorted(known))
    return dossier, made, {said[one].report: said[one] for one in sorted(said)}


def veil(file: CaseFile) -> Callable[[str], str] | None:
    """What takes the names of a case's people under protection out of its texts; None for none."""
    people = _hidden(file, Naming.PROTECTED)
    labels = {fold(one.name): f"P{number}" for number, one in enumerate(people, start=1)}
    return _masking(file.people, people, labels) if people else None


def _hidden(file: CaseFile, naming: Naming) -> tuple[Person, ...]:
    if naming is Naming.NOBODY:
        return ()
    return tuple(one for one in file.people if one.protected or naming is Naming.EVERYBODY)


def _both(
    file: CaseFile, own: tuple[Person, ...], protected: Mapping[ReportId, Sequence[Person]]
) -> tuple[Person, ...]:
    """Those of a case, and those of its reports whom it does not tell to be people."""
    there = {name for one in file.people for name in names_of(one)}
    people = {id(one): one for each in file.reports for one in protected.get(each, ())}.values()
    return (*own, *(one for one in people if there.isdisjoint(names_of(one))))


def _masking(there: Sequence[Person], people: Sequence[Person], labels: dict[str, str]) -> Masking:
    """All maskings of a case one after the other, those of longer names first."""
    steps = []
    for one in people:
        others = {each.name for each in there if each is not one}
        gone = forms(one.name, one.spellings, others)
        steps.append((gone, labels[fold(one.name)]))
    single = [
        (form, label) for gone, label in steps for form in gone
    ]  # a surname of one may be a whole name of another: longest first over all
    single.sort(key=lambda one: (-len(one[0]), one))
    masks = [masking((form,), label) for form, label in single]

    def mask(text: str) -> str:
        for each in masks:
            text = each(text)
        return text

    return mask


def _slug(file: CaseFile, people: tuple[Person, ...]) -> CaseSlug:
    """The case's name, another one where it spells a person's."""
    spelt = {re.sub(r"[^a-z0-9]+", "-", fold(one.name)) for one in people}
    if not any(f"-{one}-" in f"-{file.slug}-" for one in spelt):
        return file.slug
    digest = hashlib.sha256("\n".join(file.reports).encode("utf-8", "surrogatepass")).hexdigest()
    return CaseSlug(f"case-{digest[:6]}")
