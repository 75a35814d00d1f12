"""Values, dates and statuses in plain English: pure functions from records to text."""
