from __future__ import annotations

from pathlib import Path

import pytest

from consilience.batch import kept


def test_what_is_kept_comes_back_and_nothing_else_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(kept.dumps(("one", 2)))
    assert kept.loads(tmp_path / "a", tuple) == ("one", 2)
    with pytest.raises(TypeError, match="a holds tuple, not dict"):
        kept.loads(tmp_path / "a", dict)


def test_no_two_files_of_a_run_have_one_name() -> None:
    names = [make(7) for make in (kept.candidates, kept.part, kept.block, kept.casefiles)]
    names += [kept.unread("read", 7), kept.unread("gather", 7), kept.output("cases", 7)]
    assert len(set(names)) == len(names)
    assert all(one.startswith(kept.WORK) for one in names[:-1])
    assert not names[-1].startswith(kept.WORK)
