"""Chinese dates on the folded text, from full forms to single words: each rule says in its name what it takes.

Leaves alone: 目前, 现在, 近年来; plan names without 期间, 时期 or 末; durations (3年, 18个月); ages and editions.
"""

import re
from datetime import timedelta
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions import calendar
from zoneledger.mentions.calendar import Interval
from zoneledger.mentions.dates import NOT_A_DATE, Hit, Read, Reading, Rule
from zoneledger.mentions.numerals import read_chinese

_WORDS: Final = load_words("zh", "dates")
_NUM: Final = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_MONTH: Final = r"(?:1[0-2]|0?[1-9]|十[一二]|[一二三四五六七八九十])"
_DAY: Final = r"(?:[0-2]?\d|3[01]|[一二三四五六七八九十]{1,3})"
_YEAR: Final = r"(?:(?:19|20)\d{2}|[一二][〇零一二三四五六七八九]{3})"
_REL: Final = r"(?:今年|去年|上年|前年|明年|后年(?!产|税|利|销|上|出|纳|缴|均|可|营|收|加|处|新|创|实|贡|总|度)|来年|次年|本年|同年|当年|翌年)"
_OFYEAR: Final = rf"(?:(?P<y>{_YEAR})年|(?P<rel>{_REL})的?)?"
_TO: Final = r"(?:至|到|-|—|——|~|、)"
_ASOF: Final = r"(?P<asof>截至|截止|截止到|截至到|到|至)?"
_Q: Final = r"(?P<q>[一二三四1-4首])季度?"


def _int(text: str) -> int:
    return int(text) if text.isdigit() else int(read_chinese(text))


def _told_year(hit: Hit) -> int | None:
    """The year that a form names itself; None where it names none or it cannot be known."""
    groups = hit.match.re.groupindex
    if "y" in groups and hit["y"]:
        return _int(hit["y"])
    if "rel" in groups and hit["rel"]:
        word = hit["rel"]
        if word in ("同年", "当年", "次年", "翌年"):
            base = hit.anchor.last.start.year if hit.anchor.last else hit.anchor.year_in_force()
            return None if base is None else base + (word in ("次年", "翌年"))
        if word == "上年" and hit.anchor.year_in_force() is not None:  # of a report's year, not of its publication
            return (hit.anchor.report_year or hit.anchor.year_in_force() or 0) - 1
        return hit.anchor.relative_year(_WORDS["years"][word])
    return None


def _names_year(hit: Hit) -> bool:
    groups = hit.match.re.groupindex
    return bool(("y" in groups and hit["y"]) or ("rel" in groups and hit["rel"]))


def _placed(hit: Hit, month: int) -> tuple[int | None, str, bool]:
    if _names_year(hit):
        told = _told_year(hit)
        return told, "stated" if hit["y"] else "relative", told is not None
    year, basis = hit.anchor.year_of_month(month, hit.clause)
    return year, basis, False


def _of_year(hit: Hit) -> tuple[int | None, str, bool]:
    if _names_year(hit):
        return _placed(hit, 1)
    return hit.anchor.year_in_force(), "inferred_year", False


def _numeric(hit: Hit) -> Read:
    interval = calendar.day(int(hit["y"]), int(hit["m"]), int(hit["n"]))
    return Reading(interval, "stated", carries_year=True) if interval else NOT_A_DATE


def _numeric_year_last(hit: Hit) -> Read:
    interval = calendar.day(int(hit["y"]), int(hit["m"]), int(hit["n"]))
    return Reading(interval, "stated", carries_year=True) if interval else NOT_A_DATE


def _day(hit: Hit) -> Read:
    month = _int(hit["m"])
    year, basis, told = _placed(hit, month)
    if year is None:
        return Reading(None)
    interval = calendar.day(year, month, _int(hit["n"]))
    if interval is None:
        return NOT_A_DATE
    if "n2" in hit.match.re.groupindex and hit["n2"]:
        last = calendar.day(year, _int(hit["m2"]) if hit["m2"] else month, _int(hit["n2"]))
        if last is None or last.end < interval.start:
            return NOT_A_DATE
        return Reading(calendar.spanning(interval, last), basis, told)
    return Reading(interval, basis, told)


