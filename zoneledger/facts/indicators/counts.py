"""Counts: what is counted (projects, firms, people, patents …) and, of projects, what has been done with them.

The noun stands in the count itself (`82 key projects`, 24个项目), before it in its clause (新签约项目31个, `enterprises reached 68`),
or is that of the count before (`newly started 41, completed 33`). The stage of projects is the nearest stage word of the count's
own clause, on either side; a bare part of a count (`of which 17 …`, 其中…19个) keeps the stage of its whole. A count of
something else is `other` with the words that say what.
"""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from zoneledger.facts.indicators.deeds import (
    OF_OTHERS,
    behind_address,
    done_with,
    is_mixed,
    is_start_and_end,
    stage_told_apart,
)
from zoneledger.facts.indicators.figures import Figure
from zoneledger.facts.indicators.labels import counted
from zoneledger.facts.indicators.scenes import Scene
from zoneledger.facts.indicators.survey import Watched
from zoneledger.facts.indicators.terms import Term
from zoneledger.facts.indicators.wholes import (
    behind_list,
    behind_names,
    described,
    far_behind,
    is_difference,
    is_negated,
    is_told_again,
    part_of,
    refers_back,
    whole_of,
)
from zoneledger.records import Mention

_BARE_EN: Final = re.compile(r"(?:[\d,.]+|[a-z-]+)(?: of the projects| of them| others)?")
_WEAK: Final = frozenset(
    {
        "new",
        "added",
        "approved",
        "approve",
        "建设",
        "拟",
        "对接",
        "签",
        "设立",
        "新设",
        "新设立",
        "培育",
        "新建",
        "批准",
        "重点项目",
    }
)
_COUNTERS: Final = ("个", "家", "户", "项", "人", "名", "只")
_KEY: Final = re.compile(r"key |重点")
_SURE: Final = 3  # smaller counts may be equal by chance
_UNSURE: Final = frozenset({"count.key_projects", "count.unknown"})  # nothing says what became of them
_HAD: Final = re.compile(r"(?:has|have|had) (?:settled|attracted|gathered|absorbed)|累计|已有|现有|共有")


_HAS_INTRODUCED: Final = re.compile(r"\b(?:has|have) (?:already |so far |now )?(?:introduced|brought in|lured)\b")


@dataclass(slots=True)
class Context:
    """What the rules remember while they walk: the last figure, the last amount, the last count, that of projects.

    `told` has every count of the article by what it counts and its value, as it was told first.
    """

    last: Figure | None = None
    amount: Figure | None = None
    group: Figure | None = None
    ceremony: str | None = None
    total: Figure | None = None
    count: Figure | None = None
    headline: dict[Decimal, str] = field(default_factory=dict)
    told: dict[tuple[str, Decimal], Figure] = field(default_factory=dict)

    def note(self, figure: Figure) -> None:
        """Remember a figure for what follows it."""
        self.last = figure
        if figure.mention is not None and figure.mention.kind == "money":
            self.amount = figure
        if figure.unit == "count" and figure.noun is not None:
            self.count = figure
            if figure.value > _SURE and figure.again is None and figure.how not in _UNSURE:
                self.told.setdefault((figure.noun, figure.value), figure)
        if figure.counts_projects and figure.how != "count.whole":
            self.group = figure
            if self.total is None or figure.value >= self.total.value or figure.indicator != self.total.indicator:
                self.total = figure


