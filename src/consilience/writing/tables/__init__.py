"""Tables for spreadsheets: findings, seizures, and what could not be read."""
