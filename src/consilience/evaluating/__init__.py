"""Gold and system to scores."""
