"""The names of all files of a run, below its folder.

Those of linking are by range (of reports), by share (of hashes of runs and keys; there are as many
of these), or by block (of what hangs together).
"""

from __future__ import annotations

WORK = "work/"
UNREAD = f"{WORK}unread/"
WHERE = f"{WORK}order/where.npy"
"""By age: part of the report, and its place in it."""
RANK = f"{WORK}order/rank.npy"
"""By age: place of the report among all ids."""
BLOCK_OF = f"{WORK}join/block.npy"
"""By age: block of copies in which the report is, -1 for those that share nothing."""
SPEAKER = f"{WORK}speak/speaker.npy"
"""By age: the report that speaks for the text, -1 for those that are about no case."""
TIED = f"{WORK}speak/tied.slices"
"""By range: speakers of which one took text from the other."""


def candidates(number: int) -> str:
    """What a shard of the inputs gave."""
    return f"{WORK}gather/{number:05d}.parquet"


def unread(step: str, number: int) -> str:
    """What could not be read of a shard."""
    return f"{UNREAD}{step}-{number:05d}.jsonl"


def part(number: int) -> str:
    """A slice a report of a part: the report and its reading, by id."""
    return f"{WORK}parts/{number:05d}.slices"


def cards(number: int) -> str:
    """Ids and dates of a part."""
    return f"{WORK}cards/{number:05d}.pickle"


def ages(number: int) -> str:
    """Places of the reports of a part among all, the earliest first."""
    return f"{WORK}order/{number:05d}.npy"


def sketches(number: int) -> str:
    """A slice a report of a part: what grouping looks at."""
    return f"{WORK}sketches/{number:05d}.slices"


def prints(number: int) -> str:
    """Fingerprints of a range."""
    return f"{WORK}prints/{number:05d}.pickle"


def runs(number: int) -> str:
    """A slice a share: runs and facts of a range."""
    return f"{WORK}runs/{number:05d}.slices"


def keys(number: int) -> str:
    """A slice a share: keys of the reports of a range."""
    return f"{WORK}keys/{number:05d}.slices"


def texts(number: int) -> str:
    """Digests of the texts of a range."""
    return f"{WORK}texts/{number:05d}.pickle"


def lists(number: int) -> str:
    """A slice a range: runs and facts of a share that several sentences have."""
    return f"{WORK}lists/{number:05d}.slices"


def asked(number: int) -> str:
    """A slice a range of earlier sentences: what a range asks to be aligned."""
    return f"{WORK}asked/{number:05d}.slices"


def facts(number: int) -> str:
    """Pairs that share rare facts, the later report in the range."""
    return f"{WORK}facts/{number:05d}.npy"


def words(number: int) -> str:
    """Pairs that share words, the earlier report in the range."""
    return f"{WORK}words/{number:05d}.npy"


def groups(number: int) -> str:
    """Groups of pairs of a block."""
    return f"{WORK}groups/{number:05d}.pickle"


def copies(number: int) -> str:
    """Who copied whom in the groups of a block."""
    return f"{WORK}copies/{number:05d}.pickle"


def ties(number: int) -> str:
    """What copying in a block says to grouping."""
    return f"{WORK}ties/{number:05d}.pickle"


def common(number: int) -> str:
    """Keys of a share that are everybody's."""
    return f"{WORK}common/{number:05d}.pickle"


def sharing(number: int) -> str:
    """A slice a range: pairs that share keys of a share."""
    return f"{WORK}sharing/{number:05d}.slices"


def linked(number: int) -> str:
    """Pairs of speakers with points enough, the one with the smaller age in the range."""
    return f"{WORK}linked/{number:05d}.npy"


def islands(number: int) -> str:
    """Reports of the islands of a block."""
    return f"{WORK}islands/{number:05d}.pickle"


def block(number: int) -> str:
    """Cases of a block with all that reconciling them needs."""
    return f"{WORK}blocks/{number:05d}.pickle"


def casefiles(number: int) -> str:
    """The case files of a block."""
    return f"{WORK}cases/{number:05d}.pickle"


def output(table: str, number: int) -> str:
    """A file of a table of the output."""
    return f"{table}/part-{number:05d}.parquet"
