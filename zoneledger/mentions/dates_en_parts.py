"""Parts that English forms of dates share: years, numbers, and the words before them."""

from typing import Final

YEAR: Final = r"(?:19[5-9]\d|20[0-4]\d)(?![\d,]\d|%|\.\d)"
# A year as translations put it: `the end of the year 2006`, `early year of 1992`.
NAMED_YEAR: Final = rf"(?:(?:the )?year (?:of )?)?(?P<y>{YEAR})"
NUMBER: Final = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
RELATIVE_YEAR: Final = r"(?:this year|last year|next year|the year before last|the previous year|the following year|the current year|the year|that year|the same year)"
NEAR_YEAR: Final = r"(?:this year|last year|next year)"
OF_YEAR: Final = rf"(?:(?:,? (?:of|in) |,? )(?:{NAMED_YEAR}|(?P<rel>(?i:{RELATIVE_YEAR})(?! before))))?"
WEEKDAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
BY: Final = (
    r"(?:[Bb]y|[Bb]efore|[Uu]ntil|[Uu]p to|[Aa]s of|[Tt]ill|[Aa]s at|[Ww]ithin|[Pp]rior to|[Tt]o|[Aa]t the latest by)"
)
SINCE: Final = r"(?:[Ss]ince|[Ss]tarting from|[Ss]tarting in|[Ss]tarting)"
