"""The declarations are the only copy: files, docs and types follow from them."""

import pyarrow as pa
import pytest

from schemas import TABLES
from schemas.arrow import arrow_schema
from schemas.dictionary import PAGE, page
from schemas.frames import polars_schema

RESERVED = {
    "select",
    "table",
    "order",
    "group",
    "from",
    "where",
    "check",
    "check_constraint",
    "end",
    "start",
    "date",
    "value_of",
    "column",
}


def test_the_dictionary_is_not_stale() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run `make docs`"


@pytest.mark.parametrize("table", list(TABLES))
def test_every_column_is_described_and_typed(table: str) -> None:
    schema = arrow_schema(table)
    assert schema.names == list(polars_schema(table))
    for field in schema:
        assert field.metadata[b"description"], field.name
        assert not pa.types.is_large_string(field.type)
        assert field.name not in RESERVED


@pytest.mark.parametrize("table", list(TABLES))
def test_partition_keys_are_named_unlike_any_column(table: str) -> None:
    partition = TABLES[table].partition
    if partition is not None:
        assert partition.key not in polars_schema(table)
        assert partition.column in polars_schema(table)
