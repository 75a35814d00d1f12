"""The command line: one file a command, and exit codes that other tools rely on."""

from __future__ import annotations

import sys


def main() -> None:
    """What the installed command `consilience` runs."""
    from consilience.cli.app import run  # noqa: PLC0415  # keeps `import consilience.cli` light

    sys.exit(run(sys.argv[1:]))
