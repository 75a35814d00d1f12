"""The command line: one file a command, and exit codes that other tools rely on."""

from __future__ import annotations

import gc

# Objects that are made before Python looks for rubbish among the young, and how often it looks at
# the older ones. What a command loads stays until it ends: with Python's own 700, 10 and 10 a tenth
# of the start was spent on looking through it.
_RUBBISH = (50_000, 20, 50)


def main() -> None:
    """What the installed command `consilience` runs; ends with the exit code of its command."""
    gc.set_threshold(*_RUBBISH)
    from consilience.cli.app import app  # noqa: PLC0415  # keeps `import consilience.cli` light

    app(prog_name="consilience")
