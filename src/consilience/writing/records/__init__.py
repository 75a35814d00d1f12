"""JSON as docs/reference/format.md has it, with extra keys; schemas in `schemas/`."""
