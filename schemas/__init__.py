"""The data contract: one pandera model per published table, and the vocabularies they use."""
