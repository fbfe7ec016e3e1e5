"""Whose figure it is: the zone of a figure, and figures that several zones have together.

A figure belongs to the zone named last before it in its sentence, if that zone is not only compared with, cooperated with or
lain next to; else, in English, to one named right behind it (`were signed in the zone`); else to the zone that the paragraph
is about; else to that of the section's heading; else to the article's subject. `The county`, 全市 and the like mean the host
area. Zones named as a list right before a joint total (`A, B and C together`, 三个园区) have it together: it is the first one's.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Final

from zoneledger.facts.indicators.figures import Figure
from zoneledger.facts.indicators.scenes import Scene
from zoneledger.facts.indicators.survey import Watched
from zoneledger.facts.indicators.zone_words import (
    ZoneWord,
    is_headed,
    is_label,
    named_by_head,
    of_kind,
    word_for,
    zone_words,
)
from zoneledger.records import Article, Mention

_COMPARED: Final = re.compile(
    r"(?:比|较|高于|低于|超过|赴|前往|来自|毗邻|紧邻|对标|仅次于|距离?|到)$|"
    r"\b(?:than|ahead of|behind|surpassing|followed by|compared with|cooperation with|jointly with|together with|next to|"
    r"near|neighbou?ring|away from|(?<!data )(?<!statistics )(?<!figures )(?<!reports )from|belongs? to|part of|to|formerly|originally|predecessor (?:was|is|of))(?: the)?$|前身(?:是|为)?$|原$|(?:取代|整合)$|(?:不含|不包括|剔除|扣除|除)$|\b(?:excluding|except|without|not including)(?: the)?$"
)
_TOGETHER: Final = re.compile(r"(?:合作|共建|相比|携手|联合|联动|对接|签署|结对)")
_LIST: Final = re.compile(r"\s*(?:,|、|，|和|及|与|and|, and)\s*(?:the )?")
_HOST: Final = re.compile(
    r"\b(?:the|whole|entire) (?:city|county|district|prefecture|municipality|town)\b|全市|全县|我市|我县|该市|该县|全州|全旗|全镇|我镇|该镇"
)
_PROVINCE: Final = re.compile(r"\bthe (?:whole |entire )?(?:province|country|nation)\b|全省|全国|我省")
_OF_SHARE: Final = re.compile(r"(?:占|of|in|以|高于|低于|快于|居|列|位居|among)(?: the)?(?: whole| entire)?\s*$")
_JOINT: Final = re.compile(
    r"合计|[三两二四]个?(?:园区|开发区|区)|\b(?:the )?(?:two|three|four) (?:zones|parks|areas|districts)\b|\bcombined\b|\btogether\b|\bjointly\b|\ba total of\b|\bin total\b|共(?:计|有|签|引|开|完|实|竣|投)"
)
_RESPECTIVE: Final = re.compile(r"respectively|分别")
_PAIRED: Final = re.compile(r"\s*(?:,|、|，|和|及|与|and|, and)\s*(?:[a-z0-9. ]{0,24})")
WATCHED: Final = (
    Watched(_RESPECTIVE, ("respectively", "分别")),
    Watched(
        _HOST,
        (
            "全市", "全县", "我市", "我县", "该市", "该县", "全州", "全旗", "全镇", "我镇", "该镇",
            *map(" ".join, product(("the", "whole", "entire"), ("city", "county", "district", "prefecture", "municipality", "town"))),
        ),
    ),
    Watched(
        _PROVINCE,
        ("全省", "全国", "我省", *map(" ".join, product(("the", "whole", "entire"), ("province", "country", "nation")))),
    ),
    Watched(
        _JOINT,
        (
            "合计", "combined", "together", "jointly", "a total of", "in total", "共",
            *map("".join, product("三两二四", ("区", "个区", "园区", "个园区", "开发区", "个开发区"))),
            *map(" ".join, product(("two", "three", "four"), ("zones", "parks", "areas", "districts"))),
        ),
    ),
)  # fmt: skip
_VENUE: Final = re.compile(r"\b(?:held|hosted|kicked off|took place) (?:in|at)(?: the)?$|举行[^，。]{0,4}在$")
_PARENT: Final = re.compile(r" of(?: the)? ?|的?")
_PARK: Final = re.compile(r"\b(?:park|base|valley|city|town)\b|园|基地|谷|城")
_PARK_EN: Final = re.compile(r"\bpark\b")
_RIGHT_BEHIND: Final = re.compile(r"\b(?:in|of|at|for|into|to)(?: the)? $")
_ZONE: Final = re.compile(r"\b(?:zone|area|district|etdz|hidz)\b|区")


@dataclass(slots=True)
class Places:
    """The zones of an article and which of them is spoken of at the moment."""

    subjects: list[str]
    hosts: list[str]
    known: frozenset[str]
    names: dict[str, str]
    roles: dict[str, str | None]
    section: str | None = None
    paragraph: int = -1
    current: str | None = None
    host: str = ""
    together: tuple[str, ...] = field(default=())

    def enter(self, scene: Scene) -> None:
        """Follow the headings and paragraphs; a heading that names a zone opens its section."""
        segment = scene.sentence.segment
        named = [z.record_id for z in scene.zones if z.record_id in self.known]
        own = [z for z in named if z is not None]
        if own and len(set(own)) == 1 and (segment.kind == "heading" or is_label(scene)):
            self.section = own[0]
        if segment.paragraph != self.paragraph:
            self.current, self.together = None, ()
            self.paragraph = segment.paragraph

    def default(self) -> str | None:
        """The zone of a figure beside which none is named."""
        return self.current or self.section or (self.subjects[0] if self.subjects else None)

    def meant_by(self, word: ZoneWord) -> str | None:
        """The zone that a generic word means: the one spoken of if its name is of that kind, else the subject."""
        now = self.default()
        if now is None:
            return None
        name = self.names.get(now, "")
        if word.sort == "kind":
            if now.startswith("adm-"):
                zones = [k for k, told in self.names.items() if not k.startswith("adm-") and of_kind(told, word.text)]
                if len(zones) == 1:
                    return zones[0]
            fits = of_kind(name, word.text)
            if not fits and self.subjects and of_kind(self.names.get(self.subjects[0], ""), word.text):
                return self.subjects[0]
            if not fits:
                others = [k for k, told in self.names.items() if not k.startswith("adm-") and of_kind(told, word.text)]
                if len(others) == 1:
                    return others[0]
            fits = fits or (bool(_ZONE.search(name)) and not _PARK.search(name[-3:]))
        elif word.sort == "park":
            fits = True
        else:
            fits = bool(_ZONE.search(name)) and not _PARK_EN.search(name)
        if fits:
            return now
        if self.section is not None and self.section != now:
            return self.section
        return self.subjects[0] if self.subjects else now


def places_of(article: Article) -> Places:
    """The zones of an article by their part in it."""
    roles = [(zone.key, zone.value("role")) for zone in article.zones]
    subjects = [key for key, role in roles if role == "subject"]
    return Places(
        subjects or [key for key, _ in roles[:1]],
        [key for key, _ in roles if key.startswith("adm-") and not key.startswith("adm-town")],
        frozenset(key for key, _ in roles),
        {zone.key: (zone.value("name") or "").lower() for zone in article.zones},
        dict(roles),
    )


def place_figures(scene: Scene, figures: Sequence[Figure], places: Places) -> None:
    """Give every figure of a sentence its zone; remember the zone for the sentences after it."""
    named = [z for z in scene.zones if z.record_id in places.known] if scene.zones else []
    own = [
        zone
        for i, zone in enumerate(named)
        if not (
            _compared(scene, zone)
            or _is_parent(scene, named, i)
            or _names_project(scene, zone)
            or _is_example(scene, zone)
        )
    ]
    if named and (named[-1].record_id or "").startswith("adm-"):
        places.host = named[-1].record_id or ""
    leads = [z for z in own if places.roles.get(z.record_id or "") != "mention" or _opens(scene, z)]
    joint = _joint_lists(scene, named) if len(named) > 1 else {}
    words = zone_words(scene)
    hosted = scene.has(_HOST) or scene.has(_PROVINCE)
    headed = bool(figures) and is_headed(scene)
    last: Figure | None = None
    for figure in figures:
        low = scene.statement_start(figure.start)
        counted, last = last, figure
        chosen = _named_for(scene, figure, own, low, places) if own else None
        if chosen is not None and words and _is_whole_subject(scene, words, chosen, figure, places):
            figure.zone, figure.zone_binding = places.subjects[0], "section"
            continue
        if chosen is not None:
            _take_named(scene, figure, chosen, own, joint)
        elif counted is not None and _is_money_of(figure, counted, own, low):
            figure.zone, figure.zone_binding, figure.rivals = counted.zone, "sentence", counted.rivals
            figure.joint, figure.attribution = counted.joint, counted.attribution
        else:
            meant = named_by_head(scene, low, figure.start, places.names) if headed else None
            if meant is not None:
                figure.zone, figure.zone_binding = meant, "section"
                continue
            word = word_for(scene, words, low, figure.start, figure.end) if words else None
            _take_meant(scene, figure, word, own, places)
        if hosted:
            _host(scene, figure, places, chosen)
    if len(named) > 1:
        _pair(scene, named, figures)
    if leads:
        group = joint.get(id(leads[0])) or joint.get(id(leads[-1]))
        places.current = group[0] if group else leads[0].record_id
        places.together = group[1:] if group else ()
        return
    first = next((f.zone for f in figures if f.zone_binding == "section" and f.zone is not None), None)
    if first is not None and (headed or (hosted and first in places.hosts)):
        places.current = first
    elif words:
        places.current = places.meant_by(words[0])


def _named_for(scene: Scene, figure: Figure, own: Sequence[Mention], low: int, places: Places) -> Mention | None:
    """The zone named last before a figure in its statement, else right behind it; one only mentioned, in its clause."""
    for zone in reversed(own):
        if low <= zone.start and zone.end <= figure.start:
            told = places.roles.get(zone.record_id or "") != "mention" or _in_clause(scene, zone, figure)
            if told or _opens(scene, zone):
                return zone
    return _behind(scene, own, figure)


def _is_money_of(figure: Figure, group: Figure, own: Sequence[Mention], low: int) -> bool:
    """Whether an amount belongs to the count right before it in its statement, whose zone it has: `A 24, 17 billion yuan; B …`."""
    if not group.counts_projects or figure.counts_projects or not figure.of_group or group.start < low:
        return False
    return not any(group.end <= zone.start < figure.start for zone in own)


def _take_named(
    scene: Scene, figure: Figure, chosen: Mention, own: Sequence[Mention], joint: dict[int, tuple[str, ...]]
) -> None:
    """Give a figure the zone named for it, with those that have it together."""
    figure.zone, figure.zone_binding = chosen.record_id, "sentence"
    figure.rivals = len({z.record_id for z in own}) - 1
    if _in_clause(scene, chosen, figure):
        figure.zone_binding = "clause"
    group = joint.get(id(chosen))
    if group is not None:
        figure.zone, figure.joint, figure.attribution = group[0], group[1:], "joint"


def _take_meant(scene: Scene, figure: Figure, word: ZoneWord | None, own: Sequence[Mention], places: Places) -> None:
    """Give a figure beside which no zone is named the one that a short word, the sentence or the text before means."""
    before = [z for z in own if z.end <= figure.start]
    if _generic_joint(scene, figure, places):
        figure.zone, figure.joint = places.subjects[0], tuple(places.subjects[1:])
        figure.attribution, figure.zone_binding = "joint", "section"
        return
    if word is not None:
        figure.zone = before[0].record_id if before and word.sort != "own" else places.meant_by(word)
        figure.zone_binding = "section"
        return
    lead = next((z for z in before if places.roles.get(z.record_id or "") != "mention"), None)
    figure.zone = lead.record_id if lead is not None else places.default()
    figure.zone_binding = "section" if lead is not None or places.current or places.section else "document"
    figure.joint = places.together if places.current else ()
    figure.attribution = "joint" if figure.joint else "own"


def _is_whole_subject(scene: Scene, words: list[ZoneWord], chosen: Mention, figure: Figure, places: Places) -> bool:
    """Whether 全区 behind another zone's name means the subject: 某区在某高新区奠基，全区36个项目同时开工."""
    if not places.subjects or places.roles.get(chosen.record_id or "") == "subject":
        return False
    word = word_for(scene, words, chosen.end, figure.start, figure.end)
    return word is not None and word.sort == "own"


