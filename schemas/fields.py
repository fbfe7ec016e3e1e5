"""Declarations of columns that recur: one description, unit and rule for each meaning, used by every table."""

from typing import Annotated, Any, Final

import pandera.polars as pa
import polars as pl

from schemas.vocabularies import DATE_PRECISION, QUALIFIER, Vocabulary

Texts = Annotated[pl.List, pl.String]

_CURRENCY: Final = r"^[A-Z]{3}$"


def text(description: str, *, nullable: bool = True, pattern: str | None = None) -> Any:
    """A column of text, optionally of one form."""
    return pa.Field(description=description, nullable=nullable, str_matches=pattern)


def key(description: str, prefix: str | None = None) -> Any:
    """The identifier of a table's own rows: never null, unique, of a fixed form where it has a prefix."""
    pattern = None if prefix is None else rf"^{prefix}-[0-9a-f]{{16}}$"
    return pa.Field(description=description, unique=True, str_matches=pattern, str_length={"min_value": 1})


def reference(description: str, *, nullable: bool = True) -> Any:
    """The identifier of a row of another table."""
    return pa.Field(description=description, nullable=nullable)


def choice(description: str, vocabulary: Vocabulary, *, nullable: bool = True) -> Any:
    """A column that takes one of a vocabulary's values."""
    return pa.Field(
        description=description, nullable=nullable, isin=list(vocabulary), metadata={"vocabulary": dict(vocabulary)}
    )


def amount(description: str, unit: str = "currency", *, nullable: bool = True, low: float | None = 0.0) -> Any:
    """A number in a unit; money is in units of its currency, nominal, never deflated."""
    return pa.Field(description=description, nullable=nullable, ge=low, metadata={"unit": unit})


def count(description: str, *, nullable: bool = False) -> Any:
    """A number of things."""
    return pa.Field(description=description, nullable=nullable, ge=0, metadata={"unit": "count"})


def day(description: str) -> Any:
    """A date, null where it is not told."""
    return pa.Field(description=description, nullable=True)


def flag(description: str) -> Any:
    """True or false, never null."""
    return pa.Field(description=description)


def listing(description: str) -> Any:
    """A list of texts, empty where there is nothing to list."""
    return pa.Field(description=description)


def share(description: str, *, nullable: bool = False) -> Any:
    """A number from 0 to 1."""
    return pa.Field(description=description, nullable=nullable, in_range={"min_value": 0, "max_value": 1})


def currency(description: str) -> Any:
    """An ISO 4217 code."""
    return pa.Field(description=description, nullable=True, str_matches=_CURRENCY)


def qualifier(description: str) -> Any:
    """How exactly a number is stated."""
    return choice(description, QUALIFIER)


def precision(description: str) -> Any:
    """How much of a date is stated."""
    return choice(description, DATE_PRECISION)


def span_start() -> Any:
    """The first character of a span."""
    return pa.Field(
        description="First character of the span in the document's text, counted in characters from 0.", ge=0
    )


def span_end() -> Any:
    """One past the last character of a span."""
    return pa.Field(description="One past the last character of the span.", ge=0)


def document_id() -> Any:
    """The document that a row was read in."""
    return pa.Field(description="Document in which it stands.")


def document_ids() -> Any:
    """All documents behind a record."""
    return listing("Documents that tell of it, sorted.")


def document_count() -> Any:
    """How many documents are behind a record."""
    return count("Number of documents that tell of it.")


def independent_sources() -> Any:
    """How many witnesses are behind a record."""
    return count("Number of stories among the documents: copies and translations of one story are one witness.")


def first_reported_on() -> Any:
    """The earliest publication date behind a record."""
    return day("Publication date of the first document that tells of it.")


def last_reported_on() -> Any:
    """The latest publication date behind a record."""
    return day("Publication date of the last document that tells of it.")


def confidence() -> Any:
    """How sure the readings behind a record are."""
    return share("How sure the rules are of the record: mean over its properties of the surest statement of each.")


def conflicts() -> Any:
    """Where documents disagree."""
    return listing(
        "Properties on which stories of about one time disagree, by more than rounding; the columns show what stands."
    )


def warnings() -> Any:
    """Checks of severity `warning` that a record fails."""
    return listing("Names of the checks of severity `warning` that the row fails; see the table `checks`.")
