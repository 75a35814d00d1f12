from __future__ import annotations

import pytest
import typer

from consilience.cli.codes import Code
from consilience.cli.guard import guarded
from consilience.errors import DecisionError, KnowledgeError, UsageError


def _ending(error: BaseException | None) -> int:
    def command() -> int:
        if error:
            raise error
        return Code.UNREAD

    with pytest.raises(typer.Exit) as ended:
        guarded(command)()
    return ended.value.exit_code


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (None, Code.UNREAD),
        (UsageError("a", "b", "c"), Code.USAGE),
        (DecisionError("a", "b", "c"), Code.USAGE),
        (KnowledgeError("a", "b", "c"), Code.BUG),
        (ZeroDivisionError("by us"), Code.BUG),
        (KeyboardInterrupt(), Code.STOPPED),
    ],
)
def test_every_ending_has_its_exit_code(error: BaseException | None, code: Code) -> None:
    assert _ending(error) == code


def test_a_bug_shows_one_line_and_its_traceback_only_when_asked_for(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _ending(ZeroDivisionError("by us"))
    quiet = capsys.readouterr().err
    assert "ZeroDivisionError: by us" in quiet
    assert "Traceback" not in quiet
    monkeypatch.setenv("CONSILIENCE_DEBUG", "1")
    _ending(ZeroDivisionError("by us"))
    assert "Traceback" in capsys.readouterr().err
