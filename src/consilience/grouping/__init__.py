"""Readings to cases: which reports are about the same doings."""
