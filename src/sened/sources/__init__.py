"""Room 1: sources are preserved and read."""
