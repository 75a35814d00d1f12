"""PDF with a text layer to a report."""

from __future__ import annotations

from consilience.sources.pdf.pdf import read_pdf

__all__ = ["read_pdf"]
