"""Room 6: independent lines, axes, grades, figures."""
