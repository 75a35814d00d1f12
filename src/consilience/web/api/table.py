"""The table of all operations, in the order in which the interface's pages list them."""

from __future__ import annotations

from consilience.web.api.operation import Operation
from consilience.web.api.operations import (
    cases,
    clashes,
    decisions,
    desk,
    exports,
    jobs,
    readings,
    reports,
    search,
    state,
    versions,
)

# To add a resource: one module with OPERATIONS, and one word here.
RESOURCES = (
    reports,
    readings,
    cases,
    versions,
    search,
    desk,
    decisions,
    clashes,
    exports,
    jobs,
    state,
)
OPERATIONS: tuple[Operation, ...] = tuple(
    operation for one in RESOURCES for operation in one.OPERATIONS
)
