"""English dates, from full forms to single words: each rule says in its name what it takes.

Leaves alone: `now`, `at present`, `in recent years`; four digits that are no year; `may` and `march` in small letters;
ages and durations; plan names without a period.
"""

import re
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions import dates_en_months as months
from zoneledger.mentions import dates_en_relative as relative
from zoneledger.mentions import dates_en_years as years
from zoneledger.mentions.calendar import MONTHS
from zoneledger.mentions.dates import Grammar, Rule, compiled
from zoneledger.mentions.patterns import leftward

# Words one of which every form holds, by kind: the first of them in a form says which rules are tried.
CORES: Final = {
    "month": MONTHS,
    "figures": [f"{first}" for first in (*range(195, 200), *range(200, 205))],
    "months": ["month"],
    "quarter": ["quarter", "Quarter", "Q1", "Q2", "Q3", "Q4"],
    "half": ["half", "Half", "H1", "H2"],
    "year": ["year", "Year"],
    "period": ["same period", "corresponding period", "same month"],
    "day": ["yesterday", "Yesterday", "today", "Today", "tomorrow", "Tomorrow", "last night", "Last night", "same day",
            "that day", "that afternoon", "that morning", "That day", "That afternoon", "That morning"],
    "recent": ["days ago", "recently", "Recently", "recent days", "the other day", "The other day", "not long ago",
               "Not long ago", "lately", "Lately", "past few days"],
    "festival": ["Spring Festival", "Chinese New Year", "Lunar New Year", "Lantern Festival", "Dragon Boat Festival",
                 "Mid-Autumn Festival", "National Day", "New Year", "May Day", "Labor Day", "Labour Day",
                 "Qingming Festival", "Double Ninth Festival"],
    "weekday": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
                "Mon,", "Tue,", "Wed,", "Thu,", "Fri,", "Sat,", "Sun,"],
    "week": ["week"],
    "ordinal": ["1st", "2nd", "3rd", *(f"{digit}th" for digit in range(10))],
    "plan": ["Five-Year Plan", "Five-year Plan", "Five Year Plan", "five-year plan", "five year plan", "five-year Plan"],
    "bracket": ["[0", "[1", "(0", "(1"],
}  # fmt: skip

_M: Final = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b(?:\.(?= ?\d))?"
_Y: Final = r"(?:19[5-9]\d|20[0-4]\d)(?![\d,]\d|%|\.\d)"
_D: Final = r"(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?(?![\d%]|,\d{3}|\.\d)"
_ORD: Final = r"(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th)"
_N: Final = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
_REL: Final = r"(?:this year|last year|next year|the year before last|the previous year|the following year|the current year|the year|that year|the same year)"
_REL_NEAR: Final = r"(?:this year|last year|next year)"
_OFYEAR: Final = rf"(?:(?:,? (?:of|in) |,? )(?:(?P<y>{_Y})|(?P<rel>(?i:{_REL})(?! before))))?"
_WD: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_TO: Final = r" ?(?:-|~|—|to|until|through|till) ?"
_BY: Final = (
    r"(?:[Bb]y|[Bb]efore|[Uu]ntil|[Uu]p to|[Aa]s of|[Tt]ill|[Aa]s at|[Ww]ithin|[Pp]rior to|[Tt]o|[Aa]t the latest by)"
)
_FEST: Final = "(?:" + "|".join([*CORES["festival"][:7], "New Year's Day", *CORES["festival"][7:]]) + ")"
_SINCE: Final = r"(?:[Ss]ince|[Ss]tarting from|[Ss]tarting in|[Ss]tarting)"
# Counted things right behind four digits: no year.
_NOT_COUNTED: Final = (
    r"(?! ?(?:yuan|mu|people|enterprises|tons|tonnes|meters|metres|square|projects|sets|jobs|employees|kilometers|acres|"
    r"companies|households|million|billion|vehicles|units|percent|new|suites|hectares|pieces|items|workers|residents|degrees|"
    r"patents|cases|persons|talents|times|rooms|beds|firms|km|kW|MW|m2|sqm|staff|students|seats|cabinets|servers)\b)"
)

