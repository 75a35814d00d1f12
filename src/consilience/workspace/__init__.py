"""The tool remembers, people decide: a store with the stages that fill it."""

from __future__ import annotations

from consilience.workspace.incoming import Pasted
from consilience.workspace.stages import Stages
from consilience.workspace.worker import Worker
from consilience.workspace.workspace import Workspace

__all__ = ["Pasted", "Stages", "Worker", "Workspace"]
