"""Standard library only: errors, canonical bytes, dates, points with a radius, counts, names."""
