"""The pipeline: steps that turn files into files, and the order in which they run. Usable without Prefect."""

from zoneledger.pipeline.run import RunResult, run_pipeline

__all__ = ["RunResult", "run_pipeline"]
