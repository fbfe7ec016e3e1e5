"""Words of each language as data, and the loader that reads them."""
