"""The command line: one file a command, and exit codes that other tools rely on."""

from __future__ import annotations


def main() -> None:
    """What the installed command `consilience` runs; ends with the exit code of its command."""
    from consilience.cli.app import app  # noqa: PLC0415  # keeps `import consilience.cli` light

    app(prog_name="consilience")
