"""Room 4: places, actors and organisations, and their names."""
