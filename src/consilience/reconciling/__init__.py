"""Case to case file: what the reports say together."""
