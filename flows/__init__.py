"""Prefect flows over the pure stages of zoneledger: order, retries and artifacts, nothing else."""
