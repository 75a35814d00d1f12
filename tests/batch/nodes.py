"""A batch on a cluster of two nodes, of which one is killed when some shards are done.

python -m tests.batch.nodes INPUT OUT ENGINE
"""

from __future__ import annotations

import json
import sys
import threading
import time
from pathlib import Path

from tests.batch import readers

from consilience.batch import Options, run
from consilience.batch.engines.quiet import hush


def done(out: Path) -> int:
    """How many shards of readings are done."""
    return sum(
        json.loads(one.read_text(encoding="utf-8"))["state"] == "done"
        for one in (out / "manifest").glob("read-*.json")
    )


def main(given: str, out: Path, engine: str) -> None:
    """Run it; prints how many shards were done when the node was killed."""
    hush()
    from ray.cluster_utils import Cluster  # noqa: PLC0415  # reads what hush() sets

    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1})
    second = cluster.add_node(num_cpus=1)
    cluster.wait_for_nodes()
    seen: list[int] = []

    def kill() -> None:
        while done(out) < 2:
            time.sleep(0.05)
        cluster.remove_node(second, allow_graceful=False)
        seen.append(done(out))

    killer = threading.Thread(target=kill, daemon=True)
    killer.start()
    options = Options(
        engine=engine,
        cluster=cluster.address,
        workers=2,
        shard_size=5,
        read=readers.slow,
        attempts=5,
    )
    summary = run([given], out, options)
    killer.join(60)
    sys.stdout.write(json.dumps({"killed_after": seen, "engines": summary.engines}))
    sys.stdout.flush()
    cluster.shutdown()  # type: ignore[no-untyped-call]  # theirs


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3])
