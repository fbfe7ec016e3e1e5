"""Copies, shortened copies and translations of one text are one story; independent reports of one happening are not."""

from datetime import date
from typing import Any

import polars as pl

from schemas.frames import empty_frame
from zoneledger.resolve.components import components
from zoneledger.resolve.fingerprints import figures_told, runs_of_words
from zoneledger.resolve.stories import find_stories

_REPORT = (
    "The Lakeside High-tech Zone and Muyuan Glass signed a contract on Monday for a plant of coated glass on the north shore. "
    "The firm has looked at five cities and says that the short way to its customers decided. Work on the ground begins "
    "once the harvest is in, and the first furnace is to be lit before the winter after next. Two hundred people are wanted, "
    "and the vocational school of the county opens a class for them this autumn. The zone counts eleven makers of glass."
)
_CHINESE = "湖滨高新区与牧远玻璃签订合同，在北岸建设镀膜玻璃工厂。企业考察了五个城市，认为离客户近是决定因素。秋收以后动工，后年入冬前点火。"


def documents(**texts: tuple[str, str, date | None]) -> pl.DataFrame:
    rows = [
        {"document_id": f"doc-{name}", "language": language, "translated": False, "published_on": day, "text": text}
        for name, (language, text, day) in texts.items()
    ]
    return pl.DataFrame(rows, schema_overrides={"published_on": pl.Date})


def figures(**told: list[tuple[str, str, float | None]]) -> pl.DataFrame:
    rows: list[dict[str, Any]] = [
        {"document_id": f"doc-{name}", "kind": kind, "text": text, "value": value, "span_start": place}
        for name, mentions in told.items()
        for place, (kind, text, value) in enumerate(mentions)
    ]
    return figures_told(pl.concat([empty_frame("mentions"), pl.DataFrame(rows)], how="diagonal_relaxed"))


def stories(texts: pl.DataFrame, told: pl.DataFrame | None = None) -> dict[str, str]:
    found = find_stories(texts, runs_of_words(texts), figures() if told is None else told)
    assert found["story_id"].n_unique() <= 1
    return dict(found.select("document_id", "role").iter_rows())


def test_a_copy_and_a_shortened_copy_are_the_story_of_the_first_print() -> None:
    texts = documents(
        a=("en", _REPORT, date(2021, 5, 3)),
        b=("en", "Glass comes to Lakeside\n\n" + _REPORT, date(2021, 5, 4)),
        c=("en", _REPORT[: len(_REPORT) // 2], date(2021, 5, 2)),
    )
    assert stories(texts) == {"doc-a": "rewrite", "doc-b": "rewrite", "doc-c": "original"}
    assert stories(texts.filter(pl.col("document_id") != "doc-c")) == {"doc-a": "original", "doc-b": "copy"}


def test_two_texts_of_their_own_are_two_stories() -> None:
    other = (
        _REPORT.split(". ", maxsplit=1)[0]
        + ". Muyuan, a maker of windows from the coast, had asked for a site with a railway siding, and "
        "found none nearer than this. What it will cost nobody says. A spokesman of the zone told this reporter that the gas for "
        "the furnace comes from the new pipeline, that half of the hands are to be hired in the villages around the lake, and "
        "that a second firm of the same trade is looking at the neighbouring plot. The neighbours hope for a bus line at last."
    )
    assert stories(documents(a=("en", _REPORT, None), b=("en", other, None))) == {}


_TOLD = [
    ("money", "35亿元", 3.5e9),
    ("quantity", "450亩", 3e5),
    ("quantity", "8GWh", 8.0),
    ("money", "52亿元", 5.2e9),
    ("quantity", "1800个", 1800.0),
    ("quantity", "六条", 6.0),
]
_TRANSLATED = [
    ("money", "35 billion yuan", 3.5e10),  # a translator's slip by ten
    ("quantity", "450 acres", 1.8e6),
    ("quantity", "8GWh", 8.0),
    ("money", "5.2 billion yuan", 5.2e9),
    ("quantity", "1,800", 1800.0),
    ("quantity", "six", 6.0),
]


def test_a_translation_has_the_figures_of_its_original_in_their_order() -> None:
    texts = documents(a=("zh-Hans", _CHINESE, date(2021, 5, 4)), b=("en", _REPORT, date(2021, 5, 3)))
    assert stories(texts, figures(a=_TOLD, b=_TRANSLATED)) == {"doc-a": "original", "doc-b": "translation"}
    assert stories(texts, figures(a=_TOLD, b=_TRANSLATED[::-1])) == {}, "another order: a report of one's own"
    assert stories(texts, figures(a=_TOLD[:4], b=_TRANSLATED[:4])) == {}, "too few figures tell nothing"


def test_the_same_words_a_year_later_are_another_story() -> None:
    texts = documents(a=("en", _REPORT, date(2021, 5, 3)), b=("en", _REPORT + " Again.", date(2022, 5, 3)))
    assert stories(texts) == {}


def test_components_are_what_pairs_tie_each_name_once() -> None:
    assert components([("b", "a"), ("c", "b"), ("a", "b"), ("e", "d"), ("f", "f")]) == [
        ["a", "b", "c"],
        ["d", "e"],
        ["f"],
    ]
