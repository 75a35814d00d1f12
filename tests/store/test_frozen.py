"""Frozen versions of a case are numbered, and stay as they were."""

from __future__ import annotations

from dataclasses import replace

from tests.support import casefiles

from consilience.store import frozen
from consilience.store.base import Store
from consilience.types import CaseSlug

NOON = "2026-11-22T12:00:00Z"


def test_versions_are_numbered_for_each_slug(store: Store) -> None:
    case = casefiles.case()
    other = replace(case, slug=CaseSlug("oslo"))
    with store.writing() as connection:
        made = [frozen.put(connection, one, NOON, "Eva", "cited") for one in (case, other, case)]
        assert [(one.slug, one.number) for one in made] == [
            (case.slug, 1),
            ("oslo", 1),
            (case.slug, 2),
        ]
    with store.reading() as connection:
        assert frozen.versions(connection, "oslo") == (made[1],)
        assert frozen.versions(connection) == (made[1], made[0], made[2])
        assert frozen.file(connection, case.slug, 2) == case
        assert frozen.file(connection, case.slug, 3) is None


def test_only_forgetting_changes_a_version(store: Store) -> None:
    case = casefiles.case()
    with store.writing() as connection:
        frozen.put(connection, case, NOON, "Eva", "cited")
        frozen.replace_body(connection, case.slug, 1, replace(case, title="Without a name"))
        kept = frozen.file(connection, case.slug, 1)
    assert kept
    assert kept.title == "Without a name"
