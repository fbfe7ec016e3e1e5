"""Prefect flows over the pure stages of zoneledger: order, retries and artifacts, nothing else.

`flows.quiet` sets up Prefect before anything imports it.
"""

from flows import quiet as quiet
