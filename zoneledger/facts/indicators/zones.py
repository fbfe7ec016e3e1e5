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
from zoneledger.facts.indicators.zone_words import is_label, word_for, zone_words
from zoneledger.facts.indicators.zones_aside import (
    closes_item,
    is_compared,
    is_example,
    is_parent,
    is_site,
    names_project,
)
from zoneledger.facts.named_zones import NamedZones
from zoneledger.facts.zone_references import Reference
from zoneledger.records import Article, Mention

_LIST: Final = re.compile(
    r"\s*(?:,|、|，|和|及|与|·|携手|联合|and|, and)\s*(?:the )?(?:nearby |neighbou?ring |adjacent )?"
)
# Behind two zones: what they do together.
_DO_TOGETHER: Final = re.compile(
    r"(?:联合|共同|携手|集中)?(?:举行|举办|召开)|联合|共同|集中(?:签约|开工|竣工)|"
    r" (?:have |has )?(?:jointly |together |both |also )?(?:held|hold|signed|launched|started|recorded|completed|attracted|introduced)\b"
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
_HERE: Final = re.compile(r"\b[Hh]ere\b|这里|这儿")
_FOR_EXAMPLE: Final = re.compile(r"\b(?:including|such as|for example|namely|among them)\b")
_RIGHT_BEHIND: Final = re.compile(r"\b(?:in|of|at|for|into|to)(?: the)? $")


@dataclass(slots=True)
class Places:
    """The zones of an article and which of them is spoken of at the moment."""

    subjects: list[str]
    hosts: list[str]
    known: frozenset[str]
    zones: NamedZones
    roles: dict[str, str | None]
    section: str | None = None
    paragraph: int = -1
    current: str | None = None
    nearest: str | None = None  # named last in the paragraph: `here`, 这里
    together: tuple[str, ...] = field(default=())

    def enter(self, scene: Scene) -> None:
        """Follow the headings and paragraphs; a heading that names a zone opens its section."""
        segment = scene.sentence.segment
        named = [z.record_id for z in scene.zones if z.record_id in self.known]
        own = [z for z in named if z is not None]
        if own and len(set(own)) == 1 and (segment.kind == "heading" or is_label(scene)):
            if not self._is_only_host(own[0]):
                self.section = own[0]
        if segment.paragraph != self.paragraph:
            self.current, self.nearest, self.together = None, None, ()
            self.paragraph = segment.paragraph

    def _is_only_host(self, zone: str) -> bool:
        """Whether a host is named in the head of a page about a zone (`Home county: …`)."""
        return zone.startswith("adm-") and bool(self.subjects) and zone not in self.subjects

    def default(self) -> str | None:
        """The zone of a figure beside which none is named."""
        return self.current or self.section or (self.subjects[0] if self.subjects else None)

    def meant_by(self, word: Reference, named: str | None = None) -> str | None:
        """The zone that a short word means, where the sentence names one before it or not; None where it fits none."""
        return self.zones.meant_by(word, named or self.default())


def places_of(article: Article) -> Places:
    """The zones of an article by their part in it."""
    roles = [(zone.key, zone.value("role")) for zone in article.zones]
    subjects = [key for key, role in roles if role == "subject"]
    return Places(
        subjects or [key for key, _ in roles[:1]],
        [key for key, _ in roles if key.startswith("adm-") and not key.startswith("adm-town")],
        frozenset(key for key, _ in roles),
        NamedZones(article),
        dict(roles),
    )


def place_figures(scene: Scene, figures: Sequence[Figure], places: Places) -> None:
    """Give every figure of a sentence its zone; remember the zone for the sentences after it."""
    named = [z for z in scene.zones if z.record_id in places.known] if scene.zones else []
    own = [
        zone
        for i, zone in enumerate(named)
        if not (
            is_compared(scene, zone)
            or is_parent(scene, named, i)
            or names_project(scene, zone)
            or is_example(scene, zone)
        )
    ]
    leads = [z for z in own if _is_told_of(scene, z, places) and not is_site(scene, z)]
    joint = _joint_lists(scene, named, places.subjects) if len(named) > 1 else {}
    words = zone_words(scene, places.zones)
    around = scene.has(_PROVINCE)
    last: Figure | None = None
    meant: Reference | None = None
    for figure in figures:
        low = scene.statement_start(figure.start)
        counted, last = last, figure
        chosen = _named_for(scene, figure, own, low, places) if own else None
        told = low if chosen is None or chosen.start > figure.start else chosen.end
        word = (
            word_for(scene, words, told, figure.start, figure.end)
            if words and (chosen is None or chosen.start < figure.start)
            else None
        )
        if word is not None and _take_word(scene, figure, word, chosen, own, places):
            meant = word if word.level is None or meant is None else meant
        elif chosen is not None:
            _take_named(scene, figure, chosen, own, joint)
        elif counted is not None and (
            _is_money_of(figure, counted, own, low) or _is_part_of(scene, figure, counted, own, low)
        ):
            figure.zone, figure.zone_binding, figure.rivals = counted.zone, "sentence", counted.rivals
            figure.joint, figure.attribution = counted.joint, counted.attribution
        elif places.nearest is not None and _HERE.search(scene.words(low, scene.stop_after(figure.end))):
            figure.zone, figure.zone_binding = places.nearest, "section"
        else:
            _take_default(scene, figure, words, own, places)
        if around:
            _mark_around(scene, figure, chosen)
    if len(named) > 1:
        _pair(scene, named, figures)
    places.nearest = own[-1].record_id if own else places.nearest
    if leads:
        group = joint.get(id(leads[0])) or joint.get(id(leads[-1]))
        places.current = group[0] if group else leads[0].record_id
        places.together = group[1:] if group else ()
        return
    if meant is not None or words:
        places.current = places.meant_by(meant or words[0]) or places.current


def _named_for(scene: Scene, figure: Figure, own: Sequence[Mention], low: int, places: Places) -> Mention | None:
    """The zone named last before a figure in its statement, else right behind it; one only mentioned, in its clause."""
    for zone in reversed(own):
        if low <= zone.start and zone.end <= figure.start:
            if _is_told_of(scene, zone, places) or _in_clause(scene, zone, figure):
                return zone
    return _behind(scene, own, figure)


def _is_money_of(figure: Figure, group: Figure, own: Sequence[Mention], low: int) -> bool:
    """Whether an amount belongs to the count right before it in its statement, whose zone it has: `A 24, 17 billion yuan; B …`."""
    if not group.counts_projects or figure.counts_projects or not figure.of_group or group.start < low:
        return False
    return not any(group.end <= zone.start < figure.start for zone in own)


def _is_part_of(scene: Scene, figure: Figure, whole: Figure, own: Sequence[Mention], low: int) -> bool:
    """Whether a count is a part of those told right before it: `A signed 26 projects, 8 of which have started`."""
    if not figure.counts_projects or whole.start < low or any(whole.end <= z.start < figure.start for z in own):
        return False
    told = scene.first("part", whole.end, figure.start) is not None
    return told or _OF_WHICH.match(scene.words(figure.end, figure.end + 14)) is not None


_OF_WHICH: Final = re.compile(r"(?: projects)? of (?:which|them|these)\b")


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


def _take_word(
    scene: Scene, figure: Figure, word: Reference, chosen: Mention | None, own: Sequence[Mention], places: Places
) -> bool:
    """Give a figure the zone that the short word before it means, if it means one of the article.

    All of a zone (全区) is the zone that opens the statement, else the article's: not one in which something is held.
    """
    before = [z for z in own if z.end <= word.start]
    named = chosen.record_id if chosen is not None else before[0].record_id if before else None
    if word.own and word.level is None:
        opener = next((z for z in before if _opens(scene, z) and scene.words(z.start - 1, z.start) != "在"), None)
        if opener is not None or not places.subjects:
            named = opener.record_id if opener is not None else named
        else:
            around = places.current is not None and places.zones.level(places.current) == "district"
            named = places.current if around else places.subjects[0]
    zone = places.meant_by(word, named)
    if zone is None:
        if word.level is not None:
            figure.attribution = "host_area"
        return False
    figure.zone, figure.zone_binding = zone, "section"
    if word.level is not None:
        figure.attribution = "own" if zone in places.subjects else "host_area"
    return True


def _take_default(
    scene: Scene, figure: Figure, words: Sequence[Reference], own: Sequence[Mention], places: Places
) -> None:
    """Give a figure beside which no zone is told the one that the sentence or the text before is about."""
    if _generic_joint(scene, figure, places):
        figure.zone, figure.joint = places.subjects[0], tuple(places.subjects[1:])
        figure.attribution, figure.zone_binding = "joint", "section"
        return
    lead = next(
        (z for z in own if z.end <= figure.start and _is_told_of(scene, z, places) and not closes_item(scene, z)), None
    )
    word = next((w for w in reversed(words) if w.end <= figure.start), None)
    if word is not None and (lead is None or lead.end <= word.start):
        figure.zone = places.meant_by(word, lead.record_id if lead is not None else None)
        figure.zone_binding = "section"
        if figure.zone is not None:
            return
    figure.zone = lead.record_id if lead is not None else places.default()
    figure.zone_binding = "section" if lead is not None or places.current or places.section else "document"
    figure.joint = places.together if places.current else ()
    figure.attribution = "joint" if figure.joint else figure.attribution


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


def _is_told_of(scene: Scene, zone: Mention, places: Places) -> bool:
    """Whether a zone is more to its article than a name, or opens its statement."""
    return places.roles.get(zone.record_id or "") != "mention" or _opens(scene, zone)


# Behind the paper's name and the reporter's: 叶城讯（通讯员张银兆）叶城工业园区2013年获批.
_OPENERS: Final = re.compile(
    r"(?:[^，,。]{0,8}[讯电][:： ]?(?:[(（][^()（）]{1,24}[)）])?)?(?:[^，,。]{0,14}[，,] ?)?(?:the |in the |in |在)?"
)


def _opens(scene: Scene, zone: Mention) -> bool:
    """Whether a zone opens its statement, which then tells of it: 某集聚区规划面积15平方公里，现有企业37家."""
    return _OPENERS.fullmatch(scene.words(scene.statement_start(zone.start), zone.start).lstrip()) is not None


def _behind(scene: Scene, zones: Sequence[Mention], figure: Figure) -> Mention | None:
    """A zone named right behind the figure, in English: `23 projects were signed in the zone`.

    Not one of another clause that has a figure of its own: `…, and the trade of the zone reached 21 billion yuan`.
    """
    if scene.is_chinese:
        return None
    told = sum(m.end - m.start for m in scene.sentence.money if figure.end <= m.start < figure.end + 90)
    limit = min(scene.stop_after(figure.end), figure.end + 90 + told)  # their money parts no projects from their place
    near = next((z for z in zones if figure.end <= z.start < limit), None)
    if near is None or not _RIGHT_BEHIND.search(scene.words(near.start - 8, near.start)):
        return None
    if _FOR_EXAMPLE.search(scene.words(figure.end, near.start)) is not None:
        return None
    opening = scene.clause_start(near.start)
    own = opening >= figure.end and any(near.end <= m.start < scene.clause_end(near.end) for m in scene.levels)
    return None if own else near


def _joint_lists(scene: Scene, named: Sequence[Mention], subjects: Sequence[str]) -> dict[int, tuple[str, ...]]:
    """Runs of zones that only list signs join, where a word says that they have a total together; the article's own zone first."""
    found: dict[int, tuple[str, ...]] = {}
    run: list[Mention] = []
    for zone in [*named, None]:
        if run and zone is not None and _LIST.fullmatch(scene.words(run[-1].end, zone.start)):
            run.append(zone)
            continue
        if len(run) > 1 and (len(run) > 2 or _is_joint(scene, run)):
            keys = tuple(dict.fromkeys(z.record_id for z in run if z.record_id))
            keys = tuple(sorted(keys, key=lambda key: key not in subjects[:1]))
            if len(keys) > 1:
                found.update((id(z), keys) for z in run)
        run = [] if zone is None else [zone]
    return found


def _is_joint(scene: Scene, pair: Sequence[Mention]) -> bool:
    """Whether two zones have a total together: a word says so, or what they do together."""
    end = pair[-1].end
    if _JOINT.search(scene.words(end, end + 40)) or scene.words(pair[0].end, pair[-1].start) in ("·", "携手", "联合"):
        return True
    return _DO_TOGETHER.match(scene.words(end, end + 40)) is not None and not scene.has(_RESPECTIVE)


def _generic_joint(scene: Scene, figure: Figure, places: Places) -> bool:
    if len(places.subjects) < 2 or not scene.has(_JOINT):
        return False
    return bool(_JOINT.search(scene.words(scene.start, figure.start)))


def _mark_around(scene: Scene, figure: Figure, chosen: Mention | None) -> None:
    """Mark figures of the province or country around, which no zone of the article has."""
    words = scene.words(scene.start if chosen is None else chosen.end, figure.start)
    last = None
    for last in _PROVINCE.finditer(words):
        pass
    if last is not None and not _OF_SHARE.search(words[: last.start()]):
        figure.attribution = "host_area"
