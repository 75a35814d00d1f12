"""A workspace as readers may see it: without names under protection, nothing confidential."""