def _month(hit: Hit) -> Read:
    number = _int(hit["m"])
    if not 1 <= number <= 12:
        return NOT_A_DATE
    year, basis, told = _placed(hit, number)
    if year is None:
        return Reading(None)
    return _with_tail(hit, calendar.month(year, number), basis, told=told)


def _with_tail(hit: Hit, interval: Interval, basis: str, *, told: bool) -> Read:
    """What stands behind a month or year changes its interval: 初, 中旬, 底, 底前, 前, 起, 以来."""
    tail = hit["tail"]
    publication = hit.anchor.publication
    if tail in ("起", "以来", "开始", "来") and interval.precision == "month":
        return Reading(calendar.up_to(interval, publication) if publication else None, basis, told)
    if tail.startswith(("底", "末")) or (hit.match.re.groupindex.get("asof") and hit["asof"] and not tail):
        return Reading(calendar.last_of(interval), "deadline", told)
    if tail in ("前", "之前", "以前"):
        return Reading(calendar.last_of(interval), "deadline", told)
    parts = {"初": 1, "上旬": 1, "中旬": 2, "中": 2, "下旬": 3}
    if tail in parts:
        return Reading(calendar.third(interval.start.year, interval.start.month, parts[tail]), basis, told)
    return Reading(interval, basis, told)


def _months(hit: Hit) -> Read:
    first, last = _int(hit["m"]), _int(hit["m2"])
    if not (1 <= first <= 12 and 1 <= last <= 12):
        return NOT_A_DATE
    groups = hit.match.re.groupindex
    if "y2" in groups and hit["y2"]:
        start, end = calendar.month(_int(hit["y"]), first), calendar.month(_int(hit["y2"]), last)
        return (
            Reading(calendar.spanning(start, end), "stated", carries_year=True)
            if start.start <= end.start
            else NOT_A_DATE
        )
    year, basis, told = _placed(hit, last)
    if year is None:
        return Reading(None)
    if first >= last:
        return NOT_A_DATE
    return Reading(calendar.months_between(year, first, last), basis, told)


def _first_months(hit: Hit) -> Read:
    year, basis, told = _of_year(hit)
    count = _int(hit["n"])
    if not 1 <= count <= 12:
        return NOT_A_DATE
    return Reading(calendar.months_between(year, 1, count) if year else None, basis, told)


def _first_quarters(hit: Hit) -> Read:
    year, basis, told = _of_year(hit)
    return Reading(
        calendar.months_between(year, 1, 3 * _int(hit["n"].replace("两", "二"))) if year else None, basis, told
    )


def _quarter_number(text: str) -> int:
    return 1 if text == "首" else _int(text)


def _quarter(hit: Hit) -> Read:
    year, basis, told = _of_year(hit)
    if year is None:
        return Reading(None)
    interval = calendar.quarter(year, _quarter_number(hit["q"]))
    tail = hit["tail"]
    if tail in ("末", "底", "前", "底前", "末前"):
        return Reading(calendar.last_of(interval), "deadline", told)
    return Reading(interval, basis, told)


def _half(hit: Hit) -> Read:
    year, basis, told = _of_year(hit)
    if year is None:
        return Reading(None)
    interval = calendar.half(year, 1 if hit["h"] == "上" else 2)
    publication = hit.anchor.publication
    if hit["tail"] in ("以来", "起", "来"):
        return Reading(calendar.up_to(interval, publication) if publication else None, basis, told)
    if hit["tail"]:
        return Reading(calendar.last_of(interval), "deadline", told)
    return Reading(interval, basis, told)


