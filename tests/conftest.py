"""What many tests share: loading the parser takes a second, so once a session."""

from __future__ import annotations

import pytest
from spacy.language import Language

from consilience.reading.parser import load_parser


@pytest.fixture(scope="session")
def parser() -> Language:
    """The English parser."""
    return load_parser()