def _pair(scene: Scene, named: Sequence[Mention], figures: Sequence[Figure]) -> None:
    """`A and B signed 12 and 9 projects respectively`: as many figures in a list as zones in one, in their order."""
    if not scene.has(_RESPECTIVE):
        return
    run = [named[0]]
    for zone in named[1:]:
        if not _LIST.fullmatch(scene.words(run[-1].end, zone.start)):
            break
        run.append(zone)
    if len(run) < 2:
        return
    behind = [f for f in figures if f.start >= run[-1].end]
    while len(behind) >= len(run):
        group, behind = behind[: len(run)], behind[len(run) :]
        gaps = [scene.words(a.end, b.start) for a, b in itertools.pairwise(group)]
        if not all(_PAIRED.fullmatch(gap) for gap in gaps):
            break
        for zone, figure in zip(run, group, strict=True):
            figure.zone, figure.zone_binding, figure.joint, figure.attribution = zone.record_id, "sentence", (), "own"


def _in_clause(scene: Scene, zone: Mention, figure: Figure) -> bool:
    return scene.clause_start(figure.start) <= zone.start


def _is_parent(scene: Scene, named: Sequence[Mention], index: int) -> bool:
    """Whether a zone only says where the zone before it lies: `the X Area of the Y Zone`, 甲新区（乙经开区）."""
    zone = named[index]
    if scene.words(zone.start - 1, zone.start) in ("(", "（") and index > 0 and zone.start - named[index - 1].end <= 1:
        return True
    if index == 0 or scene.is_chinese:
        return False
    return bool(_PARENT.fullmatch(scene.words(named[index - 1].end, zone.start)))


