"""Arithmetic and logical tests across the claims of a case, one function a rule."""
