"""The configuration of a run: every knob with its default, readable from a YAML file, recorded in the manifest."""

from datetime import date
from pathlib import Path
from typing import Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from schemas.quality import Thresholds


class ConfigError(ValueError):
    """A configuration file that cannot be used; the message names the file and the entry."""


class Gates(BaseModel):
    """Limits past which a run publishes nothing and leaves the last good snapshot in place."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    quarantined_share: float = Field(
        0.5, ge=0, le=1, description="Largest share of input documents that may end in quarantine."
    )
    rejected_share: float = Field(
        0.1, ge=0, le=1, description="Largest share of the rows of any one table that error checks may keep out."
    )
    lost_share: float = Field(
        0.5, ge=0, le=1, description="Largest share by which a table may shrink against the last snapshot."
    )
    lost_from: int = Field(
        20, ge=1, description="Number of rows of the last snapshot from which a table's shrinking is looked at."
    )


class RunConfig(BaseModel):
    """What a run may be told. The tables depend on this, the input and the last snapshot, and on nothing else."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    as_of: date | None = Field(
        None, description="Day on which the ledger is read; the latest publication date of the input if not given."
    )
    shard_digits: int = Field(
        1, ge=0, le=2, description="Hex digits of a document's digest that name its shard: 1, 16 or 256 shards."
    )
    batch_files: int = Field(500, ge=1, description="Largest number of files that one staging task reads.")
    batch_megabytes: int = Field(64, ge=1, description="Largest size in megabytes of the files of one staging task.")
    document_megabytes: float = Field(2.0, gt=0, description="Larger documents are quarantined as too_large.")
    gold: Path | None = Field(
        None, description="Folder of annotated articles; the report scores the snapshot on those that it holds."
    )
    keep_snapshots: int = Field(5, ge=1, description="How many snapshots stay in the output, the current one included.")
    gates: Gates = Field(default_factory=lambda: Gates.model_validate({}))
    thresholds: Thresholds = Field(default_factory=lambda: Thresholds.model_validate({}))

    @classmethod
    def load(cls, path: Path | None, **overrides: object) -> Self:
        """Read a YAML file of these fields (defaults if None); `overrides` that are told win. Raises ConfigError."""
        told: dict[str, object] = {}
        if path is not None:
            try:
                loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
            except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
                raise ConfigError(f"{path}: cannot be read as YAML: {error}") from error
            if loaded is not None and not isinstance(loaded, dict):
                raise ConfigError(f"{path}: expected a mapping of settings, such as `keep_snapshots: 5`")
            told = dict(loaded or {})
        told |= {name: value for name, value in overrides.items() if value is not None}
        try:
            return cls.model_validate(told)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(map(str, first["loc"]))
            raise ConfigError(f"{path or 'configuration'}: {where}: {first['msg']}") from error
