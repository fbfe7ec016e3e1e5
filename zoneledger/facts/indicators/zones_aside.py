"""Zones that a sentence names and that own none of its figures: compared, cooperated with, lain in, met at, listed as parts or examples."""

import re
from collections.abc import Sequence
from typing import Final

from zoneledger.facts.indicators.scenes import Scene
from zoneledger.facts.zone_references import is_beside, row_lies_apart
from zoneledger.mentions.patterns import topic_words
from zoneledger.records import Mention

_COMPARED: Final = re.compile(
    r"(?:比|较|高于|低于|超过|赴|前往|对标|仅次于|到)$|"
    r"\b(?:than|ahead of|behind|surpassing|followed by|compared with|cooperation with|jointly with|together with|"
    r"to|formerly|originally|predecessor (?:was|is|of))(?: the)?$|前身(?:是|为)?$|原$|(?:取代|整合)$|(?:不含|不包括|剔除|扣除|除)$|\b(?:excluding|except|without|not including)(?: the)?$"
)
_TOGETHER: Final = re.compile(r"(?:合作|共建|相比|携手|联合|联动|对接|签署|结对)")
_GROUND: Final = re.compile("为(?:基础|依托|载体|核心|平台|龙头|支撑|主体|中心|重点|主战场)")
_VENUE: Final = re.compile(
    r"\b(?:held|hosted|kicked off|took place|(?<=at the )(?:meeting|conference|forum|fair)|(?<=at a )(?:meeting|conference|forum|fair)) (?:in|at)(?: the)?$|\b(?:at|in|on) the (?:construction |project |main |event )?(?:site|venue|scene) (?:of|in)(?: the)?$|举行[^，。]{0,4}在$"
)
_PARENT: Final = re.compile(r",?(?: located)? (?:of|in|within|inside|under)(?: the)? ?|的?")
_IN_PLACE: Final = re.compile(r"\b(?:in|at)(?: the)? $")
_EXAMPLE: Final = re.compile(
    r"\b(?:including|such as|for example|namely)\b[^;.]{0,240}$|(?:包括|比如|例如)[^；。]{0,120}$"
)
_SITES: Final = re.compile(rf"{topic_words('zh', 'zones', 'project_bound')}(?:于|在|到)?$")
# `The zone takes in A, B and C, with an area of …`: what is told behind is of the whole.
_PARTS: Final = re.compile(
    r"\b(?:takes in|consists? of|comprises|is (?:made up|composed) of|is divided into|administers|has under its jurisdiction)\b[^;.]{0,180}$"
)
_LIES_IN: Final = re.compile(r"(?:位于|坐落于|坐落在|地处)$|\b(?:located|situated|lies|lying) in(?: the)?$")


def closes_item(scene: Scene, zone: Mention) -> bool:
    """Whether a zone only says where the last of one item of a list lies: `11 plants, with one in the Hill Park; 5 shops`."""
    if scene.is_chinese or _IN_PLACE.search(scene.words(zone.start - 8, zone.start)) is None:
        return False
    low = scene.statement_start(zone.start)
    return scene.words(zone.end, zone.end + 1) == ";" and any(low <= m.start < zone.start for m in scene.levels)


def is_parent(scene: Scene, named: Sequence[Mention], index: int) -> bool:
    """Whether a zone only says where the zone before it lies: `the X Area of the Y Zone`, 甲新区（乙经开区）."""
    zone = named[index]
    if scene.words(zone.start - 1, zone.start) in ("(", "（") and index > 0 and zone.start - named[index - 1].end <= 1:
        return True
    if index == 0 or scene.is_chinese:
        return False
    return bool(_PARENT.fullmatch(scene.words(named[index - 1].end, zone.start)))


def names_project(scene: Scene, zone: Mention) -> bool:
    """Whether a zone's name only stands in the name of a project: it is no owner of the counts behind it.

    It is where it heads the row of those counted: 甲园区光伏项目、盐湖项目等4个项目.
    """
    low = scene.statement_start(zone.start)
    behind = scene.words(zone.end, zone.end + _ROW_CHARS) if scene.is_chinese else ""
    apart = row_lies_apart(behind)
    if apart:
        return True
    if apart is False:
        if not scene.words(low, zone.start).rpartition("其中")[2].strip("，,：: 在"):
            return False
    return any(m.kind == "project" and m.start <= zone.start and zone.end <= m.end for m in scene.sentence.mentions)


_ROW_CHARS: Final = 90


def is_example(scene: Scene, zone: Mention) -> bool:
    """Whether a zone only says where one of the projects named for example lies: `36 projects, including a plant in X, …`."""
    told = _EXAMPLE.search(scene.words(scene.statement_start(zone.start), zone.start))
    if told is None:
        return False
    low = zone.start - len(told[0])
    return not any(low <= level.start < zone.start for level in scene.levels)


def is_site(scene: Scene, zone: Mention) -> bool:
    """Whether a zone is only where something is told to settle (落户某园): what follows is not about it."""
    return scene.is_chinese and _SITES.search(scene.words(zone.start - 5, zone.start)) is not None


def _is_venue_zh(scene: Scene, zone: Mention) -> bool:
    """Whether something of another zone of the sentence is held in a zone: 甲区组织的集中竣工活动在乙园举行."""
    if not scene.is_chinese or _HELD.match(scene.words(zone.end, zone.end + 6)) is None:
        return False
    if scene.words(zone.start - 1, zone.start) != "在" or (zone.record_id or "").startswith("adm-"):
        return False
    return any(z.end <= zone.start and not (z.record_id or "").startswith("adm-") for z in scene.zones)


_HELD: Final = re.compile("(?:内|里|隆重|顺利|成功)?(?:举行|举办|召开)")


def is_compared(scene: Scene, zone: Mention) -> bool:
    """Whether a zone is only compared or cooperated with, met at, lain in or next to, or listed as a part of another."""
    before = scene.words(zone.start - 30, zone.start).rstrip()
    if (zone.record_id or "").startswith("adm-") and _LIES_IN.search(before):
        return True
    if before.endswith(("与", "和", "同")) and _TOGETHER.match(scene.words(zone.end, zone.end + 8)):
        return True
    if before.endswith("以") and _GROUND.match(scene.words(zone.end, zone.end + 8)):
        return True  # 以甲园区为基础共建乙园区, of which the figures are
    if _is_venue_zh(scene, zone):
        return True
    if _VENUE.search(before) and not (zone.record_id or "").startswith("adm-"):
        return True  # a meeting held in a park is no news of the park; one held in a county is the county's
    return bool(
        _COMPARED.search(before) or is_beside(before) or _PARTS.search(scene.words(zone.start - 200, zone.start))
    )
