"""Numbered versions of a case: what was cited stays as it was, and what changed since is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from consilience.casefile import CaseFile, Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One finding that is not as it was.

    Args:
        before: Its status and number of independent texts then, None where it was not there.
        after: Likewise now.
    """

    type: str
    role: str
    value: str
    before: str | None
    after: str | None


def differences(old: CaseFile, new: CaseFile) -> tuple[Difference, ...]:
    """Findings that came, went, or have another status or number of texts; sorted.

    Events get other ids when reports join, so a finding is known by type, slot and value.
    """
    before, after = dict(_findings(old)), dict(_findings(new))
    return tuple(
        Difference(
            type=key[0], role=key[1], value=key[2], before=before.get(key), after=after.get(key)
        )
        for key in sorted(before.keys() | after.keys())
        if before.get(key) != after.get(key)
    )


def _findings(file: CaseFile) -> Iterator[tuple[tuple[str, str, str], str]]:
    same: dict[tuple[str, str, str], list[Finding]] = {}
    for one in file.findings:
        same.setdefault((one.type.value, one.role.value, one.value.show()), []).append(one)
    for key, some in same.items():
        statuses = sorted({one.status.value for one in some})
        texts = max(one.lineages[1] for one in some)
        yield key, f"{', '.join(statuses)}, {texts} text{'' if texts == 1 else 's'}"
