"""What is worked out beforehand is current."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tools.prepare_start import records, table

ROOT = Path(__file__).parents[2]


def test_what_ships_is_current() -> None:
    """Else the start is slower, and nothing tells: run `python -m tools.prepare_start`."""
    # A process of its own, for expressions are made once a process.
    command = [sys.executable, "-m", "tools.prepare_start", "--check"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603  # ours
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_records_stand_one_a_line_under_the_digest_of_their_yaml() -> None:
    head, *lines, end = records("- id: cart\n  words: [cärt]\n- id: wain\n").split("\n")
    assert len(head) == len(records("[]").split("\n", maxsplit=1)[0])
    assert lines == ['{"id": "cart", "words": ["cärt"]}', '{"id": "wain"}']
    assert not end


@pytest.mark.parametrize("text", ["- id: 2019-07-11\n", "id: cart\n", "- id: cart\n  true: 1\n"])
def test_what_json_cannot_say_is_refused(text: str) -> None:
    with pytest.raises((TypeError, ValueError)):
        records(text)


def test_the_table_of_expressions_is_json_with_one_a_line() -> None:
    shown = table({"b": ["x", "y"], "a": None})
    assert shown == '["a", null]\n["b", ["x", "y"]]\n'
