"""Shapes: what is taken is taken strictly, what is sent may grow."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import is_dataclass

import pytest
from pydantic import TypeAdapter, ValidationError

from consilience import shapes
from consilience.decision import Act
from consilience.shapes.cases import NewVersion
from consilience.shapes.decisions import KINDS, NewDecision, Undoing
from consilience.shapes.desk import Inbox
from consilience.shapes.fields import Paged
from consilience.shapes.jobs import Job, JobKind, JobState
from consilience.shapes.problem import Problem
from consilience.shapes.reports import NewAddress, NewReport
from consilience.shapes.search import Hits
from consilience.shapes.state import State as Counts
from consilience.shapes.written import Readings
from consilience.store.jobs import Kind, State

MODULES = [
    importlib.import_module(f"{shapes.__name__}.{one.name}")
    for one in pkgutil.iter_modules(shapes.__path__)
]
TAKEN = (NewAddress, NewReport, NewVersion, NewDecision, Undoing)
SHAPES = sorted(
    {
        one
        for module in MODULES
        for one in vars(module).values()
        if isinstance(one, type) and is_dataclass(one) and one.__module__ == module.__name__
    },
    key=lambda one: one.__name__,
)


def test_all_shapes_are_here() -> None:
    assert {*TAKEN, Problem, Hits, Counts, Readings, Paged, Inbox, Job} <= set(SHAPES)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda one: one.__name__)
def test_only_what_is_taken_refuses_keys_that_are_not_described(shape: type) -> None:
    found = TypeAdapter(shape).json_schema()
    assert (found.get("additionalProperties") is False) == (shape in TAKEN)


def test_names_of_shapes_are_given_once() -> None:
    assert len({one.__name__ for one in SHAPES}) == len(SHAPES)


def test_jobs_have_the_kinds_and_states_of_the_store() -> None:
    assert [one.value for one in JobKind] == [one.value for one in Kind]
    assert [one.value for one in JobState] == [one.value for one in State]
    assert set(Job.__dataclass_fields__) >= {"stage_number", "stages", "outcome"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_target_begins_with_its_kind(kind: str) -> None:
    reader = TypeAdapter(NewDecision)
    made = reader.validate_python({"act": Act.NOTE, "target": f"{kind}:x", "why": "y"})
    assert made.target == f"{kind}:x"
    with pytest.raises(ValidationError):
        reader.validate_python({"act": Act.NOTE, "target": f"{kind}:", "why": "y"})
