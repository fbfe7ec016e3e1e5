"""English dates, from full forms to single words: each rule says in its name what it takes.

Leaves alone: `now`, `at present`, `in recent years`; four digits that are no year; `may` and `march` in small letters;
ages and durations; plan names without a period.
"""

from datetime import timedelta
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions import calendar
from zoneledger.mentions.calendar import Interval
from zoneledger.mentions.dates import NOT_A_DATE, Hit, Read, Reading, Rule

_WORDS: Final = load_words("en", "dates")
_MONTH_NUMBERS: Final = {
    name: number
    for number, names in enumerate(
        ("Jan January", "Feb February", "Mar March", "Apr April", "May", "Jun June", "Jul July", "Aug August",
         "Sep Sept September", "Oct October", "Nov November", "Dec December"), start=1)
    for name in names.split()
}  # fmt: skip
_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_M: Final = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b(?:(?<=Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\.(?= ?[\d]))?"
_Y: Final = r"(?:19[5-9]\d|20[0-4]\d)(?![\d,]\d|%|\.\d)"
_D: Final = r"(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?(?![\d%]|,\d|\.\d)"
_ORD: Final = r"(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th)"
_N: Final = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
_REL: Final = (
    r"(?:this year|last year|next year|the year before last|the previous year|the year|that year|the same year)"
)
_OFYEAR: Final = rf"(?:(?:,? (?:of|in) |,? )(?:(?P<y>{_Y})|(?P<rel>(?i:{_REL}))))?"
_WD: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SEP: Final = r" ?(?:-|~|to|until|through|and) ?"


def _month(word: str) -> int:
    return _MONTH_NUMBERS[word.rstrip(".")]


def _number(word: str) -> int:
    digits = word.rstrip("stndrh")
    return (
        int(digits)
        if digits.isdigit()
        else int(_WORDS["numbers"].get(word.lower()) or _WORDS["ordinals"][word.lower()])
    )


def _year_told(hit: Hit) -> int | None:
    """The year that a form names itself, in figures or as `last year`; None where it names none."""
    groups = hit.match.re.groupindex
    if "y" in groups and hit["y"]:
        return int(hit["y"])
    if "rel" in groups and hit["rel"]:
        word = hit["rel"].lower()
        if word in ("that year", "the same year"):
            return hit.anchor.last.start.year if hit.anchor.last else hit.anchor.year_in_force()
        if word == "the year":
            return hit.anchor.year_in_force()
        if word in ("previous year", "the previous year"):  # of a report's year, not of its publication
            in_force = hit.anchor.report_year or hit.anchor.year_in_force()
            return None if in_force is None else in_force - 1
        return hit.anchor.relative_year(
            _WORDS["years"][word.removeprefix("the ") if word not in _WORDS["years"] else word]
        )
    return None


def _names_year(hit: Hit) -> bool:
    groups = hit.match.re.groupindex
    return bool(("y" in groups and hit["y"]) or ("rel" in groups and hit["rel"]))


def _placed(hit: Hit, month: int) -> tuple[int | None, str, bool]:
    """Year, basis and whether the year was told, for a form with a month."""
    if _names_year(hit):
        told = _year_told(hit)
        basis = "stated" if hit.match.re.groupindex.get("y") and hit["y"] else "relative"
        return told, basis, told is not None
    year, basis = hit.anchor.year_of_month(month, hit.clause)
    return year, basis, False


def _of_year(hit: Hit) -> tuple[int | None, str, bool]:
    """The same for a form without a month: the year in force."""
    if _names_year(hit):
        return _placed(hit, 1)
    return hit.anchor.year_in_force(), "inferred_year", False


def _full_numeric(hit: Hit) -> Read:
    year, month, number = (int(hit[name]) for name in ("y", "m", "n"))
    interval = calendar.day(year, month, number)
    return Reading(interval, "stated", carries_year=True) if interval else NOT_A_DATE


def _numeric_year_last(hit: Hit) -> Read:
    first, second, year = int(hit["a"]), int(hit["b"]), int(hit["y"])
    month, number = (first, second) if second > 12 else (second, first)
    interval = calendar.day(year, month, number)
    return Reading(interval, "stated", carries_year=True) if interval else NOT_A_DATE


def _month_day(hit: Hit) -> Read:
    month = _month(hit["m"])
    year, basis, told = _placed(hit, month)
    if year is None:
        return Reading(None)
    interval = calendar.day(year, month, _number(hit["n"]))
    return Reading(interval, basis, told) if interval else NOT_A_DATE


def _day_range(hit: Hit) -> Read:
    month = _month(hit["m"])
    year, basis, told = _placed(hit, month)
    if year is None:
        return Reading(None)
    first, last = (
        calendar.day(year, month, _number(hit["n"])),
        calendar.day(year, _month(hit["m2"] or hit["m"]), _number(hit["n2"])),
    )
    if first is None or last is None or last.end < first.start:
        return NOT_A_DATE
    return Reading(calendar.spanning(first, last), basis, told)


def _month_only(hit: Hit) -> Read:
    month = _month(hit["m"])
    year, basis, told = _placed(hit, month)
    return Reading(calendar.month(year, month) if year else None, basis, told)


def _month_part(hit: Hit) -> Read:
    month = _month(hit["m"])
    year, basis, told = _placed(hit, month)
    part = {
        "early": 1,
        "the beginning of": 1,
        "beginning of": 1,
        "mid": 2,
        "the middle of": 2,
        "middle of": 2,
        "late": 3,
    }[hit["part"].lower().rstrip("- ")]
    return Reading(calendar.third(year, month, part) if year else None, basis, told)


def _month_deadline(hit: Hit) -> Read:
    month = _month(hit["m"])
    year, _basis, told = _placed(hit, month)
    if year is None:
        return Reading(None)
    return Reading(calendar.last_of(calendar.month(year, month)), "deadline", told)


def _month_range(hit: Hit) -> Read:
    first, last = _month(hit["m"]), _month(hit["m2"])
    groups = hit.match.re.groupindex
    if "y1" in groups and hit["y1"]:
        start, end = calendar.month(int(hit["y1"]), first), calendar.month(int(hit["y"] or hit["y1"]), last)
        return (
            Reading(calendar.spanning(start, end), "stated", carries_year=True)
            if start.start <= end.end
            else NOT_A_DATE
        )
    year, basis, told = _placed(hit, last)
    if year is None:
        return Reading(None)
    if first > last:
        return Reading(calendar.spanning(calendar.month(year - 1, first), calendar.month(year, last)), basis, told)
    if first == 1 and last == 12:
        last_year = hit.anchor.publication is not None and not told and hit.anchor.publication.month <= 3
        year -= last_year
    return Reading(calendar.months_between(year, first, last), basis, told)


def _first_months(hit: Hit) -> Read:
    year, basis, told = _of_year(hit)
    count = _number(hit["n"])
    if year is None or not 1 <= count <= 12:
        return Reading(None)
    if hit["side"].lower() == "last":
        return Reading(calendar.months_between(year, 13 - count, 12), basis, told) if count < 12 else NOT_A_DATE
    return Reading(calendar.months_between(year, 1, count), basis, told)


def _first_quarters(hit: Hit) -> Read:
    year, basis, told = _of_year(hit)
    count = _number(hit["n"])
    if year is None or not 1 <= count <= 4:
        return Reading(None)
    return Reading(calendar.months_between(year, 1, 3 * count), basis, told)


def _quarter(hit: Hit) -> Read:
    year, basis, told = _of_year(hit)
    return Reading(calendar.quarter(year, _number(hit["q"])) if year else None, basis, told)


def _quarters(hit: Hit) -> Read:
    year, basis, told = _of_year(hit)
    if year is None:
        return Reading(None)
    first, last = _number(hit["q"]), _number(hit["q2"])
    if (first, last) in ((1, 2), (3, 4)):
        return Reading(calendar.half(year, last // 2), basis, told)
    return Reading(calendar.spanning(calendar.quarter(year, first), calendar.quarter(year, last)), basis, told)


def _half(hit: Hit) -> Read:
    year, basis, told = _of_year(hit)
    word = hit["h"].lower()
    return Reading(calendar.half(year, 1 if word in ("first", "1", "1st") else 2) if year else None, basis, told)


def _deadline_of(inner: Interval | None, *, told: bool) -> Read:
    return Reading(calendar.last_of(inner) if inner else None, "deadline", told)


def _quarter_deadline(hit: Hit) -> Read:
    year, _, told = _of_year(hit)
    return _deadline_of(calendar.quarter(year, _number(hit["q"])) if year else None, told=told)


def _half_deadline(hit: Hit) -> Read:
    year, _, told = _of_year(hit)
    return _deadline_of(calendar.half(year, 1 if hit["h"].lower() == "first" else 2) if year else None, told=told)


def _year_deadline(hit: Hit) -> Read:
    year, _, told = _of_year(hit)
    return _deadline_of(calendar.year(year) if year else None, told=told)


def _year_end(hit: Hit) -> Read:
    """`the end of 2021` without `by`: its December."""
    year, basis, told = _of_year(hit)
    return Reading(calendar.month(year, 12) if year else None, basis, told)


def _year_part(hit: Hit) -> Read:
    year, basis, told = _of_year(hit)
    if year is None:
        return Reading(None)
    word = hit["part"].lower()
    if "mid" in word:
        return Reading(calendar.months_between(year, 5, 8), basis, told)
    first, last = (10, 12) if "late" in word else (1, 3)
    return Reading(calendar.months_between(year, first, last), basis, told)


def _plain_year(hit: Hit) -> Read:
    return Reading(calendar.year(int(hit["y"])), "stated", carries_year=True)


def _by_year(hit: Hit) -> Read:
    return Reading(calendar.year(int(hit["y"])), "deadline", carries_year=True)


def _year_range(hit: Hit) -> Read:
    first, second = int(hit["y1"]), hit["y"]
    last = int(second) if len(second) == 4 else first - first % 100 + int(second)
    if not first < last <= first + 60:
        return NOT_A_DATE
    return Reading(calendar.spanning(calendar.year(first), calendar.year(last)), "stated", carries_year=True)


def _relative_year(hit: Hit) -> Read:
    year = _year_told(hit)
    return Reading(calendar.year(year) if year else None, "relative", carries_year=year is not None)


def _whole_year(hit: Hit) -> Read:
    year = hit.anchor.year_in_force()
    publication = hit.anchor.publication
    if (
        year is not None
        and hit.anchor.year is None
        and publication is not None
        and publication.month <= 3
        and not hit.anchor.future.search(hit.clause)
    ):
        year -= 1
    return Reading(calendar.year(year) if year else None, "inferred_year")


def _relative_month(hit: Hit) -> Read:
    if hit.anchor.publication is None:
        return Reading(None)
    offset = {"last": -1, "this": 0, "next": 1, "the previous": -1, "the": 0}[hit["which"].lower()]
    interval = calendar.month(*calendar.shifted_month(hit.anchor.publication, offset))
    if hit.match.re.groupindex.get("end") and hit["end"]:
        interval = calendar.last_of(interval)
    return Reading(interval, "relative")


def _relative_day(hit: Hit) -> Read:
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    on = publication + timedelta(days=_WORDS["days"][hit["d"].lower()])
    return Reading(Interval(on, on, "day"), "publication" if on == publication else "relative")


def _relative_week(hit: Hit) -> Read:
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    monday = publication - timedelta(days=publication.weekday())
    start = monday + timedelta(days={"last": -7, "this": 0, "next": 7}[hit["which"].lower()])
    return Reading(Interval(start, start + timedelta(days=6), "range"), "relative")


def _weekday(hit: Hit) -> Read:
    back = {"last": 1, "this": 0, "next": -1}.get(hit["which"].strip().lower())
    number = _WEEKDAYS.index(hit["wd"].lower())
    return Reading(hit.anchor.weekday(number, back if back != 0 else None), "relative")


def _recent(hit: Hit) -> Read:
    publication = hit.anchor.publication
    return Reading(calendar.recent(publication) if publication else None, "relative")


def _since_start(hit: Hit) -> Read:
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    offset = -1 if "last year" in hit.match[0].lower() else 0
    if offset:
        return Reading(calendar.up_to(calendar.year(publication.year - 1), publication), "relative")
    return Reading(calendar.up_to(calendar.year(publication.year), publication), "relative")


def _since_year(hit: Hit) -> Read:
    publication = hit.anchor.publication
    since = calendar.year(int(hit["y"]))
    return Reading(calendar.up_to(since, publication) if publication else None)


def _since_month(hit: Hit) -> Read:
    publication = hit.anchor.publication
    month = _month(hit["m"])
    year, basis, told = _placed(hit, month)
    if publication is None or year is None:
        return Reading(None)
    since = calendar.month(year, month)
    if hit.match.re.groupindex.get("n") and hit["n"]:
        since = calendar.day(year, month, _number(hit["n"])) or since
    if since.start > publication:
        since = Interval(since.start.replace(year=since.start.year - 1), since.end, since.precision)
    return Reading(calendar.up_to(since, publication), basis, told)


def _since_half(hit: Hit) -> Read:
    publication = hit.anchor.publication
    year, basis, told = _of_year(hit)
    if publication is None or year is None:
        return Reading(None)
    return Reading(
        calendar.up_to(calendar.half(year, 1 if hit["h"].lower() == "first" else 2), publication), basis, told
    )


def _past_years(hit: Hit) -> Read:
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    count = _number(hit["n"]) if hit["n"] else 1
    try:
        start = publication.replace(year=publication.year - count) + timedelta(days=1)
    except ValueError:
        start = publication.replace(year=publication.year - count, day=28)
    return Reading(Interval(start, publication, "range"), "relative")


def _same_period(hit: Hit) -> Read:
    """The matching part of last year: of the interval told last in the sentence, else up to the publication's day."""
    publication, last = hit.anchor.publication, hit.anchor.last
    if publication is None:
        return Reading(None)
    if (
        last is not None
        and last.precision == "day"
        and last.end.month < publication.month + 1
        and last.end == calendar.last_day(last.end.year, last.end.month)
    ):
        last = Interval(last.end.replace(month=1, day=1), last.end, "range")  # so far this year, by the end of July
    if (last is not None and last.start.year == publication.year and last.start != last.end) or (
        last is not None
        and last.precision in ("quarter", "half_year", "range", "month", "year")
        and last.start.year >= publication.year - 2
    ):
        start, end = last.start, last.end
    else:
        start, end = publication.replace(month=1, day=1), publication
    day = 28 if (end.month, end.day) == (2, 29) else end.day
    return Reading(
        Interval(
            start.replace(year=start.year - 1),
            end.replace(year=end.year - 1, day=day),
            last.precision if last and last.start == start else "range",
        ),
        "relative",
    )


def _same_day(hit: Hit) -> Read:
    return Reading(hit.anchor.last_day, "relative")


def _festival(hit: Hit) -> Read:
    name = _WORDS["festivals"][" ".join(hit["f"].lower().split())]
    year = hit.anchor.year_in_force()
    if year is None:
        return Reading(None)
    on = calendar.festival(name, year)
    side = hit["side"].lower().split()[0] if hit["side"] else ""
    return Reading(calendar.around_festival(on, side) if on else None, "inferred_year")


def _plan_period(hit: Hit) -> Read:
    told = _WORDS["plans"].get(hit["p"].lower())
    if told is None:
        return NOT_A_DATE
    first, last = told
    return Reading(calendar.spanning(calendar.year(first), calendar.year(last)), "stated")


def _day_only(hit: Hit) -> Read:
    number = _number(hit["n"])
    last = hit.anchor.last
    if last is not None and hit.anchor.year is not None and last.precision in ("day", "month"):
        return Reading(calendar.day(last.start.year, last.start.month, number), "inferred_year")
    return Reading(hit.anchor.day_of_month(number), "inferred_year")


def _decade(hit: Hit) -> Read:
    first = int(hit["y"])
    return Reading(calendar.spanning(calendar.year(first), calendar.year(first + 9)), "stated")


_BY: Final = r"(?:[Bb]y|[Bb]efore|[Uu]ntil|[Uu]p to|[Aa]s of|[Tt]ill|[Aa]s at|[Ww]ithin|[Pp]rior to|[Tt]o)"
_FEST: Final = r"(?:Spring Festival|Chinese New Year|Lunar New Year|Lantern Festival|Dragon Boat Festival|Mid-Autumn Festival|National Day|New Year's Day|New Year|May Day|Labor Day|Qingming Festival)"
_CLOCK: Final = r""

# The first words of every form above.
STARTS: Final = (
    r"(?<![\w])(?:\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Q[1-4]|H[12])|"
    r"(?:[Bb]y|[Bb]efore|[Uu]ntil|[Uu]p to|[Aa]s (?:of|at)|[Tt]ill|[Ww]ithin|[Pp]rior|[Tt]o|[Ss]ince|[Ss]tarting|[Ff]rom|[Ee]arly|"
    r"[Ll]ate|[Mm]id|[Bb]eginning|[Mm]iddle|[Ee]nd|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Tt]his|[Nn]ext|[Tt]he|[Ss]o far|"
    r"[Oo]ver|[Ii]n|[Dd]uring|[Pp]ast|[Ss]ame|[Cc]orresponding|[Tt]hat|[Dd]ay before|[Yy]esterday|[Tt]oday|[Tt]omorrow|[Yy]ear|"
    r"[Pp]revious|[Tt]hroughout|[Ff]or|[Ww]hole|[Ff]ull|[Ee]ntire|[Rr]ecently|[Aa] few|[Ff]ew|[Ss]everal|[Nn]ot long|[Ll]ately|"
    r"[Aa]fter|[Ff]ollowing|Spring|Chinese|Lunar|Lantern|Dragon|National|New|Labor|Qingming|[Tt]welfth|[Tt]hirteenth|"
    r"[Ff]ourteenth|[Ff]ifteenth|[Ee]leventh|[Oo]n the|[Mm]orning|[Aa]fternoon|[Oo]ne quarter|[Ss]tart)\b)"
)

RULES: Final = (
    Rule(
        "iso",
        rf"(?<![\d/.-])(?P<d>(?P<y>{_Y}) ?[-/.] ?(?P<m>0?\d|1[0-2])(?: ?[-/.] ?)(?P<n>[0-2]?\d|3[01]))(?![\d])",
        _full_numeric,
    ),
    Rule(
        "year_last",
        rf"(?<![\d/.-])(?P<d>(?P<a>[0-3]?\d)[-/.](?P<b>[0-3]?\d)[-/.](?P<y>{_Y}))(?![\d/.-]\d)",
        _numeric_year_last,
    ),
    Rule(
        "weekday_month_day_year",
        rf"\b(?P<d>(?:{_WD}|Mon|Tue|Wed|Thu|Fri|Sat|Sun),? (?P<m>{_M}) (?P<n>{_D}),? (?P<y>{_Y}))",
        _month_day,
    ),
    Rule("weekday_month_day", rf"\b(?P<d>{_WD},? (?P<m>{_M}) (?P<n>{_D}))", _month_day),
    Rule(
        "month_day_range",
        rf"\b(?P<d>(?P<m>{_M}) (?P<n>{_D}){_SEP}(?:(?P<m2>{_M}) )?(?P<n2>{_D})(?:,? (?P<y>{_Y}))?)(?! (?:percent|million|billion|projects|enterprises))",
        _day_range,
    ),
    Rule(
        "since_month_day",
        rf"\b(?P<d>(?:[Ss]ince|[Ss]tarting from|[Ff]rom) (?P<m>{_M}) (?P<n>{_D})(?:,? (?P<y>{_Y}))?)(?= |,)(?! (?:to|until|through|-))",
        lambda hit: _since_month(hit) if hit.match[0].lower().startswith(("since", "starting")) else NOT_A_DATE,
    ),
    Rule(
        "month_day",
        rf"\b(?P<d>(?P<m>{_M}) (?P<n>{_D})(?:(?:,? ?(?:of )?)(?P<y>{_Y})| (?P<rel>(?i:this year|last year|next year)))?)(?! ?(?:percent|million|billion|mu\b|acres|%))",
        _month_day,
    ),
    Rule("day_month", rf"(?<![\d.,])(?P<d>(?P<n>{_D})(?: of|,)? (?P<m>{_M})(?:,? (?P<y>{_Y}))?)", _month_day),
    Rule(
        "month_range_years",
        rf"\b(?P<d>(?:[Ff]rom )?(?P<m>{_M}),? (?P<y1>{_Y}){_SEP}(?P<m2>{_M}),? (?P<y>{_Y}))",
        _month_range,
    ),
    Rule(
        "month_range",
        rf"\b(?P<d>(?:[Ff]rom )?(?P<m>{_M}){_SEP}(?P<m2>{_M}){_OFYEAR})",
        lambda hit: (
            NOT_A_DATE
            if " and " in hit.match[0] and not hit.match[0].startswith(("From", "from", "between"))
            else _month_range(hit)
        ),
    ),
    Rule(
        "months_in_figures",
        rf"(?<![\d.])(?P<d>(?P<first>1)-(?P<n>[2-9]|1[0-2]) months?{_OFYEAR})",
        lambda hit: _figures(hit),
    ),
    Rule("month_deadline", rf"\b(?P<d>{_BY} (?:the )?(?:very )?end of (?P<m>{_M}){_OFYEAR})", _month_deadline),
    Rule("month_end", rf"\b(?P<d>[Ee]nd of (?P<m>{_M}){_OFYEAR})", _month_deadline),
    Rule(
        "month_late",
        rf"\b(?P<d>(?P<part>[Ee]arly|[Ll]ate|[Mm]id|[Bb]eginning of|[Mm]iddle of)[- ](?P<m>{_M}){_OFYEAR})",
        _month_part,
    ),
    Rule(
        "since_month",
        rf"\b(?P<d>(?:[Ss]ince|[Ss]tarting from|[Ss]tarting in|[Ss]tarting) (?P<m>{_M}){_OFYEAR})",
        _since_month,
    ),
    Rule("month_year", rf"\b(?P<d>(?P<m>{_M})(?:,? (?:of )?|-)(?:(?P<y>{_Y})|(?P<rel>(?i:{_REL}))))", _month_only),
    Rule(
        "month",
        rf"(?<![\w'-])(?P<d>(?P<m>{_M}))(?![\w']|-(?!end))(?! (?:I|we|he|she|it|they|4th Movement|Day|be)\b)",
        lambda hit: _bare_month(hit),
    ),
    Rule(
        "last_months_year",
        rf"\b(?P<d>(?P<side>[Ff]irst|[Ll]ast) (?P<n>{_N}) months (?:of|in) (?:(?P<y>{_Y})|(?P<rel>(?i:{_REL}))))",
        _first_months,
    ),
    Rule("first_months", rf"\b(?P<d>(?P<side>[Ff]irst) (?P<n>{_N}) months{_OFYEAR})", _first_months),
    Rule("first_quarters", rf"\b(?P<d>[Ff]irst (?P<n>two|three|2|3) quarters{_OFYEAR})", _first_quarters),
    Rule("two_quarters", rf"\b(?P<d>(?P<q>{_ORD}) and (?P<q2>{_ORD}) quarters{_OFYEAR})", _quarters),
    Rule("quarter_deadline", rf"\b(?P<d>{_BY} (?:the )?end of the (?P<q>{_ORD}) quarter{_OFYEAR})", _quarter_deadline),
    Rule("quarter", rf"\b(?P<d>(?P<q>{_ORD})[- ][Qq]uarter{_OFYEAR})", _quarter),
    Rule("quarter_letter", rf"\b(?P<d>Q(?P<q>[1-4]){_OFYEAR})(?![\w])", _quarter),
    Rule(
        "since_half",
        rf"\b(?P<d>(?:[Ss]ince|[Ss]tarting from) the (?P<h>first|second) half of (?:(?P<y>{_Y})|(?P<rel>(?i:{_REL}))))",
        _since_half,
    ),
    Rule("half_deadline", rf"\b(?P<d>{_BY} (?:the )?end of the (?P<h>first|second) half{_OFYEAR})", _half_deadline),
    Rule("half", rf"\b(?P<d>(?P<h>[Ff]irst|[Ss]econd)[- ][Hh]alf(?:[- ]year)?{_OFYEAR})(?! (?:hour|hours))", _half),
    Rule("half_letter", rf"\b(?P<d>H(?P<h>[12]) (?P<y>{_Y}))", _half),
    Rule(
        "since_start",
        r"\b(?P<d>(?:[Ss]ince the (?:beginning|start) of (?:this|the) year|[Ss]o far this year|[Ss]ince this year|[Ss]ince the (?:beginning|start) of last year|[Ss]ince last year|[Ss]tarting from last year|[Ss]ince the year))",
        _since_start,
    ),
    Rule(
        "year_deadline",
        rf"\b(?P<d>{_BY} (?:the )?(?:year-end|year end|end of (?:(?P<y>{_Y})|(?:the )?(?P<rel>(?i:this year|last year|next year|the year|year)))))",
        lambda hit: _deadline(hit),
    ),
    Rule(
        "year_end",
        rf"\b(?P<d>[Ee]nd of (?:(?P<y>{_Y})|(?P<rel>(?i:this year|last year|next year|the year))))",
        _year_end,
    ),
    Rule(
        "month_relative_deadline",
        rf"\b(?P<d>{_BY} (?:the )?(?P<end>end) of (?P<which>this|next|last|the) month)",
        _relative_month,
    ),
    Rule("month_relative_end", r"\b(?P<d>(?P<end>[Ee]nd) of (?P<which>this|next|last|the) month)", _relative_month),
    Rule(
        "year_part",
        rf"\b(?P<d>(?P<part>[Ee]arly|[Ll]ate|[Mm]id|(?:[Bb]eginning|[Ss]tart) of)(?:[- ])(?:(?P<y>{_Y})|(?P<rel>(?i:this year|last year|next year|the year))))",
        _year_part,
    ),
    Rule("since_year", rf"\b(?P<d>(?:[Ss]ince|[Ss]tarting from|[Ss]tarting in) (?P<y>{_Y}))", _since_year),
    Rule(
        "year_range",
        rf"(?<![\d.,#/-])(?P<d>(?:[Ff]rom )?(?P<y1>{_Y}) ?(?:-|~|to|through) ?(?P<y>{_Y}|\d\d(?!\d)))(?![-/\d])",
        _year_range,
    ),
    Rule(
        "by_year", rf"\b(?P<d>{_BY} (?P<y>{_Y}))(?! (?:projects|enterprises|people|jobs|mu))(?=[,.;:)\s]|$)", _by_year
    ),
    Rule(
        "past_years",
        rf"\b(?P<d>(?:[Oo]ver |[Ii]n |[Dd]uring )?(?:the )?(?:(?:past|last) (?P<n>{_N}) years|past year))(?=[,.\s])",
        _past_years,
    ),
    Rule(
        "same_period",
        r"\b(?P<d>(?:the )?same period (?:of |in |as )?(?:the )?(?:last|previous) year|(?:the )?same period a year (?:ago|earlier)|(?:the )?corresponding period (?:of |in )?(?:the )?last year)",
        _same_period,
    ),
    Rule(
        "same_day",
        r"\b(?P<d>(?:[Ss]ame day|[Tt]hat day|that afternoon|the day)\b)(?= |,|\.)(?! (?:and night|before|after|when))",
        lambda hit: NOT_A_DATE if hit["d"] == "the day" else _same_day(hit),
    ),
    Rule("same_year", r"\b(?P<d>same year)", lambda hit: _same_year(hit)),
    Rule(
        "day_relative",
        r"\b(?P<d>(?i:the day before yesterday|day before yesterday|yesterday|today|tomorrow|last night))\b",
        _relative_day,
    ),
    Rule(
        "year_relative",
        r"\b(?P<d>(?P<rel>(?i:the year before last|this year|last year|next year|previous year|that year)))(?!')",
        _relative_year,
    ),
    Rule(
        "whole_year",
        r"\b(?:[Tt]hroughout the |[Dd]uring the |[Ii]n the |[Tt]he |[Ff]or the )(?P<d>(?:whole |entire |full )?year)\b(?= (?:was|is|reached|of|the|including|,|and)|,|\.|;)(?! of (?:the|a)\b)",
        lambda hit: _whole(hit),
    ),
    Rule("month_relative", r"\b(?P<d>(?P<which>[Ll]ast|[Tt]his|[Nn]ext) month)\b", _relative_month),
    Rule("first_day_of_month", r"\b(?P<d>first day of (?P<which>this|last|next) month)", lambda hit: _first_day(hit)),
    Rule("week_relative", r"\b(?P<d>(?P<which>[Ll]ast|[Tt]his|[Nn]ext) week)\b", _relative_week),
    Rule("weekday", rf"\b(?P<d>(?P<which>(?:[Ll]ast |[Tt]his |[Nn]ext )?)(?P<wd>{_WD}))(?!s?['s])", _weekday),
    Rule(
        "recent",
        r"\b(?P<d>(?i:recently|a few days ago|in recent days|the other day|several days ago|not long ago|lately|few days ago))\b",
        _recent,
    ),
    Rule(
        "festival",
        rf"\b(?P<d>(?:(?P<side>[Bb]efore|[Aa]fter|[Ff]ollowing|[Dd]uring) (?:the )?)?(?P<f>{_FEST}))(?! (?:holiday atmosphere|Gala|Concert|market))",
        _festival,
    ),
    Rule(
        "plan_period",
        r"(?:[Tt]he )?[\"']?(?P<d>(?P<p>1[1-5]th|Eleventh|Twelfth|Thirteenth|Fourteenth|Fifteenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth) Five[- ]Year Plan[\"']? [Pp]eriod)",
        _plan_period,
    ),
    Rule(
        "day_of_month",
        r"\b(?:[Oo]n|[Ff]rom) the (?:(?:morning|afternoon|evening) of (?:the )?)?(?P<d>(?P<n>[1-3]?\d(?:st|nd|rd|th)))\b(?=[,.;]|\s+(?:the|of this|reporter|a|to|and|in|at|Qin|[a-z]+ed)\b)(?! (?:floor|anniversary|session|batch|Five|place|national|china))",
        _day_only,
    ),
    Rule(
        "day_reporter", r"\b(?P<d>(?:[Mm]orning|[Aa]fternoon) of (?:the )?(?P<n>[1-3]?\d(?:st|nd|rd|th)))\b", _day_only
    ),
    Rule("decade", r"\b(?P<d>(?P<y>(?:19|20)\d0)s)\b", _decade),
    Rule(
        "year",
        rf"(?<![\w.,/$€£¥#-])(?<!No\. )(?P<d>(?P<y>{_Y}))(?![\w/%]|-\w|\.\d|,\d)(?! ?(?:yuan|mu|people|enterprises|tons|tonnes|meters|square|projects|sets|jobs|employees|kilometers|acres|companies|households|million|billion|vehicles|units|percent|new|suites|hectares|pieces|items|workers|residents|degrees)\b)",
        lambda hit: _bare_year(hit),
    ),
)


def _figures(hit: Hit) -> Read:
    year, basis, told = _of_year(hit)
    return Reading(calendar.months_between(year, 1, int(hit["n"])) if year else None, basis, told)


def _bare_month(hit: Hit) -> Read:
    """A month's name alone; `May` and `March` at the start of a sentence may be verbs."""
    before = hit.clause.partition("|")[0]
    if hit["m"] in ("May", "March") and not before.strip() and hit.clause.partition("|")[2][:1] not in (",", " "):
        return NOT_A_DATE
    if hit["m"].rstrip(".") in ("Mar", "Jan", "Sep", "Dec", "Oct", "Jun") and hit.clause.partition("|")[2][:1] in "'":
        return NOT_A_DATE
    return _month_only(hit)


def _deadline(hit: Hit) -> Read:
    if hit["rel"].lower() == "year" or not (hit["y"] or hit["rel"]):
        year = hit.anchor.year_in_force()
        return _deadline_of(calendar.year(year) if year else None, told=False)
    return _year_deadline(hit)


def _same_year(hit: Hit) -> Read:
    last = hit.anchor.last
    return Reading(calendar.year(last.start.year) if last else None, "relative", carries_year=last is not None)


def _whole(hit: Hit) -> Read:
    plain = hit["d"].lower() == "year"
    if plain and not hit.match[0].lower().startswith("throughout"):
        return NOT_A_DATE
    return _whole_year(hit)


def _first_day(hit: Hit) -> Read:
    publication = hit.anchor.publication
    if publication is None:
        return Reading(None)
    year, month = calendar.shifted_month(publication, {"last": -1, "this": 0, "next": 1}[hit["which"]])
    return Reading(calendar.day(year, month, 1), "relative")


def _bare_year(hit: Hit) -> Read:
    before, _, behind = hit.clause.partition("|")
    ahead = before[-16:].lower()
    if ahead.endswith(
        ("no. ", "no.", "iso ", "code ", "gb ", "page ", "total of ", "more than ", "nearly ", "over ", "about ")
    ):
        return NOT_A_DATE
    if behind[:2] in (" -",) and behind[2:3].isdigit():
        return NOT_A_DATE
    return _plain_year(hit)
