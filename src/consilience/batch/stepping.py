"""The steps of a batch, a pure function on a shard each."""

from __future__ import annotations

from collections.abc import Mapping

from consilience.batch.jobs import Step
from consilience.batch.product import StepFunction
from consilience.batch.steps.align import align
from consilience.batch.steps.alone import alone
from consilience.batch.steps.case import case
from consilience.batch.steps.copy import copy
from consilience.batch.steps.gather import gather
from consilience.batch.steps.island import island
from consilience.batch.steps.join import join
from consilience.batch.steps.judge import judge
from consilience.batch.steps.listing import listing
from consilience.batch.steps.mark import mark
from consilience.batch.steps.order import order
from consilience.batch.steps.pair import pair
from consilience.batch.steps.read import read
from consilience.batch.steps.reconcile import reconcile
from consilience.batch.steps.share import share
from consilience.batch.steps.speak import speak
from consilience.batch.steps.write import write

STEPS: Mapping[Step, StepFunction] = {
    Step.GATHER: gather,
    Step.READ: read,
    Step.ORDER: order,
    Step.MARK: mark,
    Step.LIST: listing,
    Step.PAIR: pair,
    Step.ALIGN: align,
    Step.JOIN: join,
    Step.COPY: copy,
    Step.ALONE: alone,
    Step.SPEAK: speak,
    Step.SHARE: share,
    Step.JUDGE: judge,
    Step.ISLAND: island,
    Step.CASE: case,
    Step.RECONCILE: reconcile,
    Step.WRITE: write,
}