def _year_tail(hit: Hit) -> Read:
    """2025年底前, 去年底, 年内, 明年初, 今年以来, 2013年以来: a year with what follows it."""
    year, basis, told = _of_year(hit)
    if year is None:
        return Reading(None)
    tail, publication = hit["tail"].removeprefix("年"), hit.anchor.publication
    if tail in ("以来", "起", "来"):
        since = calendar.year(year)
        return Reading(
            calendar.up_to(since, publication) if publication else None, "relative" if not hit["y"] else basis, told
        )
    if tail in ("底前", "末前", "底之前", "底以前", "终前", "前", "之前", "内", "以前"):
        return Reading(calendar.last_of(calendar.year(year)), "deadline", told)
    if tail in ("底", "末", "终", "尾"):
        asof = "asof" in hit.match.re.groupindex and hit["asof"]
        december = calendar.month(year, 12)
        return Reading(calendar.last_of(december) if asof else december, "deadline" if asof else basis, told)
    if tail in ("初", "年初"):
        return Reading(calendar.months_between(year, 1, 3), basis, told)
    if tail in ("中",):
        return Reading(calendar.months_between(year, 5, 8), basis, told)
    return Reading(calendar.year(year), basis, told)


def _year(hit: Hit) -> Read:
    year = _told_year(hit)
    if year is None:
        return Reading(None)
    asof = "asof" in hit.match.re.groupindex and hit["asof"] in ("到", "至", "截至", "截止")
    return (
        Reading(calendar.year(year), "stated" if hit["y"] else "relative", carries_year=True)
        if not asof
        else Reading(calendar.year(year), "deadline", carries_year=True)
    )


def _years(hit: Hit) -> Read:
    first, last = _int(hit["y"]), _int(hit["y2"])
    if len(hit["y2"]) == 2 and hit["y2"].isdigit():
        last += first - first % 100
    return (
        Reading(calendar.spanning(calendar.year(first), calendar.year(last)), "stated", carries_year=True)
        if first < last
        else NOT_A_DATE
    )


def _whole_year(hit: Hit) -> Read:
    year = hit.anchor.year_in_force()
    publication = hit.anchor.publication
    if (
        year is not None
        and hit.anchor.year is None
        and publication is not None
        and publication.month <= 2
        and not hit.anchor.future.search(hit.clause)
    ):
        year -= 1
    return Reading(calendar.year(year) if year else None, "inferred_year")


def _relative_month(hit: Hit) -> Read:
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    interval = calendar.month(*calendar.shifted_month(publication, _WORDS["months"][hit["w"]]))
    if hit["n"]:
        return Reading(calendar.day(interval.start.year, interval.start.month, _int(hit["n"])), "relative")
    return _with_tail(hit, interval, "relative", told=False)


def _relative_day(hit: Hit) -> Read:
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    on = publication + timedelta(days=_WORDS["days"][hit["w"]])
    return Reading(Interval(on, on, "day"), "publication" if on == publication else "relative")


def _recent(hit: Hit) -> Read:
    publication = hit.anchor.publication
    return Reading(calendar.recent(publication) if publication else None, "relative")


def _same_period(hit: Hit) -> Read:
    """去年同期: the matching part of the year before that of the interval told last."""
    publication, last = hit.anchor.publication, hit.anchor.last
    if (
        last is not None
        and last.precision in ("month", "day")
        and hit.anchor.last_span is not None
        and last.start.year == hit.anchor.last_span.start.year
        and hit.anchor.last_span.precision in ("range", "half_year", "quarter")
    ):
        last = hit.anchor.last_span  # a month inside the cumulative period does not end it
    if last is not None and last.start != last.end:
        start, end = last.start, last.end
    elif (
        last is not None
        and last.precision == "day"
        and hit.anchor.year is None
        and last.end.month > 1
        and last.end.day >= 28
    ):
        start, end = last.end.replace(month=1, day=1), last.end
    elif publication is not None:
        start, end = publication.replace(month=1, day=1), publication
    else:
        return Reading(None)
    if publication is not None and end.year < publication.year and hit["w"].startswith(("去", "上")):
        return Reading(Interval(start, end, last.precision if last else "range"), "relative")
    day = 28 if (end.month, end.day) == (2, 29) else end.day
    precision = last.precision if last is not None and last.start == start else "range"
    return Reading(
        Interval(start.replace(year=start.year - 1), end.replace(year=end.year - 1, day=day), precision), "relative"
    )


def _same_day(hit: Hit) -> Read:
    return Reading(hit.anchor.last_day, "relative")


def _same_month(hit: Hit) -> Read:
    last = hit.anchor.last
    return Reading(calendar.month(last.start.year, last.start.month) if last is not None else None, "relative")


