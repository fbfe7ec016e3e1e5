"""Reference facts: zones, administrative divisions, exchange rates; and their loaders."""
