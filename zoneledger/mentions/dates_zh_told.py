"""What Chinese readers of dates share: numbers, the year of a form, and what the words behind a date make of it."""

import re
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions import calendar
from zoneledger.mentions.calendar import Interval
from zoneledger.mentions.dates import Hit, Read, Reading
from zoneledger.mentions.numerals_zh import read_chinese

_WORDS: Final = load_words("zh", "dates")
BACK_REFERENCES: Final = ("同年", "当年", "是年", "该年")
_NEXT_OF_LAST: Final = ("次年", "翌年")
SINCE: Final = ("起", "以来", "至今", "开始", "来", "后至今")
DEADLINE: Final = (
    "底前", "末前", "底之前", "底以前", "底之内", "终前", "前", "之前", "内", "以前", "年底前", "年末前",
)  # fmt: skip
_THIRDS: Final = {
    "初": (1, 1),
    "上旬": (1, 1),
    "中旬": (2, 2),
    "中": (2, 2),
    "下旬": (3, 3),
    "上中旬": (1, 2),
    "中下旬": (2, 3),
}
_DONE_BEHIND: Final = re.compile(
    r"(?:已|就|全部|正式|顺利|如期|全面)*(?:建成|投产|竣工|开工|动工|奠基|签约|拿地|摘牌|封顶|完工|落户|落地|交付|开业|启用|投用|投运|开园|揭牌|挂牌|"
    r"破土|启动|试产|试生产|点火|通车|注册|获批|停产|停建|复工|进场)"
)
_SLOGAN_BEHIND: Final = re.compile(r'[^，。；！？\n"]{0,6}[、，]?(?:当年|当天|当日|同日|当月|下月|次月)|"')
_SLOGAN_BEFORE: Final = re.compile(r"(?:当年|当天|当日|当月|上月)[^，。；！？\n]{1,6}[、，]?[实现]{0,2}$")


def integer(text: str) -> int:
    """The number of 12 or 十二; 元 is the first month."""
    if text == "元":
        return 1
    return int(text) if text.isdigit() else int(read_chinese(text))


def year_number(text: str) -> int:
    """2013, 二〇一三, and 08 for 2008."""
    if text.isdigit():
        return int(text) if len(text) > 2 else int(text) + (1900 if text[0] == "9" else 2000)
    return int(read_chinese(text.replace("零", "〇")))


def told_year(hit: Hit) -> int | None:
    """The year that a form names itself; None where it names none or it cannot be known."""
    if hit["y"]:
        return year_number(hit["y"])
    word, anchor = hit["rel"], hit.anchor
    if not word:
        return None
    if word in BACK_REFERENCES or word in _NEXT_OF_LAST:
        base = anchor.last.start.year if anchor.last else anchor.year_in_force()
        return None if base is None else base + (word in _NEXT_OF_LAST)
    if word == "上年" and anchor.year_in_force() is not None:  # of a report's year, not of its publication
        return (anchor.report_year or anchor.year_in_force() or 0) - 1
    return anchor.relative_year(_WORDS["years"][word])


def placed(hit: Hit, month: int) -> tuple[int | None, str, bool]:
    """Year, basis and whether the year was told, for a form with a month."""
    if hit["y"]:
        return year_number(hit["y"]), "stated", True
    if hit["rel"]:
        told = told_year(hit)
        return told, "relative", told is not None and hit["rel"] != "上年"
    anchor = hit.anchor
    if hit["asof"] and anchor.in_past_year and anchor.has_just_ended(month):
        return anchor.relative_year(0), "inferred_year", False  # 2022年签约的218个项目，截至4月底已开工199个
    before = anchor.month is not None and month < anchor.month  # of the next year, unless it has passed
    tense = hit.tense if before else hit.tense_without_year
    if (
        tense == "past"
        and hit["tail"] in DEADLINE
        and anchor.publication is not None
        and month > anchor.publication.month
    ):
        tense = None  # 6月底前完成: what is done by a day to come
    year = anchor.year_of_month(month, tense, exact_day=bool(hit["n"]))
    return year, "inferred_year", False


def of_year(hit: Hit, last_month: int) -> tuple[int | None, str, bool]:
    """The same for a quarter, half or cumulative period that ends with a month."""
    if hit["y"] or hit["rel"]:
        return placed(hit, 1)
    return hit.anchor.year_of_period(last_month, hit.tense_without_year), "inferred_year", False


def up_to_now(hit: Hit, interval: Interval) -> Interval | None:
    """From an interval's first day up to when the text tells of it; None where that is not to be known."""
    until = hit.anchor.until
    return calendar.up_to(interval, until) if until else None


def with_tail(hit: Hit, interval: Interval, basis: str, *, told: bool) -> Read:
    """What stands behind a month or quarter changes its interval: 初, 中旬, 底, 底前, 前, 起, 以来."""
    tail = hit["tail"]
    if tail in SINCE:
        return Reading(up_to_now(hit, interval), basis, told)
    if tail in ("底", "末") and _has_happened(hit, interval):
        return Reading(calendar.last_of(interval), basis, told)
    if tail.startswith(("底", "末")) or tail in DEADLINE or (hit["asof"] and not tail):
        return Reading(calendar.last_of(interval), "deadline", told)
    if tail in _THIRDS and interval.precision == "month":
        year, month = interval.start.year, interval.start.month
        first, last = (calendar.third(year, month, part) for part in _THIRDS[tail])
        return Reading(calendar.spanning(first, last), basis, told)
    return Reading(interval, basis, told)


def _has_happened(hit: Hit, interval: Interval) -> bool:
    """Whether the end of a month tells when something was done (2月底建成), which is no deadline."""
    publication = hit.anchor.publication
    if interval.precision != "month" or hit["asof"] or publication is None or interval.end > publication:
        return False
    if hit.behind(1) in ("，", ",", "止", "累") or hit.before(1) in ("到", "至") or hit.tense == "future":
        return False
    return bool(_DONE_BEHIND.match(hit.behind(8)))


def is_slogan(hit: Hit) -> bool:
    """Whether a form stands in a slogan: 当年签约、当年开工."""
    return bool(_SLOGAN_BEHIND.match(hit.behind(12)) or _SLOGAN_BEFORE.search(hit.before(12))) or hit.before(1) == '"'
