"""Proposals of a language model as data: located in the text, read anew by Sened's own rules, or dropped. No network here."""
