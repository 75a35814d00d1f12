"""The world as the writers need it: countries with their UN regions, and an outline to draw."""
