"""What the interface for programs sends and takes, as records that both of its ends share."""
