"""What the interface does, one module a resource: together the table of all operations."""
