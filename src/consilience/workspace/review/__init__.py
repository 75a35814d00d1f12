"""What people who review a workspace look at first: what waits for them, and which cases."""
