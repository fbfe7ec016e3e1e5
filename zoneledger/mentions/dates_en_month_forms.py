"""English forms with a day or a month, from full dates to a month alone: each rule says in its name what it takes.

Leaves alone: `may` and `march` in small letters, numbers of things behind a month.
"""

from typing import Final

from zoneledger.mentions import dates_en_months as months
from zoneledger.mentions import dates_en_relative as relative
from zoneledger.mentions.dates import Rule, numeric_day
from zoneledger.mentions.dates_en_parts import (
    BY,
    NAMED_YEAR,
    NEAR_YEAR,
    NUMBER,
    OF_YEAR,
    RELATIVE_YEAR,
    SINCE,
    WEEKDAY,
    YEAR,
)

_MONTH: Final = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b(?:\.(?= ?\d))?"
_DAY: Final = r"(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?(?![\d%]|,\d{3}(?!\d)|\.\d)"
_TO: Final = r" ?(?:-|~|—|to|until|through|till) ?"

RULES: Final = (
    Rule(
        "iso",
        "figures",
        r"(?<![\d/.-])(?P<d>(?P<y>19[5-9]\d|20[0-4]\d) ?[-/.] ?(?P<m>0?[1-9]|1[0-2])(?: ?[-/.] ?)(?P<n>[0-2]?\d|3[01]))(?![\d])",
        numeric_day,
        opens="digit",
    ),
    Rule(
        "year_last",
        "figures",
        rf"(?<![\d/.-])(?P<d>(?P<a>[0-3]?\d)[-/.](?P<b>[0-3]?\d)[-/.](?P<y>{YEAR}))(?![\d/.-]\d)",
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
        rf"\b(?P<d>(?:{WEEKDAY}|Mon|Tue|Wed|Thu|Fri|Sat|Sun),? (?P<m>{_MONTH}) (?P<n>{_DAY})(?:,? (?P<y>{YEAR}))?)",
        months.month_day,
        opens="word",
    ),
    Rule(
        "weekday_day_month",
        "weekday",
        rf"\b(?P<d>{WEEKDAY},? \(?(?P<n>{_DAY}) (?P<m>{_MONTH})(?:,? (?P<y>{YEAR}))?\)?)",
        months.month_day,
        opens="word",
    ),
    Rule(
        "month_day_range",
        "month",
        rf"\b(?P<d>(?:[Ff]rom |between )?(?P<m>{_MONTH}) (?P<n>{_DAY})(?:{_TO}|(?<=\d) and (?=\d))(?:(?P<m2>{_MONTH}) )?(?P<n2>{_DAY})(?:,? (?P<y>{YEAR}))?)(?! (?:percent|million|billion|projects|enterprises))",
        months.day_range,
        opens="word",
    ),
    Rule(
        "since_month_day",
        "month",
        rf"\b(?P<d>{SINCE} (?P<m>{_MONTH}) (?P<n>{_DAY})(?:(?:,? (?:of )?)(?P<y>{YEAR})|,? (?P<rel>{NEAR_YEAR}))?)(?!\w)",
        months.since_month,
        opens="word",
    ),
    Rule(
        "month_day",
        "month",
        rf"\b(?P<d>(?P<m>{_MONTH}) ?(?P<n>{_DAY})(?:(?:,? ?(?:of )?)(?P<y>{YEAR})|,? (?:of )?(?P<rel>(?i:{NEAR_YEAR})))?)(?! ?(?:percent|million|billion|mu\b|acres|%))",
        months.month_day,
        opens="word",
    ),
    Rule(
        "day_month_range",
        "month",
        rf"(?<![\d.,/-])(?P<d>(?:[Ff]rom )?(?P<n>{_DAY}){_TO}(?P<n2>{_DAY}) (?P<m>{_MONTH})(?:,? (?P<y>{YEAR}))?)",
        months.day_range,
    ),
    Rule(
        "day_month",
        "month ordinal",
        rf"(?<![\d.,])(?P<d>(?P<n>{_DAY})(?: of|,)? (?P<m>{_MONTH})(?:,? (?P<y>{YEAR})|,? (?P<rel>(?i:{NEAR_YEAR})))?)",
        months.month_day,
        opens="digit",
    ),
    Rule(
        "month_range_years",
        "month",
        rf"\b(?P<d>(?:[Ff]rom )?(?P<m>{_MONTH}),? (?P<y1>{YEAR}){_TO}(?P<m2>{_MONTH}),? (?P<y>{YEAR}))",
        months.month_range,
        opens="word",
    ),
    Rule(
        "month_range",
        "month",
        rf"\b(?P<d>(?:[Ff]rom )?(?P<m>{_MONTH}){_TO}(?P<m2>{_MONTH}){OF_YEAR})",
        months.month_range,
        opens="word",
    ),
    Rule(
        "month_between",
        "month",
        rf"\b(?P<d>[Bb]etween (?P<m>{_MONTH}) and (?P<m2>{_MONTH}){OF_YEAR})",
        months.month_range,
        opens="word",
    ),
    Rule(
        "month_deadline",
        "month",
        rf"\b(?P<d>{BY} (?:the )?(?:very )?end of (?P<m>{_MONTH}){OF_YEAR})",
        months.month_deadline,
        opens="word",
    ),
    Rule(
        "month_end", "month", rf"\b(?P<d>(?:[Ee]nd of|[Ee]nd) (?P<m>{_MONTH}){OF_YEAR})", months.month_end, opens="word"
    ),
    Rule(
        "month_part",
        "month",
        rf"\b(?P<d>(?P<part>[Ee]arly|[Ll]ate|[Mm]id(?:dle)?|[Bb]eginning of|[Ss]tart of|[Mm]iddle of)[- ](?P<m>{_MONTH}){OF_YEAR})",
        months.month_part,
        opens="word",
    ),
    Rule("since_month", "month", rf"\b(?P<d>{SINCE} (?P<m>{_MONTH}){OF_YEAR})", months.since_month, opens="word"),
    Rule(
        "nearest_month",
        "month",
        rf"\b(?P<d>(?P<since>[Ss]ince )?(?P<which>[Ll]ast|[Nn]ext) (?P<m>{_MONTH}))",
        months.nearest_month,
        opens="word",
    ),
    Rule(
        "month_year",
        "month",
        rf"\b(?P<d>(?P<m>{_MONTH})(?:(?:,? (?:of )?|-){NAMED_YEAR}|(?:, (?=this|last|next)|,? (?:of|in) | )(?P<rel>(?i:{RELATIVE_YEAR})(?! before))))",
        months.month_only,
        opens="word",
    ),
    Rule(
        "month",
        "month",
        rf"(?<![\w'-])(?P<d>(?P<m>{_MONTH}))(?![\w]|-(?!end)\w)(?! (?:4th Movement|Day)\b)",
        months.bare_month,
        opens="word",
    ),
    Rule(
        "first_months_of_year",
        "months",
        rf"\b(?P<d>(?P<side>[Ff]irst|[Ll]ast|[Ff]inal) (?P<n>{NUMBER}) months (?:of|in) (?:(?P<y>{YEAR})|(?P<rel>(?i:{RELATIVE_YEAR}))))",
        months.first_months,
        opens="word",
    ),
    Rule(
        "first_months", "months", rf"\b(?P<d>(?P<side>[Ff]irst) (?P<n>{NUMBER}) months{OF_YEAR})", months.first_months
    ),
    Rule(
        "months_to",
        "months",
        rf"\b(?P<d>(?P<n>{NUMBER}) months (?:to|through|ended|ending|up to)(?: in)?(?: the end of)? (?P<m>{_MONTH}){OF_YEAR})",
        months.months_to,
        opens="word",
    ),
    Rule(
        "last_months",
        "months",
        rf"\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ww]ithin) the (?P<d>(?P<side>last|past|remaining|final) (?P<n>{NUMBER}) months)(?! (?:of|alone))",
        months.last_months,
        opens="word",
    ),
    Rule(
        "same_months",
        "months",
        rf"\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or) the (?P<d>(?:same )?(?P<n>{NUMBER}) months)\b(?! (?:of|since|after|before|ending|to|from|that)\b)",
        relative.same_months,
    ),
    Rule(
        "months_since",
        "months",
        rf"\b(?P<d>(?P<n>{NUMBER}) months since)(?! (?:then|it|he|she)\b)",
        months.months_since,
    ),
    Rule(
        "months_in_figures",
        "months",
        rf"(?<![\d.])(?P<d>1 ?(?:-|to) ?(?P<n>[2-9]|1[0-2]) months?{OF_YEAR})",
        months.figures,
        opens="digit",
    ),
    Rule(
        "month_relative_deadline",
        "months",
        rf"\b(?P<d>{BY} (?:the )?(?P<end>end) of (?P<which>this|next|last|the) month)",
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
        rf"\b(?:in|In) the (?P<d>first month{OF_YEAR})\b(?! (?:after|since|or))",
        months.first_month,
    ),
    Rule(
        "the_month",
        "months",
        r"\b(?:[Ii]n|[Dd]uring|[Ww]ithin|[Tt]hroughout) the (?P<d>month)(?=[,.;]| alone)",
        relative.the_month,
    ),
)