def _then_year(hit: Hit) -> Read:
    last = hit.anchor.last
    year = last.start.year if last is not None else hit.anchor.year_in_force()
    return Reading(calendar.year(year) if year else None, "relative", carries_year=year is not None)


def _day_only(hit: Hit) -> Read:
    number = _int(hit["n"])
    if not 1 <= number <= 31:
        return NOT_A_DATE
    last = hit.anchor.last
    if last is not None and hit.anchor.year is not None and last.precision in ("day", "month"):
        return Reading(calendar.day(last.start.year, last.start.month, number), "inferred_year")
    return Reading(hit.anchor.day_of_month(number), "inferred_year")


def _weekday(hit: Hit) -> Read:
    back = {"上": 1, "本": 0, "这": 0, "下": -1}.get(hit["w"][:1])
    return Reading(hit.anchor.weekday(_WORDS["weekdays"][hit["n"]], back), "relative")


def _week(hit: Hit) -> Read:
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    start = (
        publication - timedelta(days=publication.weekday()) + timedelta(days={"上": -7, "本": 0, "下": 7}[hit["w"][0]])
    )
    return Reading(Interval(start, start + timedelta(days=6), "range"), "relative")


def _festival(hit: Hit) -> Read:
    year = _told_year(hit) if _names_year(hit) else hit.anchor.year_in_force()
    if year is None:
        return Reading(None)
    on = calendar.festival(_WORDS["festivals"][hit["f"]], year)
    side = {"前": "before", "节前": "before", "后": "after", "节后": "after"}.get(hit["side"], "")
    return Reading(calendar.around_festival(on, side) if on else None, "relative" if hit["rel"] else "inferred_year")


def _plan(hit: Hit) -> Read:
    first, last = _WORDS["plans"][hit["p"]]
    if hit["tail"] in ("末", "期末", "末期"):
        return Reading(calendar.last_of(calendar.year(last)), "stated")
    return Reading(calendar.spanning(calendar.year(first), calendar.year(last)), "stated")


def _past_years(hit: Hit) -> Read:
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    count = _int(hit["n"].replace("两", "二"))
    return Reading(
        Interval(
            publication.replace(year=publication.year - count, day=min(publication.day, 28)), publication, "range"
        ),
        "relative",
    )


_TAIL_MONTH: Final = r"(?P<tail>份以来|份前|底之前|底以前|底前|末前|底|末|初|上旬|中旬|下旬|中|起|以来|之前|以前|前(?!期|后|瞻|景|往|来))?"

# The first characters of every form above.
STARTS: Final = (
    r"[\d一二三四五六七八九十今去上前明后来次本同当翌截到至自从年全下近日昨连不这最春元端中国劳清\"过第首星礼]"
)

