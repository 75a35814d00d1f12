"""The page of a case: one self-contained HTML file, readable without network or script."""
