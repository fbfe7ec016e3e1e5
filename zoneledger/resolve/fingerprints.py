"""What two prints of one story have in common, document by document: runs of words, and figures in their order.

Runs of words show copies in one language, also such as are cut short. Figures and days outlast a translation, in the
order of the original, also where the translator got the power of ten wrong: only their leading digits are compared.
"""

import re
import zlib
from typing import Final

import polars as pl

# Of all runs of a text one in so many is kept, always the same ones, so that a part of a text keeps its share of them.
_ONE_IN: Final = 4
_WORDS: Final = 5  # of a run in an alphabet
_SIGNS: Final = 12  # of a run in Chinese
_TOKEN: Final = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+")
_NUMBER: Final = re.compile(r"\d[\d.,，．]*")
_NOT_DIGITS: Final = re.compile(r"\D")
_TOLD: Final = ("money", "quantity", "date")

RUNS: Final = {"document_id": pl.String, "run": pl.UInt32}
FIGURES: Final = {"document_id": pl.String, "place": pl.Int64, "figure": pl.String}


def runs_of_words(documents: pl.DataFrame) -> pl.DataFrame:
    """`document_id` and `run`: the hash of each kept run of words in a document's text, once each."""
    rows: list[tuple[str, int]] = []
    for document_id, language, text in documents.select("document_id", "language", "text").iter_rows():
        size = _SIGNS if (language or "").startswith("zh") else _WORDS
        tokens = _TOKEN.findall((text or "").casefold())
        runs = {zlib.crc32(" ".join(tokens[at : at + size]).encode()) for at in range(len(tokens) - size + 1)}
        rows.extend((document_id, run) for run in sorted(runs) if run % _ONE_IN == 0)
    return pl.DataFrame(rows, schema=RUNS, orient="row")


def figures_told(mentions: pl.DataFrame) -> pl.DataFrame:
    """`document_id`, `place` and `figure`: the amounts, measures and days of each document in reading order."""
    told = mentions.filter(pl.col("kind").is_in(_TOLD) & (pl.col("date_basis").ne_missing("publication"))).sort(
        "document_id", "span_start"
    )
    rows = []
    columns = told.select("document_id", "kind", "text", "value", "date_start", "date_end")
    for place, (document_id, kind, text, value, start, end) in enumerate(columns.iter_rows()):
        figure = f"{start}/{end}" if kind == "date" else f"{kind} {_digits(text, value)}"
        if kind != "date" or start is not None:
            rows.append((document_id, place, figure))
    return pl.DataFrame(rows, schema=FIGURES, orient="row")


def _digits(text: str, value: float | None) -> str:
    """The leading digits of a number as it is printed, so that 3.5 billion, 35亿 and 3,500 million are one."""
    printed = _NUMBER.search(text)
    digits = printed[0] if printed else f"{value or 0:.6g}".partition("e")[0]
    return _NOT_DIGITS.sub("", digits).strip("0")
