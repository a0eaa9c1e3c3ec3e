"""Page types: each module turns the record into the contexts of one kind of page."""
