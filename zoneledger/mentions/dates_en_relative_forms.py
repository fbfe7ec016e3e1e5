"""English forms told from the publication or another date, festivals and plan periods: each rule says what it takes.

Leaves alone: `now`, `at present`, `in recent years`; plan names without a period.
"""

from typing import Final

from zoneledger.mentions import dates_en_months as months
from zoneledger.mentions import dates_en_relative as relative
from zoneledger.mentions.dates import Rule
from zoneledger.mentions.dates_en_parts import NEAR_YEAR, WEEKDAY, YEAR

FESTIVALS: Final = (
    "Spring Festival",
    "Chinese New Year",
    "Lunar New Year",
    "Lantern Festival",
    "Dragon Boat Festival",
    "Mid-Autumn Festival",
    "National Day",
    "New Year",
    "May Day",
    "Labor Day",
    "Labour Day",
    "Qingming Festival",
    "Double Ninth Festival",
)
_FESTIVAL: Final = "(?:" + "|".join([*FESTIVALS[:7], "New Year's Day", *FESTIVALS[7:]]) + ")"

RULES: Final = (
    Rule(
        "same_period",
        "period",
        rf"\b(?P<d>(?:same|corresponding) period (?:of |in |as )?(?:(?:the )?(?:last|previous) year|(?P<y>{YEAR}))|same period a year (?:ago|earlier|before))",
        relative.same_period,
    ),
    Rule(
        "same_month",
        "period",
        r"\b(?P<d>same month (?:of |in )?(?:the )?(?:last|previous) year|same month a year (?:ago|earlier))",
        relative.same_month,
    ),
    Rule(
        "same_day",
        "day",
        r"\b(?P<d>[Ss]ame day|[Tt]hat day|[Tt]hat afternoon|[Tt]hat morning)(?= |,|\.)(?! (?:and night|before|after|when|forward))",
        relative.same_day,
    ),
    Rule(
        "day_relative",
        "day",
        r"\b(?P<d>(?P<w>(?i:the day before yesterday|day before yesterday|the day after tomorrow|yesterday|today|tomorrow|last night)))\b",
        relative.relative_day,
    ),
    Rule("week_relative", "week", r"\b(?P<d>(?P<which>[Ll]ast|[Tt]his|[Nn]ext) week)\b", relative.relative_week),
    Rule(
        "weekday",
        "weekday",
        rf"\b(?P<d>(?P<which>(?:[Ll]ast |[Tt]his |[Nn]ext )?)(?P<wd>{WEEKDAY}))(?!s?['s])",
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
        rf"\b(?P<d>(?:(?P<side>[Bb]efore|[Aa]fter|[Ff]ollowing|[Dd]uring) (?:the )?)?(?P<f>{_FESTIVAL})(?: (?:of |in )?(?:(?P<y>{YEAR})|(?P<rel>(?i:{NEAR_YEAR}))))?)(?! (?:holiday atmosphere|Gala|Concert|market|concert|greetings|couplets))(?!'s? )",
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
)