def read_count(scene: Scene, mention: Mention, context: Context) -> Figure:
    """The figure of a count; of what nothing says, it is `other` found by `count.unknown`."""
    start, end = mention.start, mention.end
    noun = _noun(scene, mention, context)
    low = max(scene.left_of(mention), scene.clause_start(start))
    before = context.told.get((noun, mention.value)) if noun is not None and mention.value is not None else None
    if before is not None and before.scene is not scene and is_told_again(scene, mention):
        again = _figure(scene, mention, before.indicator, "count.again", counted(scene, low, mention), noun)
        again.again = before
        again.of_group = again.of_group or before.of_group
        return again
    if noun is None:
        label = counted(scene, low, mention)
        return _figure(scene, mention, "other", "count.unknown", label, None)
    if noun == "projects":
        if is_difference(scene, mention, low):
            return _figure(scene, mention, "other", "count.difference", counted(scene, low, mention), noun)
        return _as_headlined(_projects(scene, mention, context, low), context)
    how = "count.noun"
    if is_difference(scene, mention, low):
        return _figure(scene, mention, "other", "count.difference", counted(scene, low, mention), noun)
    if noun != "projects" and scene.last("handled", low, start) is not None:
        return _figure(scene, mention, "other", "count.handled", counted(scene, low, mention), noun)
    if noun == "enterprises":
        flow = scene.last("flows", low, start) or scene.first("flows", start, end)
        after = scene.first("flows", end, min(scene.clause_end(end), scene.right_of(mention), end + 24))
        if after is not None and _PERFECT.search(scene.words(end, after.start)) and not scene.dates:
            after = None
        inherited = context.last is not None and context.last.indicator == "enterprises_introduced"
        words = scene.words(low, start)
        had = _HAD.search(words) or (not scene.dates and _HAS_INTRODUCED.search(words))
        if (
            ((flow or (after and not scene.is_chinese)) and not had)
            or (scene.is_chinese and (flow or _came_in_time(scene, low, mention)))
            or (scene.is_chinese and _DONE_BY_FIRMS.match(scene.words(end, end + 12)))
            or (inherited and (_is_part(scene, mention) or _LISTED.fullmatch(_since(scene, mention))))
        ):
            noun = "enterprises_introduced"
    figure = _figure(scene, mention, noun, how, counted(scene, low, mention), noun)
    if context.count is not None and context.count.scene is not scene and refers_back(scene, mention):
        figure.back = context.count
    return figure


_DONE_BY_FIRMS: Final = re.compile(r"(?:已|均已|成功)?(?:完成|实现|办理)(?:了)?(?:工商)?(?:注册|登记|签约|落户|入驻)")
_CAME: Final = re.compile(r"累计(?:入驻|进驻|注册|登记)")


def _came_in_time(scene: Scene, low: int, mention: Mention) -> bool:
    """Whether firms are told to have come in a stretch of time, which makes a flow of them: 今年累计入驻企业40家."""
    if not scene.dates or not _CAME.search(scene.words(low, mention.start)):
        return False
    return any(
        m.date_precision in ("range", "year", "half_year", "quarter") and m.date_basis != "deadline"
        for m in scene.dates
        if m.end <= mention.start
    )


_LISTED: Final = re.compile(r"、[^，。；、和及]{1,18}")


def _since(scene: Scene, mention: Mention) -> str:
    """The words between the number before and this one."""
    return scene.words(scene.left_of(mention), mention.start)


# `716 firms have registered`: those that are there, where no date makes it a flow.
_PERFECT: Final = re.compile(r"\b(?:have|has)(?: now| already| so far| all)? $")


def _figure(scene: Scene, mention: Mention, indicator: str, how: str, label: str | None, noun: str | None) -> Figure:
    value = mention.value or Decimal(0)
    return Figure(
        mention, mention.start, mention.end, scene, value, "count", indicator, how, label=label or None, noun=noun
    )


def _noun(scene: Scene, mention: Mention, context: Context) -> str | None:
    start, end = mention.start, mention.end
    inside = [t for t in scene.terms.get("nouns", ()) if start <= t.start and t.end <= end]
    text = scene.words(start, end)
    whole = whole_of(scene, mention) if not inside else None
    if whole is not None:
        return _noun(scene, whole, context)
    if scene.is_chinese and text.endswith("项目"):  # a longer term may begin with its last word: 22个产业项目总投资…
        return "projects"
    if inside:
        last = inside[-1]
        if scene.is_chinese and last.name == "enterprises" and _PERSONS.search(text):
            return None
        if scene.words(last.start, last.end) == "条" and not _RULES.search(scene.words(start - 24, end + 8)):
            return None
        return "high_tech_enterprises" if any(t.name == "high_tech_enterprises" for t in inside) else last.name
    bare = _is_bare(scene, text)
    low = max(scene.left_of(mention), scene.clause_start(start))
    if bare and scene.is_chinese and _OTHER_HEAD.search(scene.words(low, start)):
        return None
    if bare and scene.is_chinese and text[-1] in "个项只":
        if _OF_PROJECTS.search(scene.words(low, start)) or described(scene, mention) is not None:
            return "projects"
    before = scene.last("nouns", low, start) if bare else None
    if before is not None and (not scene.is_chinese or start - before.end <= 8):
        return before.name
    if not bare:
        return None
    if scene.is_chinese:
        unit = text[-1]
        if unit in "人名":
            return None
        if unit in "只" and (context.group is not None or scene.first("nouns", scene.start, start) is None):
            return "projects"
        if unit in "家户":
            kin = context.last
            close = kin is not None and kin.scene is scene and start - kin.end <= 9
            if kin is not None and close and kin.noun == "high_tech_enterprises":
                return "high_tech_enterprises"
            return "enterprises"
        wide = scene.last("nouns", scene.left_of(mention), start)
        if wide is not None and wide.name == "projects":
            return "projects"
        behind = scene.first("nouns", end, min(scene.right_of(mention), end + 6))
        if behind is not None and unit == "个":
            return behind.name
    return _noun_from_context(scene, mention, context, low)


