"""What a park does and no project: it signs projects, takes in firms, holds ceremonies.

Takes: what stands right behind a park's name (`Baihe Industrial Park has signed 16 projects`, 白鹤产业园已签约项目16个).
Leaves alone: what is told of a park that is itself built (`covers 300 mu`, 完成投资3亿元).
"""

import re
from collections.abc import Iterable
from functools import cache

from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.zone_host_figures import counted
from zoneledger.mentions.zone_names import zone_words
from zoneledger.mentions.zone_told import houses_firms
from zoneledger.records import Mention


def without_hosts(text: str, projects: Iterable[Mention], parks: Iterable[Mention], language: str) -> list[Mention]:
    """The projects without those that are the name of a park which somewhere in the text does what only zones do."""
    hosts = {text[park.start : park.end] for park in parks if _is_host(text, park.end, language)}
    return [p for p in projects if not any(host.endswith(text[p.start : p.end]) for host in hosts)]


def _is_host(text: str, end: int, language: str) -> bool:
    if language == "zh":
        return houses_firms(text, end) or _acts_zh().match(text, end) is not None
    deed = _acts_en().match(text, end)
    if deed is None:
        return False
    return deed["held"] is not None or counted().match(text, deed.end()) is not None


@cache
def _acts_en() -> re.Pattern[str]:
    words = zone_words("en")
    return re.compile(
        rf"(?:(?:,|,? which)? (?:{one_of(words['park_ahead'])})){{0,4}} "
        rf"(?:(?:{one_of(words['city_deeds'])})(?: (?:a total of|more than|over|about|nearly|another)){{0,2}} (?=\d|[a-z-]+ )"
        rf"|(?P<held>(?:held|holds?|hosted|organized|convened) (?:[\w'-]+ ){{1,6}}(?:ceremony|conference|meeting|forum|fair)\b))"
    )


@cache
def _acts_zh() -> re.Pattern[str]:
    words = zone_words("zh")
    return re.compile(
        f"(?:规划(?:总)?(?:用地)?面积[^，。；\n]{{1,16}}，)?(?:{one_of(words['park_ahead'])}){{0,3}}"
        f"(?:(?:{one_of(words['park_takes_in'])})[^，。；！？\n]{{0,12}}?[\\d一二两三四五六七八九十百]+[余多]?[个家户]|{one_of(words['park_deeds'])})"
    )
