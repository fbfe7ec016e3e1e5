"""Names of projects in the items below a line that says so: `The ten projects are:`, 重点项目有：, then an item a line.

Takes: what each item opens with, up to its first sign, where two items or more bear names; the firm and the place behind it left out.
Leaves alone: lists below lines that tell of no projects, items that are clauses, and items with a sign before what is told of them
(`Toven cable: 2 billion yuan`), which `project_lines` reads.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from zoneledger.mentions.project_around import Around
from zoneledger.mentions.project_around import mention as mention_en
from zoneledger.mentions.project_members_en import read_member
from zoneledger.mentions.project_members_zh import member_of, mention_of
from zoneledger.records import Mention, Segment

# A line that opens a list of projects, or one that goes on about those of the line before it.
_OPENS: Final = {
    "en": re.compile(
        r"\b[Pp]rojects?\b(?![^:]*\b(?:criteria|conditions|requirements|measures|characteristics|features|reasons|companies)\b)[^:]{0,90}:\s*$"
    ),
    "zh": re.compile(r"项目(?![^：:]*(?:特点|条件|要求|措施|原因|方面|企业))[^：:。]{0,24}[：:]\s*$"),
}
_GOES_ON: Final = {
    "en": re.compile(r"(?:They|These|Among (?:them|which)|Including|The (?:list|details))\b[^.:]{0,40}:\s*$"),
    "zh": re.compile(r"(?:其中|它们|这些|分别|具体|包括|名单)[^。：:]{0,12}[：:]\s*$"),
}
_TOLD: Final = {"en": "project", "zh": "项目"}
_MARK: Final = re.compile(r"\s*(?:\(?\d{1,2}[.)、）](?!\d)|[▶●■◆•·▪*-]|[①-⑳])\s*")
# Where the name of an item ends.
_END_EN: Final = re.compile(
    r"[;,:.](?:\s|$)| \(|,? (?:invested|built|constructed|funded|located|with an?|which|covering)\b| by (?=[A-Z])| in (?=[A-Z])|$"
)
_END_ZH: Final = re.compile(r"[;；,，。:：(（]|\s|$")
_LEAST: Final = 2
_LONGEST: Final = 160


def find_item_lists(
    text: str, segments: Sequence[Segment], around: Callable[[Segment], Around], language: str
) -> Iterator[Mention]:
    """The names of all such lists of a text; `around` tells what stands around a segment."""
    for number, opener in enumerate(segments):
        if not _opens_list(text, segments, number, language):
            continue
        found, items = [], 0
        for item in segments[number + 1 :]:
            mark = _MARK.match(text, item.start, item.end)
            if mark is None or item.paragraph == opener.paragraph or item.end - item.start > _LONGEST:
                break
            items += 1
            name = (_name_zh if language == "zh" else _name_en)(text, mark.end(), item.end, around(item))
            if name is not None:
                found.append(name)
        if len(found) >= _LEAST and 2 * len(found) >= items:
            yield from found


def _opens_list(text: str, segments: Sequence[Segment], number: int, language: str) -> bool:
    """Whether a segment ends in a colon and says that projects follow."""
    opener = segments[number]
    line = text[opener.start : opener.end]
    if line.rstrip()[-1:] not in (":", "：") or number + _LEAST >= len(segments):
        return False
    if _OPENS[language].search(line) is not None:
        return True
    before = segments[number - 1] if number else None
    return (
        before is not None
        and _GOES_ON[language].match(line) is not None
        and _TOLD[language] in text[before.start : before.end]
    )


def _name_en(text: str, start: int, end: int, around: Around) -> Mention | None:
    stop = _END_EN.search(text, start + 3, end)
    member = read_member(text, start, stop.start() if stop is not None else end, around, named=True)
    if member is None or not (text[member.start].isupper() or text[member.start].isdigit()):
        return None
    return mention_en(text, member.start, member.end, "item")


def _name_zh(text: str, start: int, end: int, around: Around) -> Mention | None:
    stop = _END_ZH.search(text, start + 2, end)
    member = member_of(text, start, stop.start() if stop is not None else end, around, short=True)
    return mention_of(text, *member, "item") if member is not None else None
