"""Who is who inside one case."""