def _names_project(scene: Scene, zone: Mention) -> bool:
    """Whether a zone's name only stands in the name of a project: it is no owner of the counts behind it."""
    return any(m.kind == "project" and m.start <= zone.start and zone.end <= m.end for m in scene.sentence.mentions)


_EXAMPLE: Final = re.compile(
    r"\b(?:including|such as|for example|namely)\b[^;.]{0,240}$|(?:包括|比如|例如)[^；。]{0,120}$"
)


def _is_example(scene: Scene, zone: Mention) -> bool:
    """Whether a zone only says where one of the projects named for example lies: `36 projects, including a plant in X, …`."""
    told = _EXAMPLE.search(scene.words(scene.statement_start(zone.start), zone.start))
    if told is None:
        return False
    low = zone.start - len(told[0])
    return not any(low <= level.start < zone.start for level in scene.levels)


_OPENERS: Final = re.compile(r"(?:[^，,。]{0,14}[，,] ?)?(?:the |in the |in |在)?")


def _opens(scene: Scene, zone: Mention) -> bool:
    """Whether a zone opens its statement, which then tells of it: 某集聚区规划面积15平方公里，现有企业37家."""
    return _OPENERS.fullmatch(scene.words(scene.statement_start(zone.start), zone.start).lstrip()) is not None