# 签约项目共99个: the word is a part of a stage's.
_OF_PROJECTS: Final = re.compile(r"项目(?:总数|数)?(?:达到?|共计|共有|总计|累计|合计|共|有|已|为|约|超过?|近|逾)*$")
_PERSONS: Final = re.compile(r"[位名](?:客商|商家|企业|公司)")
# What is counted with 家 or 个 and is no firm, though the words before it may speak of firms (企业技术中心4家).
_OTHER_HEAD: Final = re.compile(
    r"(?:中心|品牌|商标|车间|平台|实验室|机构|产品|工作站|研究院|研究所|孵化器|众创空间|团队|工厂|标准|奖项|研发机构|创新平台|学校|医院|银行|基金)(?:达到?|有|共|已|为|约|超过?|突破|近|累计|新增|数|总数)*$"
)


def _noun_from_context(scene: Scene, mention: Mention, context: Context, low: int) -> str | None:
    """What a bare number counts: as the count before it in the sentence, or as the nearest noun or stage word says."""
    start, end = mention.start, mention.end
    counter = scene.is_chinese and scene.words(start, end).endswith("个")
    before = context.last
    group = context.count
    if group is not None and group.scene is not scene and refers_back(scene, mention):
        return group.noun
    if before is not None and before.scene is scene and before.unit == "count" and before.noun:
        firms = before.noun in ("enterprises", "high_tech_enterprises")
        if not (firms and scene.is_chinese and scene.words(start, end)[-1:] in ("个", "项")):
            return before.noun
    if counter and (context.group is not None or context.ceremony is not None):
        return "projects"
    if before is not None and before.scene is scene and context.group is not None and context.group.scene is scene:
        return "projects"
    high = min(scene.clause_end(end), scene.right_of(mention))
    near = scene.last("nouns", scene.left_of(mention), start) or scene.first("nouns", end, high)
    if near is not None:
        return near.name
    stage = scene.first("stages", end, high) or scene.last("stages", low, start)
    if context.group is not None and (stage is not None or _is_part(scene, mention)):
        return "projects"
    return "projects" if stage is not None and (not scene.is_chinese or counter) else None


def _is_bare(scene: Scene, text: str) -> bool:
    if scene.is_chinese:
        return text.endswith(_COUNTERS)
    return bool(_BARE_EN.fullmatch(text))


def _is_part(scene: Scene, mention: Mention) -> bool:
    """Whether the count is told to be a part of one before it."""
    low = scene.left_of(mention)
    return scene.last("part", low, mention.start) is not None


