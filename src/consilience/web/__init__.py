"""Review pages and the interface for programs, over a workspace."""
