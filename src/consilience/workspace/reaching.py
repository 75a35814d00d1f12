"""Forgetting where this workspace was copied to."""

from __future__ import annotations

from pathlib import Path

from consilience.workspace.workspace import Workspace


def reach(backup: Path, name: str, who: str, why: str) -> bool:
    """Forget a person in a backup too; False where the file is not there any more.

    Raises:
        StoreError: it is no workspace, or a hold in it forbids it.
    """
    if not backup.is_file():
        return False
    copy = Workspace.open(str(backup))
    try:
        copy.forget(name, who, why)
    finally:
        copy.close()
    return True
