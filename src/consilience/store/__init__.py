"""What the tool remembers: reports, readings, cases and decisions, in one file or on a server."""
