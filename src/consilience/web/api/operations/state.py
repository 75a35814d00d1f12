"""How much there is, and whether the server is well."""

from __future__ import annotations

from consilience import __version__
from consilience.shapes.state import Health, State
from consilience.web.api.asked import Asked
from consilience.web.api.common import shown_as
from consilience.web.api.operation import Answer, Given, Operation
from consilience.workspace.counting import counted


def _state(asked: Asked) -> Given:
    return Given(content=shown_as(State, counted(asked.workspace), version=__version__))


def _health(asked: Asked) -> Given:
    with asked.workspace.store.reading() as connection:
        connection.exec_driver_sql("SELECT 1")
    return Given(content=Health(status="ok"))


OPERATIONS = (
    Operation(
        name="state",
        method="GET",
        path="/state",
        act=_state,
        tag="state",
        summary="How much there is, and how far the cases are behind",
        answer=Answer(about="Counts", shape=State),
    ),
    Operation(
        name="health",
        method="GET",
        path="/health",
        act=_health,
        tag="state",
        role=None,
        summary="Whether the server can read its store",
        about="For a monitor: needs no account and tells nothing else.",
        answer=Answer(about="It can", shape=Health),
    ),
)
