"""Forgetting where this workspace was copied to."""

from __future__ import annotations

from pathlib import Path

from consilience.workspace.stages import Stages
from consilience.workspace.workspace import Workspace


def reach(backup: Path, name: str, who: str, why: str, stages: Stages | None = None) -> bool:
    """Forget a person in a backup too; False where the file is not there any more.

    Args:
        backup: Where it was written.
        name: In full.
        who: Who does it.
        why: Who asked for it, and on what ground.
        stages: That make its cases again; None takes the usual ones.

    Raises:
        StoreError: it is no workspace, or a hold in it forbids it.
    """
    if not backup.is_file():
        return False
    copy = Workspace.open(str(backup), stages)
    try:
        copy.forget(name, who, why)
    finally:
        copy.close()
    return True
