"""What a change leaves in the store is what a look at everything gives, whatever the order."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest
from sqlalchemy import select
from tests.support import cheap

from consilience.decision import Act, Decision
from consilience.pipeline import silent
from consilience.sources import Candidate
from consilience.store import cases, lineages, reports, tables
from consilience.workspace import Workspace
from consilience.workspace.collating import collate, load, named

TOWNS = ("Lyon", "Nice", "Metz", "Brest", "Tours")
DRUGS = ("heroin", "cocaine", "opium", "ketamine")
PEOPLE = ("Jan Novak", "Eva Berg", "Tan Bing", "Per Lund")
EXTRA = (
    "The driver of the white lorry said nothing at all to the officers who stopped him there.",
    "Neighbours had complained for months about strange smells and loud engines at night.",
    "A spokesman thanked the partners abroad for their patience and their good advice.",
)


def report(random: Random, number: int, known: list[str]) -> Candidate:
    """A report of few towns and people; half are copies, some later editions, some undated."""
    town, drug = random.choice(TOWNS), random.choice(DRUGS)
    words = f"Police seized {random.randint(5, 60)} kg of {drug} in {town} on 2019-0{random.randint(1, 3)}-0{random.randint(1, 4)}. "
    if random.random() < 0.4:
        words += (
            f"{random.choice(PEOPLE)} was sentenced in {town} on 2020-02-0{random.randint(1, 4)}. "
        )
    if known and random.random() < 0.4:
        words = random.choice(known)
    if random.random() < 0.1:
        words = "The home side won by two goals. "
    known.append(words)
    words += random.choice(EXTRA) if random.random() < 0.6 else ""
    one = cheap.candidate(f"k-{number:02}", words)
    day = f"2019-0{random.randint(4, 9)}-0{random.randint(1, 9)}"
    made = replace(one.report, published=day if random.random() < 0.8 else None)
    if random.random() < 0.2:
        url = f"https://w.example/{random.randint(1, 3)}"
        made = replace(made, url=url, retrieved=f"2019-10-{10 + number % 20}")
    return replace(one, report=made)


def decision(random: Random, workspace: Workspace, *, merging: bool) -> Decision:
    """A decision on something that is there."""
    with workspace.store.reading() as connection:
        ids = [one.report.id for one in reports.entries(connection)]
    slugs = [one.slug for one in workspace.cases()]
    file = workspace.case(random.choice(slugs)) if slugs else None
    claims = [claim for one in file.findings for claim in one.claims] if file else []
    acts: list[Callable[[], tuple[Act, str, str | None]]] = [
        lambda: (
            random.choice((Act.MERGE, Act.SPLIT, Act.COPY, Act.INDEPENDENT)),
            f"report:{random.choice(ids)}",
            f"report:{random.choice(ids)}",
        ),
        lambda: (
            random.choice((Act.SAME, Act.NOT_SAME)),
            f"person:{random.choice(PEOPLE)}",
            f"person:{random.choice(PEOPLE)}",
        ),
    ]
    if claims:
        one = random.choice(claims)
        address = f"claim:{one.report}:{one.span.start}-{one.span.end}:{one.role}"
        acts.append(lambda: (random.choice((Act.REJECT, Act.ACCEPT)), address, None))
    if slugs:
        acts.append(lambda: (Act.ACCEPT, f"case:{random.choice(slugs)}", None))
    if slugs and merging:
        acts.append(lambda: (Act.MERGE, f"case:{slugs[0]}", f"case:{slugs[-1]}"))
    act, target, value = random.choice(acts)()
    return Decision(who="Eva", when="2026-11-22", act=act, target=target, value=value, why="seen")


def step(workspace: Workspace) -> int:
    """Catch up, hold what is stored against what is made of everything, and count new files.

    A decision on a whole case means the reports that it ever had, before this step.
    """
    with workspace.store.reading() as connection:
        slugs = cases.history(connection)
    renewed = workspace.catch_up()
    with workspace.store.reading() as connection:
        done = collate(replace(load(connection), slugs=slugs), "built-1", silent, anew=True)
        files = {one.slug: one for one in cases.files(connection)}
        assert files == {one.row.slug: named(one, one.file) for one in done.plans if one.file}
        assert {one.slug: one.digest for one in cases.rows(connection)} == {
            one.row.slug: one.row.digest for one in done.plans
        }
        assert lineages.reuses(connection) == done.traced.reuses
        assert cases.unplaced(connection) == done.unplaced
    return renewed.reconciled if renewed else 0


def derived(workspace: Workspace) -> dict[str, list[str]]:
    """Every row that is made of others, without numbers that only count."""
    found = {}
    names = ("facts", "matters", "overviews", "labels", "reuses", "borrowed", "members",
             "unplaced", "prints", "tracks", "tracked", "clusters")  # fmt: skip
    with workspace.store.reading() as connection:
        for name in names:
            table = tables.METADATA.tables[name]
            columns = [one for one in table.c if one.name != "id"]
            rows = connection.execute(select(*columns))
            found[name] = sorted(json.dumps([repr(one) for one in row]) for row in rows)
    return found


@pytest.mark.parametrize(
    "seed", [0, 1, *(pytest.param(one, marks=pytest.mark.long) for one in range(2, 12))]
)
def test_every_step_leaves_what_a_look_at_everything_gives(seed: int) -> None:
    random = Random(seed)  # noqa: S311  # to be repeated
    known: list[str] = []
    there = [report(random, number, known) for number in range(30)]
    random.shuffle(there)
    reconciled = cost = 0
    merging = seed % 2 == 1
    with tempfile.TemporaryDirectory() as folder:
        one = Workspace.create(f"{folder}/work.db", cheap.stages())
        while there:
            one.add([there.pop() for _ in range(min(len(there), random.choice((1, 2, 5))))])
            if one.cases() and random.random() < 0.6:
                one.decide(
                    [decision(random, one, merging=merging) for _ in range(random.choice((1, 2)))]
                )
            if one.log() and random.random() < 0.3:
                one.undo(random.choice(one.log()).digest, "Eva", f"{len(there)} left")
            reconciled += step(one)
            cost += len(one.cases())
        assert reconciled < cost, "every file was made anew each time"
        if not merging:  # what a case ever had grows with each step
            before = derived(one)
            one.rebuild()
            assert derived(one) == before
        one.close()


def test_a_key_that_becomes_everybodys_parts_what_it_alone_held_together() -> None:
    """More than sixty texts of one town: its name brings no pairs any more."""
    with tempfile.TemporaryDirectory() as folder:
        one = Workspace.create(f"{folder}/work.db", cheap.stages())
        words = [
            f"Police seized {5 + number} kg of {DRUGS[number % 4]} in Lyon on"
            f" 20{10 + number % 9}-0{1 + number % 7}-11, as told in note {number * 37}."
            for number in range(62)
        ]
        one.add([cheap.candidate(f"l-{number:02}", text) for number, text in enumerate(words[:59])])
        one.catch_up()
        for number, text in enumerate(words[59:], 59):
            one.add([cheap.candidate(f"l-{number:02}", text)])
            step(one)
        before = derived(one)
        one.rebuild()
        assert derived(one) == before
        one.close()
