"""Sentences, headings, lists, tables and boilerplate of a text."""
