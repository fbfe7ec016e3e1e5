"""Snapshots: atomic, partitioned, deterministic Parquet folders."""
