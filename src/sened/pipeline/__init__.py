"""The order of things: the only place that knows which room follows which."""
