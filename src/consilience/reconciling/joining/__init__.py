"""Events of several reports joined where they are one real-world event."""
