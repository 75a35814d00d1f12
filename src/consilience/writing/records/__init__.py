"""JSON in the interchange format of gold/FORMAT.md, with extra keys; schemas in `schemas/`."""
