"""Room 2: from text to drafts whose every value keeps its place in the text."""