_LIES_IN: Final = re.compile(r"(?:位于|坐落于|坐落在|地处)$|\b(?:located|situated|lies|lying) in(?: the)?$")


def _compared(scene: Scene, zone: Mention) -> bool:
    before = scene.words(zone.start - 22, zone.start).rstrip()
    if (zone.record_id or "").startswith("adm-") and _LIES_IN.search(before):
        return True
    if before.endswith(("与", "和", "同")) and _TOGETHER.match(scene.words(zone.end, zone.end + 8)):
        return True
    return bool(_COMPARED.search(before) or _VENUE.search(before))


def _behind(scene: Scene, zones: Sequence[Mention], figure: Figure) -> Mention | None:
    """A zone named right behind the figure, in English: `23 projects were signed in the zone`."""
    if scene.is_chinese:
        return None
    limit = min(scene.stop_after(figure.end), figure.end + 90)
    near = [z for z in zones if figure.end <= z.start < limit]
    return near[0] if near and _RIGHT_BEHIND.search(scene.words(near[0].start - 8, near[0].start)) else None


def _joint_lists(scene: Scene, named: Sequence[Mention]) -> dict[int, tuple[str, ...]]:
    """Runs of zones that only list signs join, where a word says that they have a total together."""
    found: dict[int, tuple[str, ...]] = {}
    run: list[Mention] = []
    for zone in [*named, None]:
        if run and zone is not None and _LIST.fullmatch(scene.words(run[-1].end, zone.start)):
            run.append(zone)
            continue
        if len(run) > 1 and (len(run) > 2 or _JOINT.search(scene.words(run[-1].end, run[-1].end + 40))):
            keys = tuple(dict.fromkeys(z.record_id for z in run if z.record_id))
            if len(keys) > 1:
                found.update((id(z), keys) for z in run)
        run = [] if zone is None else [zone]
    return found


def _generic_joint(scene: Scene, figure: Figure, places: Places) -> bool:
    if len(places.subjects) < 2 or not scene.has(_JOINT):
        return False
    return bool(_JOINT.search(scene.words(scene.start, figure.start)))


_SORTS: Final = ("county", "city", "district", "prefecture", "town", "县", "市", "旗", "州", "镇")


def _host_meant(places: Places, word: str) -> str:
    """The host that `the county`, 全市 mean: the one spoken of, or the first, whose name is of that sort."""
    sort = next((s for s in _SORTS if s in word), "")
    large = sort in ("city", "prefecture", "市", "州")  # whose divisions are numbered with two zeros at the end
    fit = [h for h in places.hosts if sort in places.names.get(h, "") or (large and h.endswith("00"))]
    if places.host in fit:
        return places.host
    return fit[0] if fit else places.hosts[0]


def _host(scene: Scene, figure: Figure, places: Places, chosen: Mention | None) -> None:
    """Figures of the whole city or county around: the host's where the article knows it, else marked as such."""
    low = scene.start if chosen is None else chosen.end
    words = scene.words(low, figure.start)
    for pattern in (_PROVINCE, _HOST):
        last = None
        for last in pattern.finditer(words):
            pass
        if last is None or _OF_SHARE.search(words[: last.start()]):
            continue
        if pattern is _HOST and places.hosts:
            host = _host_meant(places, words[last.start() : last.end()])
            figure.zone, figure.zone_binding = host, "section"
            figure.attribution = "own" if host in places.subjects else "host_area"
        else:
            figure.attribution = "host_area"
        return
