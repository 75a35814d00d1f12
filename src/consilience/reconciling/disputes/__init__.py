"""Which values of one slot cannot both stand, and why."""
