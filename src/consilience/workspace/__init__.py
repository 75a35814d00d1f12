"""The tool remembers, people decide: a store with the stages that fill it."""

from __future__ import annotations

from consilience.workspace.stages import Stages
from consilience.workspace.workspace import Workspace

__all__ = ["Stages", "Workspace"]
