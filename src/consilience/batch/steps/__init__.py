"""The steps of a batch, a file each."""
