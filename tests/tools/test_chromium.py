"""A browser is found where packages put it, or the reader is told how to get one."""

from __future__ import annotations

from pathlib import Path

import pytest
from tools.chromium import VARIABLE

from tools import chromium


def test_the_one_that_is_named_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "mine"
    program.touch()
    monkeypatch.setenv(VARIABLE, str(program))
    assert chromium.chromium() == program


def test_without_any_the_words_say_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(chromium, "PLACES", ())
    with pytest.raises(FileNotFoundError, match="apt install chromium"):
        chromium.chromium()


def test_a_name_that_leads_nowhere_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "/no/such/program")
    with pytest.raises(FileNotFoundError, match="no such file: /no/such/program"):
        chromium.chromium()