def _projects(scene: Scene, mention: Mention, context: Context, low: int) -> Figure:
    start, end = mention.start, mention.end
    of_them = _OF_THEM.match(scene.words(end, end + 16)) if scene.hints(_OF_THEM) else None
    whole = whole_of(scene, mention)
    if whole is not None:
        rest = (m.start for m in scene.levels if m.start >= whole.end and m.unit != "percent")
        high = min(next(rest, scene.end), scene.stop_after(whole.end))
    else:
        aside = _ASIDE.match(scene.words(end, end + 60))
        skipped = of_them.end() if of_them else aside.end() if aside else 0
        high = min(scene.right_of(mention), behind_address(scene, scene.clause_end(end + skipped)))
    not_begun = scene.last("handled", low, start)
    if not_begun is not None and scene.words(not_begun.start, not_begun.end) in _NOT_BEGUN:
        return _figure(scene, mention, "other", "count.negated", counted(scene, low, mention), "projects")
    if is_start_and_end(scene, low, mention):
        return _figure(scene, mention, "other", "count.mixed", counted(scene, low, mention), "projects")
    if part_of(scene, mention) is not None:
        return _whole(scene, mention, context, low)
    label = counted(scene, low, mention)
    told = stage_told_apart(scene, mention)
    if told is not None:
        return _figure(scene, mention, told, "count.stage_behind", label, "projects")
    found = far_behind(scene, mention) or _stage(scene, mention, low, high)
    if found is not None and found[1] != "count.stage_inside" and is_mixed(scene, found[0]):
        return _figure(scene, mention, "other", "count.mixed", label, "projects")
    last = context.group
    if last is not None and context.total is not None and not _within(mention, last) and last.how == "count.part":
        last = context.total
    if found is not None:
        term, how = found
        word = scene.words(term.start, term.end)
        stronger = behind_list(scene, mention) if word in _WEAK else None
        if stronger is None and how == "count.stage_inside":
            stronger = done_with(scene, mention, term)
        if stronger is not None:
            return _figure(scene, mention, stronger.name, "count.stage_behind", label, "projects")
        inherits = word in _WEAK or (word in _SORTS and last is not None and last.indicator == "projects_planned")
        if is_negated(scene, term):
            return _figure(scene, mention, "other", "count.negated", counted(scene, low, mention), "projects")
        if word in _WEAK and last is None and context.ceremony is not None:
            return _figure(scene, mention, context.ceremony, "count.ceremony", label, "projects")
        if not (inherits and last is not None and _within(mention, last) and _goes_on(scene, mention, last)):
            return _figure(scene, mention, _signed_if_told(scene, term, low), how, label, "projects")
    part = last is not None and (
        _is_part(scene, mention) or (_goes_on(scene, mention, last) and _within(mention, last))
    )
    if scene.is_chinese:
        named = described(scene, mention) or behind_names(scene, mention)
        if named is not None:
            return _figure(scene, mention, named.name, "count.far_stage", label, "projects")
    embedded = _behind_amount(scene, mention)
    if last is None or not part or embedded is not None:
        if embedded is not None:
            return _figure(scene, mention, embedded.name, "count.stage_behind", label, "projects")
        listed = behind_list(scene, mention)
        if listed is not None:
            return _figure(scene, mention, listed.name, "count.stage_behind", label, "projects")
    if last is not None and part:
        return _figure(scene, mention, last.indicator, "count.part", label, "projects")
    wide = _stage(scene, mention, scene.left_of(mention), high)
    if wide is not None:
        return _figure(scene, mention, wide[0].name, "count.far_stage", label, "projects")
    if context.ceremony is not None:
        return _figure(scene, mention, context.ceremony, "count.ceremony", label, "projects")
    if _KEY.search(scene.words(start - 4, end)):
        return _figure(scene, mention, "projects_planned", "count.key_projects", label, "projects")
    indicator = last.indicator if last is not None else "other"
    return _figure(scene, mention, indicator, "count.no_stage", label, "projects")


def _whole(scene: Scene, mention: Mention, context: Context, low: int) -> Figure:
    """The projects out of which some have got on: those of a list or a plan, not what has been done with the part."""
    told = context.told.get(("projects", mention.value or Decimal(0)))
    label = counted(scene, low, mention)
    if told is not None:
        again = _figure(scene, mention, told.indicator, "count.again", label, "projects")
        again.again = told
        return again
    stage = next((t for t in scene.terms.get("stages", ()) if low <= t.start and t.end <= mention.end), None)
    indicator = stage.name if stage is not None else "projects_planned"
    return _figure(scene, mention, indicator, "count.whole", label, "projects")


def _as_headlined(figure: Figure, context: Context) -> Figure:
    """A count that the title tells with its stage keeps that stage where its own clause has none or only a list's."""
    told = context.headline.get(figure.value)
    if told is not None and (figure.indicator in ("projects_planned", "other") or figure.how in _GUESSED):
        figure.tell(told, "count.headline")
    return figure


_GUESSED: Final = ("count.far_stage", "count.no_stage", "count.ceremony")