RULES: Final = (
    Rule(
        "numeric",
        r"(?<![\d/.-])(?P<d>(?P<y>(?:19|20)\d\d)(?P<s>[-/.])(?P<m>0?[1-9]|1[0-2])[-/.](?P<n>[0-2]?\d|3[01]))(?![\d])",
        _numeric,
    ),
    Rule(
        "numeric_year_last",
        r"(?<![\d/.-])(?P<d>(?P<n>[0-3]\d)[./](?P<m>[01]\d)[./](?P<y>(?:19|20)\d\d))(?!\d)",
        _numeric_year_last,
    ),
    Rule("asof_day", rf"(?P<d>(?P<asof>截至|截止到|截止|截至到){_OFYEAR}(?P<m>{_MONTH})月(?P<n>{_DAY})[日号])", _day),
    Rule(
        "day_range",
        rf"(?P<d>{_OFYEAR}(?P<m>{_MONTH})月(?P<n>{_DAY})[日号]?{_TO}(?:(?P<m2>{_MONTH})月)?(?P<n2>{_DAY})[日号])",
        _day,
    ),
    Rule(
        "day",
        rf"(?<![\d一二三四五六七八九十])(?P<d>{_OFYEAR}(?P<m>{_MONTH})月(?P<n>{_DAY})[日号])(?!楼|厂|线|地块)",
        _day,
    ),
    Rule(
        "month_range_years",
        rf"(?P<d>(?P<y>{_YEAR})年(?P<m>{_MONTH})月{_TO}(?P<y2>{_YEAR})年(?P<m2>{_MONTH})月)",
        _months,
    ),
    Rule(
        "month_range",
        rf"(?<![\d一二三四五六七八九十.])(?P<d>{_OFYEAR}(?P<m>{_MONTH})月?份?(?:至|到|-|—|——|~)(?P<m2>{_MONTH})月(?:份)?)(?!\d{{1,2}}[日号])",
        _months,
    ),
    Rule("since_year_end_stop", r"(?P<d>年复一年)", lambda hit: NOT_A_DATE),
    Rule(
        "asof_month",
        rf"(?P<d>(?P<asof>截至|截止到|截止|截至到){_OFYEAR}(?P<m>{_MONTH})月(?:份)?(?P<tail>底|末|初|上旬|中旬|下旬)?)",
        _month,
    ),
    Rule(
        "month",
        rf"(?<![\d一二三四五六七八九十.個个])(?P<d>{_OFYEAR}(?P<m>{_MONTH})月(?:份)?(?:当月)?{_TAIL_MONTH})(?!\d|亮|饼|球|嫂|子|均|产能|产[^业]|供|薪|租|收入|销)",
        _month,
    ),
    Rule("first_months", rf"(?<!提)(?P<d>{_OFYEAR}前(?P<n>{_NUM})个?月)", _first_months),
    Rule("first_quarters", rf"(?P<d>{_OFYEAR}前(?P<n>[二两三23])个?季度?)", _first_quarters),
    Rule(
        "quarter",
        rf"(?P<d>{_OFYEAR}第?{_Q}(?P<tail>末|底前|底|前)?)(?!报|节)",
        lambda hit: (
            NOT_A_DATE
            if not hit.match[0].endswith(("季度", "末", "底", "前", "季"))
            or (hit.match[0].endswith("季") and not re.search("第|首", hit.match[0]))
            else _quarter(hit)
        ),
    ),
    Rule("half", rf"(?P<d>(?P<asof>截至|截止)?{_OFYEAR}(?P<h>[上下])半年(?P<tail>以来|末|底|前|来)?)", _half),
    Rule("half_field", r"(?P<d>(?P<h>[上下])半场)", lambda hit: NOT_A_DATE),
    Rule("same_period", r"(?P<d>(?P<w>去年同期|上年同期|上年同月|去年同月|同期))(?!增长|相比|比)", _same_period),
    Rule("same_period_growth", r"(?P<d>(?P<w>去年同期|上年同期|上年同月|去年同月))", _same_period),
    Rule("since_this_year", r"(?P<d>(?:今年|本年)(?:以来|起|来))", lambda hit: _since_this_year(hit)),
    Rule("year_since", rf"(?P<d>(?:自|从)?(?P<y>{_YEAR})年(?P<tail>以来|起|来))", _year_tail),
    Rule(
        "year_tail",
        rf"(?P<d>(?P<asof>截至|截止到|截止|到)?(?:(?P<y>{_YEAR})|(?P<rel>{_REL}))(?P<tail>年?(?:底之前|底以前|底前|末前|年底前|年末前|底|末|初|年初|年底|年末|内|之前|以前|前(?!期|后|瞻|三|两|[\d])))(?!级))",
        lambda hit: _year_with_tail(hit),
    ),
    Rule(
        "year_bare_tail",
        r"(?<![\d一二三四五六七八九十每半去今明往近当同前后历来全多长常])(?P<d>(?P<asof>截至|截止|到|至)?(?P<tail>年底前|年末前|年底之前|年底|年末|年终|年初|年内))(?!级)",
        lambda hit: _bare_tail(hit),
    ),
    Rule("years", rf"(?<![\d])(?P<d>(?P<y>{_YEAR})年?{_TO}(?P<y2>{_YEAR}|\d\d)年)", _years),
    Rule("by_year", rf"(?P<d>(?P<asof>到|至|截至)(?P<y>{_YEAR})年)(?!\d{{1,2}}月)", _year),
    Rule("year", rf"(?<![\d])(?P<d>(?P<y>{_YEAR})年)(?!\d{{1,2}}月|版|期)", _year),
    Rule("then_year", r"(?P<d>同年|当年)(?=[，、。签开投建动竣引完实度])", _then_year),
    Rule("then_month", r"(?P<d>当月|同月)", _same_month),
    Rule("then_day", r"(?P<d>同一天|当天|当日|同日)", _same_day),
    Rule(
        "relative_year",
        r"(?P<d>(?P<rel>今年|去年|明年|前年|上年|来年|后年(?!产|税|利|销|上|出|纳|缴|均|可|营|收|加|处|新|创|实|贡|总|度))(?P<y>)?)(?!轻)",
        _year,
    ),
    Rule("whole_year", r"(?P<d>全年)(?!无休|龄)", _whole_year),
    Rule(
        "relative_month",
        rf"(?P<d>(?P<w>本月|上个月|上月|下个月|下月)(?:(?P<n>{_DAY})[日号])?(?P<tail>底前|底|末|初|上旬|中旬|下旬)?)",
        _relative_month,
    ),
    Rule(
        "relative_day",
        r"(?P<d>(?P<w>今天|今日|昨天|昨日|明天|明日|前天)(?:上午|下午|凌晨|晚上|晚|早上)?)(?!头条|观察|说法|早报)",
        _relative_day,
    ),
    Rule("weekday", r"(?P<d>(?P<w>上个?|本|这个?|下个?)(?:周|星期|礼拜)(?P<n>[一二三四五六日天]))", _weekday),
    Rule("week", r"(?P<d>(?P<w>上|本|下)周)(?!年|边|期|转|[一二三四五六日])", _week),
    Rule(
        "festival",
        rf"(?P<d>{_OFYEAR}(?P<f>春节|元宵节|元宵|端午节|端午|中秋节|中秋|国庆节|国庆|元旦|劳动节|清明节|清明)(?P<side>节前|节后|前|后)?)(?!期间|长假|文化|路|街|精神)",
        _festival,
    ),
    Rule("plan_period", r"(?P<d>\"?(?P<p>十[一二三四五]五)\"?(?P<tail>期末|末期|末|期间|时期|以来))", _plan),
    Rule("recent", r"(?P<d>日前|近日|近期|前不久|连日来|不久前|前些天|近段时间)", _recent),
    Rule(
        "past_years",
        r"(?P<d>(?:过去|近)(?P<n>[一两二三四五\d]{1,2})年(?:来|间)?)",
        lambda hit: (
            NOT_A_DATE
            if hit.match[0].startswith("近") and not hit.match[0].endswith(("来", "间"))
            else _past_years(hit)
        ),
    ),
    Rule(
        "day_only",
        r"(?<![\d一二三四五六七八九十月./-])(?P<d>(?P<n>[1-9]|[12]\d|3[01])[日号])(?=[，上下晚，,从在获由、]|电|，|至)(?!楼|线|厂|地块|机|院|桥)",
        lambda hit: NOT_A_DATE if hit.match[0].endswith("号") else _day_only(hit),
    ),
)


def _since_this_year(hit: Hit) -> Read:
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    return Reading(calendar.up_to(calendar.year(publication.year), publication), "relative")


def _year_with_tail(hit: Hit) -> Read:
    tail = hit["tail"]
    if hit["y"] and not tail.startswith("年"):
        return NOT_A_DATE
    return _year_tail(hit)


def _bare_tail(hit: Hit) -> Read:
    """年底, 年内 …: of the year in force."""
    year = hit.anchor.year_in_force()
    if year is None:
        return Reading(None)
    tail = hit["tail"]
    if tail in ("年底前", "年末前", "年底之前") or (hit["asof"] and tail in ("年底", "年末")):
        return Reading(calendar.last_of(calendar.year(year)), "deadline")
    if tail == "年初":
        return Reading(calendar.months_between(year, 1, 3), "inferred_year")
    if tail == "年内":
        return Reading(calendar.last_of(calendar.year(year)), "deadline")
    return Reading(calendar.month(year, 12), "inferred_year")
