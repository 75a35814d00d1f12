"""Write a small workspace with an old schema, for the tests of migrations.

`python -m tools.make_schema_file 1 tests/data/store/schema-1.db` is run once for each schema, when
the next one is begun; the file is committed and never written again.
"""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from tests.support import casefiles

from consilience.decision import Act, Decision
from consilience.store import cases, decisions, lineages, readings, reports
from consilience.store.readings import Made
from consilience.store.sqlite import SqliteStore

NOON = "2026-11-22T12:00:00Z"
DECIDED = Decision(
    who="Eva Berg",
    when="2026-11-21",
    act=Act.ACCEPT,
    target="report:n-1",
    value=None,
    why="seen on paper",
)


def make(path: Path, schema: int) -> None:
    """A store of that schema with the invented case of the tests."""
    store = SqliteStore.create(path, target=schema)
    case = casefiles.case()
    row = cases.CaseRow(
        slug=case.slug, base=case.slug, digest="d", title=case.title, size=len(case.reports)
    )
    with store.writing() as connection:
        reports.put(
            connection,
            [
                reports.Entry(key=f"k{one.id}", report=one, given=one.id, stated=True, added=NOON)
                for one in casefiles.reports().values()
            ],
        )
        made = Made(source="s", maker="m")
        readings.put(connection, [(one, made) for one in casefiles.readings().values()])
        lineages.put_all(connection, case.tracing.reuses)
        cases.put(connection, row, case)
        decisions.append(connection, [DECIDED], NOON)
    store.close()
    with closing(sqlite3.connect(path)) as plain:
        # One file, without a log beside it.
        plain.execute("PRAGMA journal_mode = DELETE")
        plain.execute("VACUUM")


if __name__ == "__main__":
    make(Path(sys.argv[2]), int(sys.argv[1]))
