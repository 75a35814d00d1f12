"""Tables of the output, a file each (docs/reference/batch.md)."""