RULES: Final = (
    Rule(
        "iso",
        "figures",
        rf"(?<![\d/.-])(?P<d>(?P<y>{_Y}) ?[-/.] ?(?P<m>0?[1-9]|1[0-2])(?: ?[-/.] ?)(?P<n>[0-2]?\d|3[01]))(?![\d])",
        months.full_numeric,
        opens="digit",
    ),
    Rule(
        "year_last",
        "figures",
        rf"(?<![\d/.-])(?P<d>(?P<a>[0-3]?\d)[-/.](?P<b>[0-3]?\d)[-/.](?P<y>{_Y}))(?![\d/.-]\d)",
        months.numeric_year_last,
        opens="digit",
    ),
    Rule(
        "numeric_month_day",
        "bracket",
        r"[\[(](?P<d>(?P<m>0[1-9]|1[0-2])-(?P<n>[0-2]\d|3[01]))(?=[\])])",
        months.numeric_month_day,
    ),
    Rule(
        "weekday_month_day",
        "weekday",
        rf"\b(?P<d>(?:{_WD}|Mon|Tue|Wed|Thu|Fri|Sat|Sun),? (?P<m>{_M}) (?P<n>{_D})(?:,? (?P<y>{_Y}))?)",
        months.month_day,
        opens="word",
    ),
    Rule(
        "weekday_day_month",
        "weekday",
        rf"\b(?P<d>{_WD},? \(?(?P<n>{_D}) (?P<m>{_M})(?:,? (?P<y>{_Y}))?\)?)",
        months.month_day,
        opens="word",
    ),
    Rule(
        "month_day_range",
        "month",
        rf"\b(?P<d>(?:[Ff]rom |between )?(?P<m>{_M}) (?P<n>{_D})(?:{_TO}|(?<=\d) and (?=\d))(?:(?P<m2>{_M}) )?(?P<n2>{_D})(?:,? (?P<y>{_Y}))?)(?! (?:percent|million|billion|projects|enterprises))",
        months.day_range,
        opens="word",
    ),
    Rule(
        "since_month_day",
        "month",
        rf"\b(?P<d>{_SINCE} (?P<m>{_M}) (?P<n>{_D})(?:(?:,? (?:of )?)(?P<y>{_Y})|,? (?P<rel>{_REL_NEAR}))?)(?!\w)",
        months.since_month,
        opens="word",
    ),
    Rule(
        "month_day",
        "month",
        rf"\b(?P<d>(?P<m>{_M}) ?(?P<n>{_D})(?:(?:,? ?(?:of )?)(?P<y>{_Y})|,? (?:of )?(?P<rel>(?i:{_REL_NEAR})))?)(?! ?(?:percent|million|billion|mu\b|acres|%))",
        months.month_day,
        opens="word",
    ),
    Rule(
        "day_month_range",
        "month",
        rf"(?<![\d.,/-])(?P<d>(?:[Ff]rom )?(?P<n>{_D}){_TO}(?P<n2>{_D}) (?P<m>{_M})(?:,? (?P<y>{_Y}))?)",
        months.day_range,
    ),
    Rule(
        "day_month",
        "month ordinal",
        rf"(?<![\d.,])(?P<d>(?P<n>{_D})(?: of|,)? (?P<m>{_M})(?:,? (?P<y>{_Y})|,? (?P<rel>(?i:{_REL_NEAR})))?)",
        months.month_day,
        opens="digit",
    ),
    Rule(
        "month_range_years",
        "month",
        rf"\b(?P<d>(?:[Ff]rom )?(?P<m>{_M}),? (?P<y1>{_Y}){_TO}(?P<m2>{_M}),? (?P<y>{_Y}))",
        months.month_range,
        opens="word",
    ),
    Rule(
        "month_range",
        "month",
        rf"\b(?P<d>(?:[Ff]rom )?(?P<m>{_M}){_TO}(?P<m2>{_M}){_OFYEAR})",
        months.month_range,
        opens="word",
    ),
    Rule(
        "month_between",
        "month",
        rf"\b(?P<d>[Bb]etween (?P<m>{_M}) and (?P<m2>{_M}){_OFYEAR})",
        months.month_range,
        opens="word",
    ),
    Rule(
        "month_deadline",
        "month",
        rf"\b(?P<d>{_BY} (?:the )?(?:very )?end of (?P<m>{_M}){_OFYEAR})",
        months.month_deadline,
        opens="word",
    ),
    Rule("month_end", "month", rf"\b(?P<d>(?:[Ee]nd of|[Ee]nd) (?P<m>{_M}){_OFYEAR})", months.month_end, opens="word"),
    Rule(
        "month_part",
        "month",
        rf"\b(?P<d>(?P<part>[Ee]arly|[Ll]ate|[Mm]id(?:dle)?|[Bb]eginning of|[Ss]tart of|[Mm]iddle of)[- ](?P<m>{_M}){_OFYEAR})",
        months.month_part,
        opens="word",
    ),
    Rule("since_month", "month", rf"\b(?P<d>{_SINCE} (?P<m>{_M}){_OFYEAR})", months.since_month, opens="word"),
    Rule(
        "nearest_month",
        "month",
        rf"\b(?P<d>(?P<since>[Ss]ince )?(?P<which>[Ll]ast|[Nn]ext) (?P<m>{_M}))",
        months.nearest_month,
        opens="word",
    ),
    Rule(
        "month_year",
        "month",
        rf"\b(?P<d>(?P<m>{_M})(?:(?:,? (?:of )?|-)(?P<y>{_Y})|(?:, (?=this|last|next)|,? (?:of|in) | )(?P<rel>(?i:{_REL})(?! before))))",
        months.month_only,
        opens="word",
    ),
    Rule(
        "month",
        "month",
        rf"(?<![\w'-])(?P<d>(?P<m>{_M}))(?![\w]|-(?!end)\w)(?! (?:4th Movement|Day)\b)",
        months.bare_month,
        opens="word",
    ),
    Rule(
        "first_months_of_year",
        "months",
        rf"\b(?P<d>(?P<side>[Ff]irst|[Ll]ast|[Ff]inal) (?P<n>{_N}) months (?:of|in) (?:(?P<y>{_Y})|(?P<rel>(?i:{_REL}))))",
        months.first_months,
        opens="word",
    ),
    Rule("first_months", "months", rf"\b(?P<d>(?P<side>[Ff]irst) (?P<n>{_N}) months{_OFYEAR})", months.first_months),
    Rule(
        "last_months",
        "months",
        rf"\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ww]ithin) the (?P<d>(?P<side>last|past|remaining|final) (?P<n>{_N}) months)(?! (?:of|alone))",
        months.last_months,
        opens="word",
    ),
    Rule(
        "same_months",
        "months",
        rf"\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or) the (?P<d>(?:same )?(?P<n>{_N}) months)\b(?! (?:of|since|after|before|ending|to|from|that)\b)",
        relative.same_months,
    ),
    Rule("months_since", "months", rf"\b(?P<d>(?P<n>{_N}) months since)(?! (?:then|it|he|she)\b)", months.months_since),
    Rule(
        "months_in_figures",
        "months",
        rf"(?<![\d.])(?P<d>1 ?(?:-|to) ?(?P<n>[2-9]|1[0-2]) months?{_OFYEAR})",
        months.figures,
        opens="digit",
    ),
    Rule(
        "month_relative_deadline",
        "months",
        rf"\b(?P<d>{_BY} (?:the )?(?P<end>end) of (?P<which>this|next|last|the) month)",
        relative.relative_month,
        opens="word",
    ),
    Rule(
        "month_relative_end",
        "months",
        r"\b(?P<d>(?P<end>[Ee]nd) of (?P<which>this|next|last|the) month)",
        relative.relative_month,
        opens="word",
    ),
    Rule(
        "first_day_of_month",
        "months",
        r"\b(?P<d>first day of (?P<which>this|last|next) month)",
        relative.first_day_of_month,
    ),
    Rule(
        "month_relative", "months", r"\b(?P<d>(?P<which>[Ll]ast|[Tt]his|[Nn]ext) month)\b(?!-)", relative.relative_month
    ),
    Rule(
        "first_month",
        "months",
        rf"\b(?:in|In) the (?P<d>first month{_OFYEAR})\b(?! (?:after|since|or))",
        months.first_month,
    ),
    Rule(
        "the_month",
        "months",
        r"\b(?:[Ii]n|[Dd]uring|[Ww]ithin|[Tt]hroughout) the (?P<d>month)(?=[,.;]| alone)",
        relative.the_month,
    ),
    Rule(
        "first_quarters", "quarter", rf"\b(?P<d>[Ff]irst (?P<n>two|three|2|3) quarters{_OFYEAR})", years.first_quarters
    ),
    Rule("two_quarters", "quarter", rf"\b(?P<d>(?P<q>{_ORD}) and (?P<q2>{_ORD}) quarters{_OFYEAR})", years.quarters),
    Rule(
        "quarter_deadline",
        "quarter",
        rf"\b(?P<d>{_BY} (?:the )?end of the (?P<q>{_ORD}) quarter{_OFYEAR})",
        years.quarter_deadline,
    ),
    Rule("since_quarter", "quarter", rf"\b(?P<d>{_SINCE} the (?P<q>{_ORD}) quarter{_OFYEAR})", years.since_quarter),
    Rule("quarter", "quarter", rf"\b(?P<d>(?P<q>{_ORD})[- ][Qq]uarter{_OFYEAR})", years.quarter),
    Rule("quarter_letter", "quarter", rf"\b(?P<d>Q(?P<q>[1-4]){_OFYEAR})(?![\w])", years.quarter),
    Rule("quarter_year_letter", "figures", rf"\b(?P<d>(?P<y>{_Y}) ?Q(?P<q>[1-4]))(?!\w)", years.quarter, opens="digit"),
    Rule(
        "quarter_relative", "quarter", r"\b(?P<d>(?P<which>[Ll]ast|[Tt]his|[Nn]ext) quarter)\b", years.relative_quarter
    ),
    Rule(
        "one_quarter",
        "quarter",
        r"\b(?P<d>[Oo]ne quarter)(?=,| of (?:the )?[A-Z]| of (?:the )?(?:year|economic))",
        years.one_quarter,
    ),
    Rule(
        "since_half",
        "half",
        rf"\b(?P<d>{_SINCE} the (?P<h>first|second) half of (?:(?P<y>{_Y})|(?P<rel>(?i:{_REL}))))",
        years.since_half,
    ),
    Rule(
        "half_deadline",
        "half",
        rf"\b(?P<d>{_BY} (?:the )?end of the (?P<h>first|second) half{_OFYEAR})",
        years.half_deadline,
    ),
    Rule(
        "half",
        "half",
        rf"\b(?P<d>(?P<h>[Ff]irst|[Ss]econd)[- ][Hh]alf(?:[- ]year)?{_OFYEAR})(?! (?:hour|hours)|-)(?! of (?:the )?(?:month|decade|century|game|match)\b)",
        years.half,
    ),
    Rule("half_letter", "half", rf"\b(?P<d>H(?P<h>[12])(?:,? | of )(?P<y>{_Y}))", years.half),
    Rule(
        "since_start",
        "year",
        r"\b(?P<d>(?:[Ss]ince the (?:beginning|start) of (?:this|the|this new|the new|the brand-?new|the current) year|[Ss]o far this year|[Ss]ince this year|[Ss]ince the (?:beginning|start) of last year|[Ss]ince last year|[Ss]tarting from (?:last|this) year|[Ss]ince the year)|[Ss]ince early this year)",
        years.since_start,
    ),
    Rule(
        "year_deadline",
        "year figures",
        rf"\b(?P<d>{_BY} (?:the )?(?:year-end|year end|end of (?:(?P<y>{_Y})|(?P<rel>(?i:this year|last year|next year|the year|the current year|the following year))|year)))\b",
        years.year_deadline,
        opens="word",
    ),
    Rule(
        "year_end",
        "year figures",
        rf"\b(?P<d>[Ee]nd(?: of |-| )(?:(?P<y>{_Y})|(?P<rel>(?i:this year|last year|next year|the year))))",
        years.year_end,
        opens="word",
    ),
    Rule(
        "year_part",
        "year figures",
        rf"\b(?P<d>(?P<part>[Ee]arly|[Ll]ate|[Mm]id(?:dle of)?|(?:[Bb]eginning|[Ss]tart) of)(?:[- ])(?:(?P<y>{_Y})|(?P<rel>(?i:this year|last year|next year|the year))))",
        years.year_part,
        opens="word",
    ),
    Rule("since_year", "figures", rf"\b(?P<d>{_SINCE} (?P<y>{_Y}))", years.since_year, opens="word"),
    Rule(
        "year_range",
        "figures",
        rf"(?<![\d.,#/-])(?P<d>(?:[Ff]rom )?(?P<y1>{_Y}) ?(?:-|~|to|through|until) ?(?P<y>{_Y}|\d\d(?!\d)))(?![-/\d])",
        years.year_range,
    ),
    Rule(
        "years_between",
        "figures",
        rf"\b(?P<d>[Bb]etween (?P<y1>{_Y}) and (?P<y>{_Y}))",
        years.year_range,
        opens="word",
    ),
    Rule(
        "by_year",
        "figures",
        rf"\b(?P<d>{_BY} (?P<y>{_Y}))(?=[,.;:)\s]|$){_NOT_COUNTED}",
        years.by_year,
        opens="word",
    ),
    Rule(
        "past_years",
        "year",
        rf"\b(?P<d>(?:[Oo]ver |[Ii]n |[Dd]uring )?(?:the )?(?:(?:past|last) (?P<n>{_N}) years|past year))(?=[,.\s])",
        years.past_years,
    ),
    Rule(
        "same_period",
        "period",
        rf"\b(?P<d>(?:same|corresponding) period (?:of |in |as )?(?:(?:the )?(?:last|previous) year|(?P<y>{_Y}))|same period a year (?:ago|earlier|before))",
        relative.same_period,
    ),
    Rule(
        "same_month",
        "period",
        r"\b(?P<d>same month (?:of |in )?(?:the )?(?:last|previous) year|same month a year (?:ago|earlier))",
        relative.same_month,
    ),
    Rule(
        "next_years",
        "year",
        rf"\b(?:[Ii]n|[Ww]ithin|[Oo]ver|[Dd]uring|[Ff]or) the (?P<d>(?:next|coming) (?:{_N}(?: to | or |-))?(?P<n>{_N}) years)\b",
        years.next_years,
    ),
    Rule(
        "same_day",
        "day",
        r"\b(?P<d>[Ss]ame day|[Tt]hat day|[Tt]hat afternoon|[Tt]hat morning)(?= |,|\.)(?! (?:and night|before|after|when|forward))",
        relative.same_day,
    ),
    Rule("same_year", "year", r"\b(?P<d>(?P<rel>same year))", years.relative_year),
    Rule(
        "day_relative",
        "day",
        r"\b(?P<d>(?P<w>(?i:the day before yesterday|day before yesterday|the day after tomorrow|yesterday|today|tomorrow|last night)))\b",
        relative.relative_day,
    ),
    Rule(
        "year_relative",
        "year",
        r"\b(?P<d>(?P<rel>(?i:the year before last|this year|last year|next year|previous year|that year|the current year|the following year)))\b(?!-)",
        years.relative_year,
    ),
    Rule(
        "whole_year",
        "year",
        r"\b(?:[Tt]hroughout the |[Dd]uring the |[Ii]n the |[Tt]he |[Ff]or the |[Oo]f the )(?P<d>(?:whole|entire|full) year)\b(?! of (?:the|a)\b)",
        years.whole_year,
    ),
    Rule(
        "within_year",
        "year",
        r"\b(?P<prep>[Tt]hroughout|[Ww]ithin|in|of|for) the (?P<d>year)\b(?=[,.;)]| (?:is|was|were|are|to|and|by|with)\b|$)",
        years.within_year,
    ),
    Rule("week_relative", "week", r"\b(?P<d>(?P<which>[Ll]ast|[Tt]his|[Nn]ext) week)\b", relative.relative_week),
    Rule(
        "weekday",
        "weekday",
        rf"\b(?P<d>(?P<which>(?:[Ll]ast |[Tt]his |[Nn]ext )?)(?P<wd>{_WD}))(?!s?['s])",
        relative.weekday,
    ),
    Rule(
        "recent",
        "recent",
        r"\b(?P<d>(?:[Rr]ecently|[Aa] few days ago|[Ii]n recent days|[Tt]he other day|[Ss]everal days ago|[Nn]ot long ago|[Ll]ately|[Ff]ew days ago|[Ss]ome days ago|(?:[Ii]n|[Oo]ver) the past few days))\b",
        relative.recent,
    ),
    Rule(
        "festival",
        "festival",
        rf"\b(?P<d>(?:(?P<side>[Bb]efore|[Aa]fter|[Ff]ollowing|[Dd]uring) (?:the )?)?(?P<f>{_FEST})(?: (?:of |in )?(?:(?P<y>{_Y})|(?P<rel>(?i:{_REL_NEAR}))))?)(?! (?:holiday atmosphere|Gala|Concert|market|concert|greetings|couplets))(?!'s? )",
        relative.festival,
    ),
    Rule(
        "plan_period",
        "plan ordinal",
        r"(?:[Tt]he )?[\"']?(?P<d>(?P<p>1[1-5]th|Eleventh|Twelfth|Thirteenth|Fourteenth|Fifteenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth) [Ff]ive[- ][Yy]ear [Pp]lan[\"']? [Pp]eriod)",
        relative.plan_period,
    ),
    Rule(
        "day_of_month",
        "ordinal",
        r"\b(?:[Oo]n|[Ff]rom) the (?:(?:morning|afternoon|evening) of (?:the )?)?(?P<d>(?P<n>[1-3]?\d(?:st|nd|rd|th)))\b(?=[,.;]|\s+(?:the|of this|reporter|a|to|and|in|at|[a-z]+ed)\b)(?! (?:floor|anniversary|session|batch|Five|place|national|china)|,? (?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))",
        months.day_only,
    ),
    Rule(
        "day_reporter",
        "ordinal",
        r"\b(?P<d>(?:[Mm]orning|[Aa]fternoon|[Ee]vening) of (?:the )?(?P<n>[1-3]?\d(?:st|nd|rd|th)))\b",
        months.day_only,
    ),
    Rule("decade", "figures", r"\b(?P<d>(?P<y>(?:19|20)\d0)s)\b", years.decade, opens="digit"),
    Rule(
        "year",
        "figures",
        rf"(?<![\w.,/$€£¥#-])(?<!No\. )(?P<d>(?P<y>{_Y}))(?![\w/%]|-\w|\.\d|,\d){_NOT_COUNTED}",
        years.plain_year,
        opens="digit",
    ),
)


_LEAD_REACH: Final = 64


def grammar() -> Grammar:
    """The rules, compiled."""
    told = load_words("en", "dates")
    words = leftward(told["lead"])
    pattern = re.compile(rf"(?:[ \n,(\"'/.—~-]{{0,2}}(?:(?:{words})|(?:ht|ts|dn|dr)?\d{{1,4}})(?![a-z0-9])){{0,9}}")

    def lead(before: str) -> int:
        """How long the words before a core are that may belong to a date."""
        return pattern.match(before[::-1]).end()  # type: ignore[union-attr]  # it matches nothing, too

    # A month or year is begun by itself, a day before it, or one of these.
    words = "|".join(told["begins"])
    months = "|".join(month.lower() for month in MONTHS)
    begins = {
        "month": rf"(?<![a-z0-9])(?=\d|(?:{months})|(?:{words})(?![a-z]))",
        "figures": rf"(?<![a-z0-9])(?=\d|[hq]\d|(?:{words})(?![a-z]))",
    }
    return compiled("en", RULES, CORES, lead, _LEAD_REACH, r"(?<![a-z0-9])(?=[a-z0-9\[(])", begins)
