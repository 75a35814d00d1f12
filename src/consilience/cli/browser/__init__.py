"""The error browser: one page that shows every error of a collection in its text."""
