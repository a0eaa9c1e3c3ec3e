"""English: word lists and the forms of its verbs. Another language is another folder of the same shape."""
