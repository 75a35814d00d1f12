"""What people change about a whole case, as forms: joined, parted, added, said."""
