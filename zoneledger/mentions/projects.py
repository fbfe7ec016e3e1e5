"""Names and identifying descriptions of individual projects.

Takes: the words before `project` or 项目 (`the solid-state lithium battery project`, 朔驰风电叶片项目), the members of lists, titles
of lines in bulletins and tables, phases, and named parks, plants, bases and lines that a sentence builds, invests in or opens.
Leaves alone: groups told only by number or class (`82 key projects`, 亿元以上项目) and pronouns (`the project`, 该项目).
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from zoneledger.mentions.brands import find_project_brands
from zoneledger.mentions.numerals import Taken
from zoneledger.mentions.project_lines import find_lines
from zoneledger.mentions.projects_en import Around, find_english
from zoneledger.mentions.projects_zh import find_chinese
from zoneledger.records import Document, Mention, Segment

_SILENT: Final = ("teaser", "boilerplate")


def find_projects(document: Document, segments: Sequence[Segment], mentions: Sequence[Mention]) -> list[Mention]:
    """Project names, then firms that only these names tell; `mentions` are those of all other kinds, sorted."""
    text = document.reading.text
    find = find_chinese if document.is_chinese else find_english
    starts = [mention.start for mention in mentions]
    numbers = Taken([m for m in mentions if m.kind in ("money", "date")])
    columns: dict[str, int] = {}
    found: list[Mention] = []
    for segment in segments:
        if segment.kind in _SILENT:
            continue
        inside = mentions[bisect_left(starts, segment.start) : bisect_left(starts, segment.end)]
        around = Around(
            inside,
            numbers,
            [m for m in inside if m.kind == "money"],
            [m for m in inside if m.kind == "quantity" and m.unit == "m2"],
            [m for m in inside if m.kind == "organization"],
            [m for m in inside if m.kind == "zone"],
        )
        lines = list(find_lines(text, segment, document.lexicon, columns))
        found.extend(lines)
        if not any(m.rule.endswith(".table_row") for m in lines):
            found.extend(find(text, segment, around))
    kept = _without_overlaps(found)
    firms = [m for m in mentions if m.kind == "organization"]
    return [*kept, *find_project_brands(document, kept, firms)]


# Of two names that share words the one with the stronger rule stays; of equals the longer.
_WEAK_RULES: Final = (".plant", ".park", ".phase")


def _without_overlaps(found: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
        elif mention.end - mention.start > kept[-1].end - kept[-1].start and kept[-1].rule.endswith(_WEAK_RULES):
            kept[-1] = mention
    return kept