def _signed_if_told(scene: Scene, term: Term, low: int) -> str:
    """What is introduced by signing (签约引进, 以“云签约”方式引进) is signed."""
    if scene.is_chinese and term.name == "projects_introduced":
        before = scene.last("stages", max(low, term.start - 12), term.start)
        if before is not None and before.name == "projects_signed":
            return "projects_signed"
    return term.name


_NOT_BEGUN: Final = ("未开工", "尚未")
_ASIDE: Final = re.compile(r" \([^()0-9]{2,50}\)")
_RULES: Final = re.compile(r"政策|措施|举措|办法|新政|细则|意见")  # else 条 counts lines, roads …
_OF_THEM: Final = re.compile(r" of (?:which|them|these|those)\b")


# What kind of work the projects of a plan are: `53 new and 26 continued projects`, 新建项目34个.
_SORTS: Final = frozenset(
    {
        "new",
        "continued",
        "newly started",
        "new construction",
        "newly built",
        "续建",
        "新建",
        "新开工",
        "续建项目",
        "新开",
    }
)


def _within(mention: Mention, total: Figure) -> bool:
    """Whether a count can be a part of another."""
    return mention.value is not None and mention.value <= total.value


def _goes_on(scene: Scene, mention: Mention, last: Figure | None) -> bool:
    """Whether a count without a stage goes on a list that began with one."""
    if last is None:
        return False
    if last.scene is not scene:
        return True
    return scene.stop_after(last.end) >= mention.start or _is_bare(scene, scene.words(mention.start, mention.end))


_WITH: Final = re.compile(
    r"[\s,]*(?:each )?(?:with|worth|costing|involving|totall?ing|of|at|carrying|representing|valued)\b"
)


def _behind_amount(scene: Scene, mention: Mention) -> Term | None:
    """The stage behind an amount that only describes the projects: `23 projects with a total of 5 billion yuan broke ground`."""
    if scene.is_chinese or not _WITH.match(scene.words(mention.end, mention.end + 16)):
        return None
    told = sorted([*scene.levels, *scene.asides], key=lambda m: m.start)
    money = [m for m in told if m.start >= mention.end and m.kind == "money" and m.same_as is None]
    if not money:
        return None
    high = min(scene.right_of(money[0]), scene.stop_after(money[0].end), money[0].end + 70)
    return scene.first("stages", money[0].end, high)


def _stage(scene: Scene, mention: Mention, low: int, high: int) -> tuple[Term, str] | None:
    """The stage word nearest to a count of projects: in it, before it or behind it in its clause."""
    start, end = mention.start, mention.end
    best: tuple[int, Term, str] | None = None
    stages = scene.terms.get("stages", ())
    for term in stages:
        if term.end <= low or term.start >= high:
            continue
        word = scene.words(term.start, term.end)
        weak = 30 if word in _WEAK else 0
        if word == "new" and _NEW_THING.match(scene.words(term.end, term.end + 12)):
            continue
        if start <= term.start and term.end <= end:
            gap, how = 1 + weak, "count.stage_inside"
        elif low <= term.start and term.end <= start:
            gap, how = _distance(scene, term.end, start) + weak, "count.stage_before"
        elif end <= term.start and term.end <= high:
            gap, how = _distance(scene, end, term.start) + weak + 1, "count.stage_behind"
        else:
            continue
        limit = (24 if how == "count.stage_before" else 7) if scene.is_chinese else 64
        if how == "count.stage_behind" and OF_OTHERS.match(scene.words(term.end, term.end + 4)):
            continue
        if gap - weak <= limit and (best is None or gap < best[0] or (gap == best[0] and term.end > best[1].end)):
            best = (gap, term, how)
    return None if best is None else (best[1], best[2])


# `new energy`, `new-generation`: a name of a sector, not of projects that are new.
_NEW_THING: Final = re.compile(r"-| (?:energy|material|generation|area|district|zone|urban|quality|infra)")


def _distance(scene: Scene, low: int, high: int) -> int:
    """Characters between two places, the counted noun and thresholds not counted."""
    inside = [(t.start, t.end) for t in scene.terms.get("nouns", ()) if low <= t.start and t.end <= high]
    inside += [(m.start, m.end) for m in scene.asides if low <= m.start and m.end <= high]
    return high - low - sum(e - s for s, e in inside)


# What one pass over the article watches for, so that most sentences need no search.
WATCHED: Final = (Watched(_OF_THEM, (" of which", " of them", " of these", " of those")),)
