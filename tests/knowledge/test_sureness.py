from __future__ import annotations

import pytest

from consilience.errors import KnowledgeError
from consilience.knowledge.sureness import load_sureness, parse_sureness


def test_the_shipped_table_says_what_it_was_fitted_on_and_weighs_every_place() -> None:
    table = load_sureness()
    assert "tools/fit_sureness.py" in table.source
    assert any(one.startswith("place.") for one in table.points)


@pytest.mark.parametrize(
    "written", ["", "[]", '{"source": "x", "base": 1}', '{"source": "x", "base": 1, "points": [2]}']
)
def test_another_form_is_refused_with_the_tool_that_writes_it(written: str) -> None:
    with pytest.raises(KnowledgeError, match="fit_sureness"):
        parse_sureness(written)
