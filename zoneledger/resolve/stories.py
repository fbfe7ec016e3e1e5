"""Which documents print one story: copies, shortened copies, translations and the original are one witness.

Two newsrooms that report one happening in words of their own are two stories. They share the figures that matter, but
tell them in another order and among others; of a translation nearly all figures stand in the original's order.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

import polars as pl
from rapidfuzz.distance import LCSseq

from schemas.frames import polars_schema
from zoneledger.resolve.components import components

_COPIED: Final = 0.4  # of the runs of the shorter of two texts
_LEAST_RUNS: Final = 6
_WHOLE: Final = 0.8  # of the runs of the longer: the same words, nothing cut
_LEAST_FIGURES: Final = 5
_IN_ORDER: Final = 0.6  # twice the figures in common order, of all figures of both
_OF_SHORTER: Final = 0.8  # of a shortened translation's figures
_IN_ORDER_SHORTENED: Final = 0.45
_MOST_DAYS: Final = 60  # between two prints
# A run or figure of more documents than this tells of no story: boilerplate, round sums, years.
_MOST_DOCUMENTS: Final = 50
_RARE_SHARED: Final = 3  # rare figures that two documents must share to be compared

Pair = tuple[str, str]


def find_stories(documents: pl.DataFrame, runs: pl.DataFrame, figures: pl.DataFrame) -> pl.DataFrame:
    """The table `stories`: each document of a story that several print, sorted by `story_id` and `document_id`.

    `documents` has `document_id`, `language`, `translated` and `published_on` of all that may print one; `runs` and
    `figures` are theirs (`zoneledger.resolve.fingerprints`). A story bears the identifier of its original: the first
    print in Chinese, else the first print.
    """
    told = {row["document_id"]: row for row in documents.iter_rows(named=True)}
    shares = {pair: share for pair, share in _shared_runs(runs) if _near_in_time(pair, told)}
    copied = [pair for pair, (of_shorter, _) in shares.items() if of_shorter >= _COPIED]
    translated = [pair for pair in _shared_figures(figures) if _near_in_time(pair, told)]
    rows = [row for group in components([*copied, *translated]) for row in _roles(group, told, shares)]
    return pl.DataFrame(rows, schema=polars_schema("stories"), orient="row").sort("story_id", "document_id")


def _near_in_time(pair: Pair, told: Mapping[str, Mapping[str, object]]) -> bool:
    """Whether two known documents were printed within some weeks, or one of them who knows when."""
    if pair[0] not in told or pair[1] not in told:
        return False
    one, other = (told[document]["published_on"] for document in pair)
    return not (isinstance(one, date) and isinstance(other, date)) or abs((one - other).days) <= _MOST_DAYS


def _shared_runs(runs: pl.DataFrame) -> Iterator[tuple[Pair, tuple[float, float]]]:
    """Pairs of documents with what share of the runs of the shorter and of the longer they have in common."""
    sizes = dict(runs.group_by("document_id").len().iter_rows())
    for one, other, shared in _pairs(runs.rename({"run": "mark"})).iter_rows():
        shorter, longer = sorted((sizes[one], sizes[other]))
        if shorter >= _LEAST_RUNS:
            yield (one, other), (shared / shorter, shared / longer)


def _shared_figures(figures: pl.DataFrame) -> Iterator[Pair]:
    """Pairs of documents of which one may be translated from the other: nearly all figures in one order."""
    told: defaultdict[str, list[str]] = defaultdict(list)
    for document_id, _, figure in figures.sort("document_id", "place").iter_rows():
        told[document_id].append(figure)
    rare = figures.select("document_id", mark="figure").unique()
    for one, other, shared in _pairs(rare).iter_rows():
        if shared >= _RARE_SHARED and _in_one_order(told[one], told[other]):
            yield one, other


def _pairs(marks: pl.DataFrame) -> pl.DataFrame:
    """`one`, `other` and `shared` of each pair of documents that share rare marks; `one` sorts before `other`."""
    rare = marks.filter(pl.len().over("mark").is_between(2, _MOST_DOCUMENTS))
    return (
        rare.join(rare, on="mark", suffix="_other")
        .filter(pl.col("document_id") < pl.col("document_id_other"))
        .group_by(one="document_id", other="document_id_other")
        .agg(shared=pl.len())
        .sort("one", "other")
    )


def _in_one_order(one: Sequence[str], other: Sequence[str]) -> bool:
    common = LCSseq.similarity(one, other)
    if common < _LEAST_FIGURES:
        return False
    of_both, of_shorter = 2 * common / (len(one) + len(other)), common / min(len(one), len(other))
    return of_both >= _IN_ORDER or (of_shorter >= _OF_SHORTER and of_both >= _IN_ORDER_SHORTENED)


def _roles(
    group: Sequence[str], told: Mapping[str, Mapping[str, object]], shares: Mapping[Pair, tuple[float, float]]
) -> Iterator[tuple[str, str, str]]:
    """`story_id`, `document_id` and `role` of each document of a story."""

    def order(document: str) -> tuple[bool, bool, str, str]:
        about = told[document]
        foreign = not str(about["language"]).startswith("zh")
        return foreign, bool(about["translated"]), str(about["published_on"] or "9999"), document

    original = min(group, key=order)
    languages = {document: str(told[document]["language"])[:2] for document in group}
    story_id = f"story-{original.removeprefix('doc-')}"
    for document in group:
        pair = (min(document, original), max(document, original))
        if document == original:
            role = "original"
        elif languages[document] != languages[original]:
            role = "translation"
        else:
            role = "copy" if shares.get(pair, (0.0, 0.0))[1] >= _WHOLE else "rewrite"
        yield story_id, document, role
