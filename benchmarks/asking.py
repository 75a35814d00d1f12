"""What readers and reviewers ask of a server, page after page, and what came back."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

import httpx
from benchmarks.made_cases import DRUGS, name_of, word_of

_LOOKING = (1.0, 3.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """How much is asked.

    Args:
        seconds: For how long.
        looking: Least and most seconds between a page and the next.
    """

    reports: int
    seconds: float = 120.0
    readers: int = 50
    reviewers: int = 5
    looking: tuple[float, float] = _LOOKING


@dataclass(slots=True)
class Seen:
    """What came back.

    Args:
        times: Milliseconds of each page that came.
        failed: What else came, in a word each.
        decided: The reasons of decisions that were answered.
    """

    times: list[float] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    decided: list[str] = field(default_factory=list)


async def ask(address: str, token: str, load: Load) -> tuple[Seen, Seen]:
    """Everybody at once at our own server: what readers saw, and what reviewers did."""
    reading, deciding = Seen(), Seen()
    headers = {"authorization": f"Bearer {token}"}
    async with _client(address, headers) as client:
        end = time.monotonic() + load.seconds
        readers = [_read(client, load, reading, end, one) for one in range(load.readers)]
        reviewers = [_decide(client, load, deciding, end, one) for one in range(load.reviewers)]
        await asyncio.gather(*readers, *reviewers)
    return reading, deciding


async def ask_peer(address: str, load: Load) -> Seen:
    """As many readers at Datasette over the same file."""
    reading = Seen()
    async with _client(address, {}) as client:
        end = time.monotonic() + load.seconds
        every = [_read_peer(client, load, reading, end, one) for one in range(load.readers)]
        await asyncio.gather(*every)
    return reading


async def _read(client: httpx.AsyncClient, load: Load, seen: Seen, end: float, seed: int) -> None:
    slugs = [one["case"] for one in (await client.get("/api/v1/cases?size=50")).json()["rows"]]

    def page(random: Random) -> str:
        number = random.randrange(load.reports)
        return random.choice(
            (
                "/cases",
                f"/cases?country=FR&page={random.randrange(1, 3)}",
                f"/cases/{random.choice(slugs)}",
                f"/reports/{name_of(number)}",
                f"/search?q={random.choice(DRUGS)}+%3E+{random.randint(1, 900)}+kg",
                f"/search?q={word_of(number)}",
                "/inbox",
            )
        )

    await _look(client, load, seen, end, seed, page)


async def _read_peer(
    client: httpx.AsyncClient, load: Load, seen: Seen, end: float, seed: int
) -> None:
    def page(random: Random) -> str:
        number = random.randrange(load.reports)
        return random.choice(
            (
                "/load/overviews",
                f"/load/overviews?countries__contains=FR&_size=20&_next={random.randrange(5) * 20}",
                f"/load/facts?id={number + 1}",
                f"/load/reports?id={name_of(number)}",
                f"/load/facts?substance={random.choice(DRUGS)}&high__gt={random.randint(1, 900)}",
                f"/load/texts?body__contains={word_of(number)}",
                "/load/matters?_sort_desc=score",
            )
        )

    await _look(client, load, seen, end, seed, page)


async def _look(  # one reader, whole
    client: httpx.AsyncClient, load: Load, seen: Seen, end: float, seed: int,
    page: Callable[[Random], str],
) -> None:  # fmt: skip
    """Ask for page after page until the time is over or a page is none."""
    random = Random(seed)  # noqa: S311  # no secret
    while not seen.times or time.monotonic() < end:
        await _timed(client, page(random), seen)
        if seen.failed:
            return
        await asyncio.sleep(random.uniform(*load.looking))


async def _decide(client: httpx.AsyncClient, load: Load, seen: Seen, end: float, seed: int) -> None:
    random = Random(seed + 1000)  # noqa: S311  # no secret
    number = 0
    while not seen.times or time.monotonic() < end:
        number += 1
        why = f"reviewer {seed}, decision {number}"
        report = name_of(random.randrange(load.reports))
        body = {"act": "note", "target": f"report:{report}", "value": "looked at", "why": why}
        start = time.perf_counter()
        try:
            answer = await client.post("/api/v1/decisions", json=body)
        except httpx.HTTPError as error:
            seen.failed.append(f"{type(error).__name__} {error}")
        else:
            if answer.status_code == 201:
                seen.decided.append(why)
                seen.times.append((time.perf_counter() - start) * 1000)
            else:
                seen.failed.append(f"{answer.status_code} {answer.text[:200]}")
        if seen.failed:
            return
        await asyncio.sleep(random.uniform(*load.looking))


async def _timed(client: httpx.AsyncClient, page: str, seen: Seen) -> None:
    start = time.perf_counter()
    try:
        answer = await client.get(page)
    except httpx.HTTPError as error:
        seen.failed.append(f"{page} {type(error).__name__} {error}")
        return
    if answer.status_code == 200:
        seen.times.append((time.perf_counter() - start) * 1000)
    else:
        seen.failed.append(f"{page} {answer.status_code} {answer.text[:200]}")


def _client(address: str, headers: dict[str, str]) -> httpx.AsyncClient:
    limits = httpx.Limits(max_connections=200, max_keepalive_connections=200)
    return httpx.AsyncClient(
        base_url=address, headers=headers, timeout=60, limits=limits, follow_redirects=True
    )
