"""Check a published snapshot in full: its files against the manifest, its tables against their declarations."""
