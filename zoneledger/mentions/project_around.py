"""What stands around a name of a project, and the mention that a name becomes; for all rules that find one."""

import re
from collections.abc import Sequence
from typing import Final

from zoneledger.mentions.numerals import Taken
from zoneledger.mentions.project_words_en import is_generic
from zoneledger.records import Mention


class Around:
    """Mentions of one segment that say whether a phrase is a project.

    `numbers` holds the spans of all amounts and dates; `plants` and `builds` tell where the text may have nouns of plants
    and English words of building or Chinese ones of the stages of works.
    """

    __slots__ = ("all", "builds", "firms", "land", "money", "numbers", "plants", "zones")

    def __init__(self, inside: Sequence[Mention], numbers: Taken, plants: Sequence[int], builds: Sequence[int]) -> None:
        self.all = inside
        self.numbers = numbers
        self.plants = plants
        self.builds = builds
        self.money = [m for m in inside if m.kind == "money"]
        self.land = [m for m in inside if m.kind == "quantity" and m.unit == "m2"]
        self.firms = [m for m in inside if m.kind == "organization"]
        self.zones = [m for m in inside if m.kind == "zone"]


PHASE_BEHIND: Final = re.compile(
    r" ?\(?(?:[Pp]hase|[Ss]tage) (?:[IVX]{1,3}\b|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[1-4]\b)\)?|,? \(?(?:[Ff]irst|[Ss]econd|[Tt]hird) phase\)?"
)


def mention(text: str, start: int, end: int, rule: str) -> Mention | None:
    """A project's mention without signs at its edges; None where nothing is left."""
    while start < end and text[start] in " \"',:·-[(.":
        start += 1
    while end > start and (text[end - 1] in " \"',:.-]" or (text[end - 1] == ")" and "(" not in text[start:end])):
        end -= 1
    if "(" in text[start:end] and ")" not in text[start:end]:
        if text[end : end + 1] != ")":
            return None
        end += 1
    if end - start < 3:
        return None
    return Mention("project", start, end, f"en.project.{rule}", name=" ".join(text[start:end].replace('"', "").split()))


def behind_firm(text: str, start: int, end: int, around: Around) -> int:
    """Where a name begins if a firm's full name or a zone's stands in front of it: behind that."""
    for firm in around.firms:
        if (
            firm.start <= start < firm.end < end - 3
            and firm.rule.endswith(".form")
            and not text[firm.end :].startswith("'")
        ):
            return firm.end + 1
        if start < firm.end < end - 3 and firm.rule.endswith(".form") and "Ltd" in (firm.name or ""):
            return firm.end + 1
    for zone in around.zones:
        if start <= zone.start and zone.end < end - 3 and zone.start - start < 6:
            rest = [word for word in re.findall(r"[A-Za-z'&-]+", text[zone.end : end].lower()) if not is_generic(word)]
            if text[zone.end + 1 : end].istitle() and is_park(zone):
                return start  # `Marlo Health Town Residential Facilities`: one name in capitals
            if len(rest) >= 2 and not text[zone.end : zone.end + 2].startswith((",", " (")):
                return zone.end + 1
    return start


def is_park(zone: Mention) -> bool:
    """Whether a zone is a park or town, which may itself be what is built."""
    return (zone.record_id or "").endswith(("-park", "-sci"))
