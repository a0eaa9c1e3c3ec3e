"""Sened: statements about armed conflict, compiled into a record that anyone can check."""
