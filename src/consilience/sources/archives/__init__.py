"""Archives of reports (zip, tar), looked at as a whole before anything in them is read."""

from __future__ import annotations

from consilience.sources.archives.archive import ARCHIVE_KINDS, read_archive

__all__ = ["ARCHIVE_KINDS", "read_archive"]
