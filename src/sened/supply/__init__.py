"""Room 7: from weapon to component, maker, parent and permit, on any date."""
