"""Run the declared checks: what passes, what is kept out and why."""
