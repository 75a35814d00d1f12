"""A report's text on a page: its characters stay countable, whatever is marked in it."""
