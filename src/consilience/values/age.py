"""Ages of people: `Reyes, 34, of`, `a 25-year-old`, `aged 41`."""

from __future__ import annotations

from decimal import Decimal

from consilience.knowledge import Knowledge
from consilience.knowledge.heads import headed
from consilience.types import Mention, Span
from consilience.values.quantity import Quantity, Unit

YEARS = Unit("years", "age", Decimal(1))
_AGE = headed(
    # "Ana Reyes, 34, of Laredo"; the name keeps "in 2009, 34, ..." and lists of numbers out
    r"(?<=[a-z.”\"’'], )(?P<apposed>[1-9]\d)(?=,\s(?!\d)|;|\sand\b|\.(?:\s|$)|\)|$)"
    r"|\b(?P<hyphened>[1-9]\d?)[- ]years?[- ]olds?\b|\baged?\s+(?P<aged>[1-9]\d?)\b"
    r"|\b(?:m[ae]n|wom[ae]n|boys?|girls?|teenagers?|youths?|citizen|resident|national)"
    r"\s+of\s+(?P<of>[1-9]\d)\b",
)


def find(text: str, knowledge: Knowledge) -> tuple[Mention, ...]:  # noqa: ARG001  # all finders take it
    """Every age, kind `age`, value a Quantity in whole years, sorted by place."""
    return tuple(
        Mention(
            span=Span(one.start(), one.end(), one.group()),
            kind="age",
            value=Quantity(number=Decimal(next(filter(None, one.groups()))), unit=YEARS),
        )
        for one in _AGE.finditer(text)
    )
