"""What people decide, as forms: what it is about, what may be typed, what a colleague did."""
