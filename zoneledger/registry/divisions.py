"""Provinces, prefectures and counties of China: names of today and of earlier years, codes, seats."""

import itertools
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from zoneledger.registry.tables import read_rows


@dataclass(frozen=True, slots=True)
class Division:
    """One division under one name. `level` is province, city or county; `until` is the last year of a former name."""

    adcode: str
    name_zh: str
    short_zh: str
    name_en: str
    level: str
    longitude: float | None
    latitude: float | None
    until: int | None
    successor: str | None

    @property
    def short_en(self) -> str:
        """The English name without its generic word: Pukou, Quanjiao."""
        head, _, generic = self.name_en.rpartition(" ")
        return head if generic in ("District", "County", "Prefecture", "Banner", "League") else self.name_en


@cache
def divisions() -> tuple[Division, ...]:
    """All divisions, those of today first."""
    return tuple(
        Division(
            row["adcode"],
            row["name_zh"],
            row["short_zh"],
            row["name_en"],
            row["level"],
            float(row["longitude"]) if row["longitude"] else None,
            float(row["latitude"]) if row["latitude"] else None,
            int(row["until"]) if row["until"] else None,
            row["successor"] or None,
        )
        for row in read_rows("divisions.csv")
    )


@cache
def by_adcode() -> Mapping[str, Division]:
    """The divisions of today by code."""
    return {division.adcode: division for division in divisions() if division.until is None}


@cache
def by_chinese_name() -> Mapping[str, tuple[Division, ...]]:
    """Divisions by full, short and spoken Chinese name; a name may belong to several places."""
    named: defaultdict[str, list[Division]] = defaultdict(list)
    for division in divisions():
        for name in {division.name_zh, division.short_zh, *_spoken(division)}:
            if len(name) > 1 and division not in named[name]:
                named[name].append(division)
    for row in read_rows("spoken_names.csv"):
        named[row["name_zh"]].append(by_adcode()[row["adcode"]])
    return {name: tuple(found) for name, found in named.items()}


_SELF_GOVERNED: Final = {"自治县": "县", "自治州": "州", "自治旗": "旗"}


def _spoken(division: Division) -> list[str]:
    """Names without the peoples in them: 大厂县 for 大厂回族自治县, 黔南州 for 黔南布依族苗族自治州."""
    generic = _SELF_GOVERNED.get(division.name_zh[-3:])
    return [division.short_zh + generic] if generic and division.until is None else []


@cache
def by_english_name() -> Mapping[str, tuple[Division, ...]]:
    """Divisions of today by English name in lower case, with and without the generic word."""
    named: defaultdict[str, list[Division]] = defaultdict(list)
    for division in divisions():
        if division.until is None:
            for name in {
                division.name_en.lower(),
                division.short_en.lower(),
                *_separated(division),
                *_self_governed(division),
            }:
                named[name].append(division)
    return {name: tuple(found) for name, found in named.items()}


def _separated(division: Division) -> list[str]:
    """杞县 is Qixian County, and Qi County as well."""
    if division.name_zh.endswith("县") and division.name_en.endswith("xian County"):
        return [f"{division.name_en.removesuffix('xian County')} county".lower()]
    return []


def _self_governed(division: Division) -> list[str]:
    """长阳土家族自治县 is Changyang County, and Changyang Tujia Autonomous County as well; with two peoples or three,
    `and` may join the last.
    """
    if division.name_zh[-3:] not in _SELF_GOVERNED:
        return []
    generic = division.name_en.rpartition(" ")[2].lower()
    middle = division.name_zh[:-3].removeprefix(division.short_zh)
    spelled = [_peoples()[name] for name in _people().findall(middle)]
    names = [f"{division.short_en} autonomous {generic}"]
    for peoples in itertools.product(*spelled):
        names.append(f"{division.short_en} {' '.join(peoples)} autonomous {generic}")
        if len(peoples) > 1:
            names.append(f"{division.short_en} {', '.join(peoples[:-1])} and {peoples[-1]} autonomous {generic}")
    return [name.lower() for name in names]


@cache
def _peoples() -> Mapping[str, list[str]]:
    """The peoples in the names of self-governed divisions, as translators spell them."""
    return {row["name_zh"]: row["name_en"].split("|") for row in read_rows("peoples.csv")}


@cache
def _people() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_peoples(), key=len, reverse=True)))


def current(division: Division) -> Division | None:
    """The division of today that stands for one: itself, its successor, or None where its place has no heir."""
    if division.until is None:
        return division
    return by_adcode().get(division.successor or "")


def place_of(adcode: str) -> tuple[str | None, str | None]:
    """English names of the province and the prefecture-level city that a code lies in.

    A municipality is its own city, and so is a county-level city that the province itself governs; a county has none.
    """
    province = by_adcode().get(adcode[:2] + "0000")
    if province is None:
        return None, None
    if province.short_zh in ("北京", "天津", "上海", "重庆"):
        return province.name_en, province.name_en
    if adcode[2:4] == "90":
        own = by_adcode().get(adcode)
        return province.name_en, own.short_en if own is not None and own.name_zh.endswith("市") else None
    city = by_adcode().get(adcode[:4] + "00") if adcode[2:4] != "00" else None
    return province.name_en, city.short_en if city is not None and city.level == "city" else None
