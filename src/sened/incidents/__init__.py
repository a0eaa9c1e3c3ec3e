"""Room 5: which claims speak of the same thing."""
