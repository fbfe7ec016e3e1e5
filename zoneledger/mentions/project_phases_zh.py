"""Chinese phases of projects: with the name before them (岚川乳业智慧工厂三期) or bare (一期, 二期)."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from zoneledger.mentions.patterns import one_of
from zoneledger.mentions.project_around import Around
from zoneledger.mentions.project_words_zh import (
    barred,
    is_generic,
    is_name,
    leads_on,
    mention,
    name_start,
    told,
    words_of,
)
from zoneledger.records import Mention, Segment

_PHASE: Final = re.compile(r"(?P<phase>[首一二三四五]期)(?!限|间|货|刊|盘|付|债|权|工程款|(?:到位|资金))")


@cache
def _planned() -> re.Pattern[str]:
    return re.compile(rf"{one_of(told()['phase_plans'])}|建成投产$")


def _has_own(text: str, segment: Segment, match: re.Match[str], around: Around) -> bool:
    """Whether a bare phase has money, land or a stage of its own before the next phase is named."""
    follower = _PHASE.search(text, match.end(), segment.end)
    high = min(follower.start() if follower else segment.end, match.end() + 60)
    low = max(segment.start, match.start() - 12, text.rfind("；", 0, match.start()) + 1)
    if any(match.end() <= m.start < high for m in around.money) or any(
        match.end() <= m.start < high for m in around.land
    ):
        return True
    stage = words_of("phase_stages").search(text, match.end(), high)
    if stage is None or _OF_SIZE.match(text, stage.end()):
        return False
    return not _planned().search(text, low, stage.start())


# 一期建成3GW规模: how large it is to be.
_OF_SIZE: Final = re.compile(r"\d[^，。；]{0,10}(?:规模|产能|能力)")


# Another phase and its stage before it: 甲基地二期开工暨一期投产仪式.
_OF_OTHER: Final = re.compile(r"[首一二三四五]期[^，。；]{0,8}(?:暨|[、和及与]|已|将)")


@cache
def _no_phase() -> re.Pattern[str]:
    return barred("no_phase", "[、，]")


def find_phases(text: str, segment: Segment, around: Around) -> Iterator[Mention]:
    """A phase with its name (敕勒川乳业智慧工厂三期), or bare (一期, 二期), which the article's course resolves.

    Leaves alone counts (分两期) and issues of papers.
    """
    for match in _PHASE.finditer(text, segment.start, segment.end):
        start, end = match.span()
        if text[start - 1 : start] in ("分", "第") or text[max(0, start - 2) : start] in ("共分", "分为"):
            continue
        bracketed = text[start - 1 : start] == "(" and text[end : end + 1] == ")"
        start, end = start - bracketed, end + bracketed
        if bracketed and text.endswith("项目", 0, start):
            continue  # 甲项目(一期): the project named before it
        begin = name_start(text, segment.start, start, around.all)
        name = text[begin:start]
        bare = len(name) < 2 or is_generic(name) or leads_on(name) or _no_phase().search(name) is not None
        bare = bare or _OF_OTHER.search(name) is not None
        if bare:
            if not _has_own(text, segment, match, around):
                continue
            found: Mention | None = Mention("project", *match.span(), "zh.project.phase", name=match["phase"])
        else:
            found = mention(text, begin, end, "phase_behind") if is_name(name) else None
        if found is not None:
            yield found
