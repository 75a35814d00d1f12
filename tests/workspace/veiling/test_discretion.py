"""What is confidential follows the log, and maskings are made for each address of it."""

from __future__ import annotations

from pathlib import Path

from tests.support import cheap

from consilience.reconciling.log import digest_of
from consilience.types import ReportId
from consilience.workspace import Workspace
from consilience.workspace.veiling.discretion import Discretion, both, words


def test_a_report_is_confidential_until_that_is_taken_back(tmp_path: Path) -> None:
    one = Workspace.create(str(tmp_path / "work.db"), cheap.stages())
    one.add(cheap.collection())
    one.catch_up()
    said = cheap.decision("confidential", "report:a-1")
    one.decide([said])
    guard = Discretion(one)
    assert guard.hidden == {ReportId("a-1")}
    assert guard.touched() == {"lyon-heroin-2019"}
    assert guard.names_hidden("claim:a-1:0-4:person")
    assert not guard.names_hidden("claim:a-2:0-4:person", None)
    one.undo(digest_of(said), "Eva", "public by now")
    assert Discretion(one).hidden == frozenset()
    one.close()


def test_maskings_follow_each_other_and_none_of_none_is_none() -> None:
    mask = both(lambda text: text.replace("a", "█"), None, lambda text: text.replace("b", "█"))
    assert words("abc", mask) == "██c"
    assert words(None, mask) is None
    assert both(None, None) is None
    assert words("abc", None) == "abc"
