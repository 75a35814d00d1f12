"""Tables that screen readers know as tables and that fold into blocks on a narrow screen."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from consilience.writing.page.html import Child, tag


def table(
    caption: str, heads: Sequence[str], rows: Sequence[Markup], kind: str | None = None
) -> Markup:
    """A table with a caption; roles are explicit as CSS that folds rows would drop them."""
    cells = [tag("th", head, scope="col", role="columnheader") for head in heads]
    return tag(
        "table",
        tag("caption", caption),
        tag("thead", tag("tr", *cells, role="row"), role="rowgroup"),
        tag("tbody", *rows, role="rowgroup"),
        role="table",
        class_=kind,
    )


def row(
    heads: Sequence[str], cells: Sequence[Child], *, id_: str | None = None, kind: str | None = None
) -> Markup:
    """A row whose first cell names it; each cell carries its head for the folded form."""
    first = tag("th", cells[0], scope="row", role="rowheader", data_head=heads[0])
    rest = [
        tag("td", cell, role="cell", data_head=head)
        for head, cell in zip(heads[1:], cells[1:], strict=True)
    ]
    return tag("tr", first, *rest, role="row", id=id_, class_=kind)


def section(id_: str, title: str, *children: Child) -> Markup:
    """A part of the page with its heading, None when there is nothing to show."""
    heading = f"{id_}-title"
    return tag("section", tag("h2", title, id=heading), *children, id=id_, aria_labelledby=heading)
