"""English forms of quarters, halves and years: each rule says in its name what it takes.

Leaves alone: four digits that are no year, ages and durations.
"""

from typing import Final

from zoneledger.mentions import dates_en_years as years
from zoneledger.mentions.dates import Rule
from zoneledger.mentions.dates_en_parts import BY, NAMED_YEAR, NUMBER, OF_YEAR, RELATIVE_YEAR, SINCE, YEAR
from zoneledger.mentions.patterns import one_of

_ORDINAL: Final = r"(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th)"
# Counted things right behind four digits: no year.
_NOT_COUNTED: Final = (
    r"(?! ?(?:yuan|mu|people|enterprises|tons|tonnes|meters|metres|square|projects|sets|jobs|employees|kilometers|acres|"
    r"companies|households|million|billion|vehicles|units|percent|new|suites|hectares|pieces|items|workers|residents|degrees|"
    r"patents|cases|persons|talents|times|rooms|beds|firms|km|kW|MW|m2|sqm|staff|students|seats|cabinets|servers)\b)"
)

RULES: Final = (
    Rule(
        "first_quarters", "quarter", rf"\b(?P<d>[Ff]irst (?P<n>two|three|2|3) quarters{OF_YEAR})", years.first_quarters
    ),
    Rule(
        "the_quarters",
        "quarter",
        rf"\b(?:[Ii]n|[Oo]ver|[Ff]or|[Dd]uring|[Tt]hroughout) the (?:past |last )?(?P<d>(?P<n>three|3) quarters{OF_YEAR})\b",
        years.first_quarters,
    ),
    Rule(
        "two_quarters",
        "quarter",
        rf"\b(?P<d>(?P<q>{_ORDINAL}) and (?P<q2>{_ORDINAL}) quarters{OF_YEAR})",
        years.quarters,
    ),
    Rule(
        "quarter_deadline",
        "quarter",
        rf"\b(?P<d>{BY} (?:the )?end of the (?P<q>{_ORDINAL}) quarter{OF_YEAR})",
        years.quarter_deadline,
    ),
    Rule("since_quarter", "quarter", rf"\b(?P<d>{SINCE} the (?P<q>{_ORDINAL}) quarter{OF_YEAR})", years.since_quarter),
    Rule("quarter", "quarter", rf"\b(?P<d>(?P<q>{_ORDINAL})[- ][Qq]uarter{OF_YEAR})", years.quarter),
    Rule("quarter_letter", "quarter", rf"\b(?P<d>Q(?P<q>[1-4]){OF_YEAR})(?![\w])", years.quarter),
    Rule(
        "quarter_year_letter", "figures", rf"\b(?P<d>(?P<y>{YEAR}) ?Q(?P<q>[1-4]))(?!\w)", years.quarter, opens="digit"
    ),
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
        rf"\b(?P<d>{SINCE} the (?P<h>first|second) half of (?:(?P<y>{YEAR})|(?P<rel>(?i:{RELATIVE_YEAR}))))",
        years.since_half,
    ),
    Rule(
        "half_deadline",
        "half",
        rf"\b(?P<d>{BY} (?:the )?end of the (?P<h>first|second) half{OF_YEAR})",
        years.half_deadline,
    ),
    Rule(
        "half",
        "half",
        rf"\b(?P<d>(?P<h>[Ff]irst|[Ss]econd)[- ][Hh]alf(?:[- ]year)?{OF_YEAR})(?! (?:hour|hours)|-)(?! of (?:the )?(?:month|decade|century|game|match)\b)",
        years.half,
    ),
    Rule("half_letter", "half", rf"\b(?P<d>H(?P<h>[12])(?:,? | of )(?P<y>{YEAR}))", years.half),
    Rule(
        "since_start",
        "year",
        r"\b(?P<d>(?:[Ss]ince the (?:beginning|start) of (?:this|the|this new|the new|the brand-?new|the current) year|[Ss]o far this year|[Ss]ince this year|[Ss]ince the (?:beginning|start) of last year|[Ss]ince last year|[Ss]tarting from (?:last|this) year|[Ss]ince the year)|[Ss]ince early this year)",
        years.since_start,
    ),
    Rule(
        "year_deadline",
        "year figures",
        rf"\b(?P<d>{BY} (?:the )?(?:year-end|year end|year's end|end of (?:{NAMED_YEAR}|(?P<rel>(?i:this year|last year|next year|the year|the current year|the following year))|year)))\b",
        years.year_deadline,
        opens="word",
    ),
    Rule(
        "year_end",
        "year figures",
        rf"\b(?P<d>[Ee]nd(?: of |-| )(?:{NAMED_YEAR}|(?P<rel>(?i:this year|last year|next year|the year))))",
        years.year_end,
        opens="word",
    ),
    Rule(
        "season",
        "year figures",
        rf"\b(?P<d>(?!(?i:fall(?! of)))(?P<season>(?i:{one_of(years.SEASONS)}))(?: of|,)? (?:{NAMED_YEAR}|(?P<rel>(?i:this year|last year|next year))))",
        years.season,
        opens="word",
    ),
    Rule(
        "year_part",
        "year figures",
        rf"\b(?P<d>(?P<part>[Ee]arly|[Ll]ate|[Mm]id(?:dle of)?|(?:[Bb]eginning|[Ss]tart) of)(?:[- ])(?:{NAMED_YEAR}|(?P<rel>(?i:this year|last year|next year|the year))))",
        years.year_part,
        opens="word",
    ),
    Rule("since_year", "figures", rf"\b(?P<d>{SINCE} (?P<y>{YEAR}))", years.since_year, opens="word"),
    Rule(
        "year_range",
        "figures",
        rf"(?<![\d.,#/-])(?P<d>(?:[Ff]rom )?(?P<y1>{YEAR}) ?(?:(?:-|~|to|through|until) ?(?P<y>{YEAR})|(?:-|~) ?(?P<y2>\d\d(?!\d))))(?![-/\d])",
        years.year_range,
    ),
    Rule(
        "years_between",
        "figures",
        rf"\b(?P<d>[Bb]etween (?P<y1>{YEAR}) and (?P<y>{YEAR}))",
        years.year_range,
        opens="word",
    ),
    Rule(
        "by_year",
        "figures",
        rf"\b(?P<d>{BY} (?P<y>{YEAR}))(?=[,.;:)\s]|$){_NOT_COUNTED}",
        years.by_year,
        opens="word",
    ),
    Rule(
        "past_years",
        "year",
        rf"\b(?P<d>(?:[Oo]ver |[Ii]n |[Dd]uring )?(?:the )?(?:(?:past|last) (?P<n>{NUMBER}) years|past year))(?=[,.\s])",
        years.past_years,
    ),
    Rule(
        "next_years",
        "year",
        rf"\b(?:[Ii]n|[Ww]ithin|[Oo]ver|[Dd]uring|[Ff]or) the (?P<d>(?:next|coming) (?:{NUMBER}(?: to | or |-))?(?P<n>{NUMBER}) years)\b",
        years.next_years,
    ),
    Rule("same_year", "year", r"\b(?P<d>(?P<rel>same year))", years.relative_year),
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
    Rule("decade", "figures", r"\b(?P<d>(?P<y>(?:19|20)\d0)s)\b", years.decade, opens="digit"),
    Rule(
        "year",
        "figures",
        rf"(?<![\w.,/$€£¥#-])(?<!No\. )(?P<d>(?P<y>{YEAR}))(?![\w/%]|-\w|\.\d|,\d){_NOT_COUNTED}",
        years.plain_year,
        opens="digit",
    ),
)
