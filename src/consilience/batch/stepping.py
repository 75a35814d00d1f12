"""The steps of a batch, a pure function on a shard each."""

from __future__ import annotations

from collections.abc import Mapping

from consilience.batch.jobs import Step
from consilience.batch.product import StepFunction
from consilience.batch.steps.copy import copy
from consilience.batch.steps.gather import gather
from consilience.batch.steps.join import join
from consilience.batch.steps.pair import pair
from consilience.batch.steps.read import read
from consilience.batch.steps.reconcile import reconcile
from consilience.batch.steps.write import write

STEPS: Mapping[Step, StepFunction] = {
    Step.GATHER: gather,
    Step.READ: read,
    Step.PAIR: pair,
    Step.COPY: copy,
    Step.JOIN: join,
    Step.RECONCILE: reconcile,
    Step.WRITE: write,
}
