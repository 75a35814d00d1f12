"""A report on a case of nobody, taken apart: what most tests of the reading start from."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from consilience.knowledge import load
from consilience.reading.scene import Scene
from consilience.reading.scene_builder import build
from consilience.types import Report, ReportId

Build = Callable[..., Scene]


@pytest.fixture(scope="session")
def scene_of(parser: Language) -> Build:
    """Builds the scene of a text, with a title and a day if they matter."""

    def scene(text: str, title: str | None = None, published: str | None = None) -> Scene:
        report = Report(id=ReportId("r-1"), text=text, title=title, published=published)
        return build(report, load(), parser)

    return scene
