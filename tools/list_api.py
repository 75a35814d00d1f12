"""Write the operations of docs/reference/api.md from their table.

python -m tools.list_api
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from consilience.web.api.document import statuses
from consilience.web.api.home import body_of, example_of
from consilience.web.api.operation import Operation
from consilience.web.api.table import OPERATIONS
from consilience.web.guard.person import Role
from consilience.web.problems import SORTS

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "api.md"
_BEGIN = "<!-- What follows is made by `python -m tools.list_api`. -->\n\n"


def written(page: str) -> str:
    """The page as it must be: what stands before the mark is kept."""
    head, mark, _ = page.partition(_BEGIN)
    parts = [head, mark]
    for tag in dict.fromkeys(one.tag for one in OPERATIONS):
        parts.append(f"## {tag.capitalize()}\n\n")
        parts += ["".join(_operation(one)) for one in OPERATIONS if one.tag == tag]
    parts.append("## Problems\n\n| status | `type` ends in | means |\n|---|---|---|\n")
    parts += [f"| {each} | `#{name}` | {about} |\n" for each, (name, _, about) in SORTS.items()]
    return "".join(parts)


def _operation(one: Operation) -> Iterator[str]:
    yield f"### `{one.method} {one.path}`\n\n{one.summary}. {one.about}".rstrip() + "\n\n"
    if one.parameters:
        yield "| parameter | means | for instance |\n|---|---|---|\n"
        for each in one.parameters:
            where = "path" if each.name in one.names else "needed" if each.required else ""
            named = f"`{each.name}`" + (f" ({where})" if where else "")
            yield f"| {named} | {each.about} | `{each.example}` |\n"
        yield "\n"
    yield f"`{one.method} {example_of(one)}`\n\n"
    for media, body in one.bodies.items():
        text = body_of(body).rstrip("\n")
        yield f"`{media}`, at most {body.limit:,} bytes: {body.about}\n\n```\n{text}\n```\n\n"
    media = ", ".join(f"`{each}`" for each in one.answer.media)
    yield f"Answers {one.answer.status}: {one.answer.about} ({media}). {_who(one)} "
    if one.matched:
        yield f"`If-Match` is compared with the ETag of `GET {one.matched}`. "
    yield f"Problems: {', '.join(map(str, statuses(one)))}.\n\n"


def _who(one: Operation) -> str:
    if one.role is None:
        return "For everybody."
    if one.role is Role.READER:
        return "For whoever has an account."
    return f"For {one.role.name.lower()}s{'' if one.role is Role.ADMIN else ' and admins'}."


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
