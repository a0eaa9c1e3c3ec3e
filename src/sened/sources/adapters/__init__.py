"""One module per published form of file; the tuple of built-ins stands in `sened.pipeline.plugins`."""
