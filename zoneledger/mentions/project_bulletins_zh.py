"""Chinese bulletins: what a place has behind its count (云阳县2个：甲项目，…；乙工程，…), and rows whose cells blanks part."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from zoneledger.mentions.project_around import Around
from zoneledger.mentions.project_members_zh import has_head, member_of, mention_of
from zoneledger.records import Mention, Segment

# 云阳县2个:甲回收项目，3月停工；乙公园北扩工程，因拆迁停工。
_OF_PLACE: Final = re.compile(r"(?:^|(?<=[。；\n]))[一-鿿]{2,8}[\d一二三四五六七八九]{1,2}[个项]:(?=[^\d])")


def of_places(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """What a bulletin lists behind a place and how many lie there: each up to its comma."""
    opener = _OF_PLACE.match(text, segment.start, segment.end)
    if opener is not None:
        for part in re.finditer(r"[^；。\n]+", text[opener.end() : segment.end]):
            start = opener.end() + part.start()
            comma = text.find("，", start, opener.end() + part.end())
            member = member_of(text, start, comma, around) if comma > 0 else None
            if member is not None and has_head(text[slice(*member)]):
                yield mention_of(text, *member, "among")


_TABLE_HEAD: Final = re.compile(r" *(?:序号 +)?(?P<name>项目名称|项目)(?: +\S{2,8}(?:\([^)]*\))?){2,}")
_ROW: Final = re.compile(r" *(?:\d{1,3}[.、]? +)?(?P<name>[^\s|]{4,34})(?: +\S+){2,}")


def spaced_tables(text: str, segments: Sequence[Segment]) -> Iterator[Mention]:
    """The first cells of the rows below a line of heads that blanks part: 项目 性质 总投资 进度目标."""
    inside = False
    for segment in segments:
        line = text[segment.start : segment.end]
        if "项目" in line[:12] and _TABLE_HEAD.fullmatch(line.rstrip()):
            inside = True
            continue
        row = _ROW.match(line) if inside else None
        if row is None or re.search(r"[，。；]|^(?:合计|总计|小计|[\d.]+)$", row["name"]):
            inside = False
            continue
        start, end = segment.start + row.start("name"), segment.start + row.end("name")
        end -= 2 * text[start:end].endswith("项目")
        yield mention_of(text, start, end, "row")
