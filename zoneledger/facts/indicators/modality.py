"""Whether a figure is a fact or a plan, target or expectation.

Planned is what a plan word of its statement governs (计划, 力争, `aims at`), what holds only `after reaching capacity`, and what a list
goes on from a planned figure. A word of a thing done between the plan word and the figure undoes it (`had planned 5, completed 6`).
"""

import re
from typing import Final

from zoneledger.facts.indicators.figures import SHARES, Figure
from zoneledger.facts.indicators.scenes import Scene
from zoneledger.facts.indicators.survey import Watched
from zoneledger.facts.indicators.terms import Term

_PLAN_NOUNS: Final = frozenset(
    {
        "目标",
        "任务",
        "计划",
        "全年目标",
        "年度目标",
        "全年计划",
        "plan",
        "target",
        "goal",
        "annual plan",
        "planned",
        "targets",
    }
)

# `rose 9 percent to reach 58 billion`, `an estimated 5,000`: words of a plan that tell what has been done.
_TOLD_DONE: Final = re.compile(
    r"(?:\b(?:rose|grew|increased|growth|up|jumped|surged|climbed|expanded|fell|dropped|declined|decreased)\b[^;]{0,60}"
    r"(?:percent|per cent|%)[^;.,]{0,24},? to reach\b|\ban estimated (?:total|\d))"
)
# `the estimated output value was 32 percent higher`: what has been, though it is only estimated.
_ESTIMATED: Final = re.compile(
    r"estimated [a-z' -]{3,60} (?:was|were|had|reached|rose|grew|fell|hit|totall?ed|stood)\b"
)
# 重大项目任务、重大政策举措带动建设，签约项目99个: these speak of their own clause only.
_LOOSE: Final = frozenset({"任务", "要求", "打造", "瞄准"})
_PLANNED: Final = frozenset({"planned", "plan", "planning", "规划到"})


_DONE: Final = re.compile(r"已|完成|has|have|was|were|actual")

_TO_COME: Final = re.compile(
    r"[^,;.\d]{0,24}\b(?:will be|to be|is to be|are to be|is planned|are planned|expected to)\b"
)

_SOON: Final = re.compile(r"(?:项目)?(?:即将|将(?!军)|拟|计划|准备|有望)(?!投资|总投资)")  # 17个项目即将开工
_HAS_BEEN: Final = re.compile(
    r"(?: of (?:them|these|those|which))? (?:ha(?:ve|s|d)) (?:already |so far |now )?(?:been [a-z]+ed|been built|broken|begun|started|resumed|landed|gone|come|reached|entered)\b"
)
# `and 30 projects are being negotiated`: they are, whatever is planned before.
_IS_BEING: Final = re.compile(
    r"(?: of (?:them|these|those|which))? (?:is|are) (?:now |currently |already |also |still )?(?:being|under)\b"
)
_AHEAD: Final = ("计划", "预计")  # 计划完成投资: one term, whose first word is that of a plan
_THEN: Final = re.compile(r"后|时|可|预计|将|能|年产|年均|每年")
_GOALS: Final = re.compile(r"目标(?:是|为|:|：)|力争|确保|冲刺")
_IS_GOAL: Final = re.compile(r"的?(?:目标|任务)")

_GOAL_OF: Final = re.compile(r"\b(?:target|goal) of (?:about |over )?$")

WATCHED: Final = (
    Watched(_TO_COME, ("will be", "to be", "is planned", "are planned", "expected to")),
    Watched(_HAS_BEEN, (" have ", " has ", " had ")),
    Watched(_IS_BEING, (" is ", " are ")),
    Watched(_IS_GOAL, ("目标", "任务")),
    Watched(_GOAL_OF, ("target of", "goal of")),
)


# 确保16个在建项目年底前完成投资8亿元: the projects are under way, what they are to reach is planned.
_STATE: Final = re.compile(r"[\d一二三四五六七八九十百]+(?:余|多)?[个项](?:在建|续建)")
_CAN: Final = re.compile(r"可(?:以)?(?:容纳|入驻|承载|吸纳|安置|提供|带动|解决)[^，。；、\d]{0,8}$")  # 可容纳企业60家


def is_state(scene: Scene, figure: Figure) -> bool:
    """Whether a count names projects by the state in which they are now."""
    if not scene.is_chinese or figure.indicator != "projects_under_construction":
        return False
    return _STATE.match(scene.words(figure.start, figure.end + 3)) is not None


def is_planned(scene: Scene, figure: Figure, before: Figure | None) -> bool:
    """A plan word before the figure in its statement, with no word of a thing done between; or a word of capacity."""
    if figure.indicator == "projects_planned":
        return True
    if at_capacity(scene, figure):
        return True
    if is_state(scene, figure) or (scene.is_chinese and _CAN.search(scene.words(figure.start - 14, figure.start))):
        return not is_state(scene, figure)
    if scene.hints(_IS_BEING) and _IS_BEING.match(scene.words(figure.end, figure.end + 40)):
        return False
    mention = figure.mention
    low = scene.statement_start(figure.start)
    same = before is not None and before.scene is scene and before.end >= low
    if same and before is not None and before.modality == "planned" and is_yardstick(scene, before):
        same = False
    if before is not None and is_state(scene, before):
        same = False
    if same and before is not None:
        parted = scene.last("part", before.end, figure.start) is not None
        if before.modality == "planned" and not parted and _is_besides(scene, figure, before, low):
            return False
        if before.modality == "planned" and not parted and _goes_on_planning(scene, figure, before, low):
            return True
        if before.indicator == "projects_planned" and figure.indicator == "investment_total":
            return True
        if (
            mention is not None
            and mention.role == "completed_investment"
            and figure.indicator == "investment_completed"
            and scene.last("target", before.end, figure.start) is None
            and not _plans(scene, figure)
        ):
            return False
        if before.modality == "planned" and parted and before.indicator == figure.indicator:
            return True
        if (
            before.modality == "planned"
            and not parted
            and figure.how not in SHARES
            and before.indicator != "projects_planned"
        ):
            if scene.last("target", before.end, figure.start) is not None:
                return True
            if (
                scene.is_chinese
                and _GOALS.search(scene.words(low, before.end))
                and "已" not in scene.words(before.end, figure.start)
            ):
                return True  # 目标是：到位外资12亿美元，完成工业投入350亿元
            if scene.is_chinese and "已" in scene.words(before.end, figure.start):
                return False  # 计划开工255项，目前实际已开工206项
            deed = scene.last("reached", before.end, figure.start)
            return deed is None or not _DONE.search(scene.words(deed.start, deed.end))
        low = before.end
    target = scene.last("target", low, figure.start)
    word = "" if target is None else scene.words(target.start, target.end)
    if word in _LOOSE and target is not None and target.start < scene.clause_start(figure.start):
        target = None
    if target is not None and scene.hints(_HAS_BEEN) and _HAS_BEEN.match(scene.words(figure.end, figure.end + 40)):
        target = None  # `of the 96 projects planned for the year, 81 had been started`
    if target is not None and _names_investment(scene, figure, target, before):
        target = None
    if (figure.how in SHARES and (word in _PLAN_NOUNS or "计划" in word)) or (
        figure.indicator == "land_area" and word in _PLANNED
    ):
        target = None
    if target is not None and word == "estimated" and _ESTIMATED.match(scene.words(target.start, figure.start)):
        target = None
    if target is not None and _TOLD_DONE.search(scene.words(target.start - 90, target.start + 16)):
        target = None
    if target is not None:
        done = [t for t in scene.terms.get("reached", ()) if target.end <= t.start and t.end <= figure.start]
        if not done or (scene.is_chinese and not any("已" in scene.words(t.start, t.end) for t in done)):
            return True
    if mention is not None and mention.role == "annual_investment":
        return True
    if figure.indicator == "investment_completed" and figure.how not in SHARES and _plans(scene, figure):
        return True
    if scene.is_chinese and figure.counts_projects and _SOON.match(scene.words(figure.end, figure.end + 8)):
        return True
    if scene.hints(_TO_COME) and _TO_COME.match(scene.words(figure.end, figure.end + 40)):
        return True
    if scene.hints(_IS_GOAL) and _IS_GOAL.match(scene.words(figure.end, figure.end + 3)):
        return True
    return scene.hints(_GOAL_OF) and _GOAL_OF.search(scene.words(figure.start - 24, figure.start)) is not None


_AIMED: Final = re.compile(r"计划(?!总?投资)|力争|将|拟|预计|确保|争取|目标|要(?!求)")
_BY_NOW: Final = re.compile(r"已|目前|截[至止]|累计|实际|现有|其中")


_BY_GOAL: Final = re.compile(r"(?:目标任务|任务|目标|计划)$")
_SHARE_OF: Final = re.compile(r"(?:目标任务|任务|目标|计划)?的\d")


def is_yardstick(scene: Scene, figure: Figure) -> bool:
    """Whether a goal is only told to say which share of it has been reached (完成年度任务132个的59%): what follows is no plan."""
    if not scene.is_chinese or _SHARE_OF.match(scene.words(figure.end, figure.end + 6)) is None:
        return False
    return _BY_GOAL.search(scene.words(figure.start - 6, figure.start)) is not None


def _goes_on_planning(scene: Scene, figure: Figure, before: Figure, low: int) -> bool:
    """Whether a figure goes on what the zone aims at in its statement: 计划实施项目88个，完成投资150亿元.

    A date, a share or a word of what stands by now between the two ends the plan.
    """
    if not scene.is_chinese or figure.how in SHARES or before.how in SHARES:
        return False
    if any(before.end <= date.start < figure.start for date in scene.dates):
        return False
    if _BY_NOW.search(scene.words(before.end, figure.start)) is not None:
        return False
    return _AIMED.search(scene.words(low, before.start)) is not None


# 项目32个，年内计划完成投资86亿元，开复工项目25个: what is planned is one of the things told of those projects, and ends with it.
_GROUP: Final = re.compile(r"\d[个项]|(?:项目|工程)\d")


def _is_besides(scene: Scene, figure: Figure, before: Figure, low: int) -> bool:
    """Whether a count of projects stands beside the money that is planned for the projects counted before both."""
    if not (scene.is_chinese and figure.counts_projects) or before.unit == "count":
        return False
    if scene.last("target", before.end, figure.start) is not None:
        return False
    plan = before.cue if _plans(scene, before) else scene.last("target", low, before.start)
    return plan is not None and _GROUP.search(scene.words(low, plan.start)) is not None


def _plans(scene: Scene, figure: Figure) -> bool:
    """Whether the words of a figure themselves are those of a plan: 计划完成投资, 年预计投资."""
    if figure.cue is None:
        return False
    word = scene.words(figure.cue.start, figure.cue.end)
    return word.startswith(_AHEAD) or ("年" in word and any(plan in word for plan in _AHEAD))


_NAME_OF_INVESTMENT: Final = re.compile(
    r"(?:planned|estimated|expected|projected) (?:total )?investment|计划总?投资|预计总?投资"
)


def _names_investment(scene: Scene, figure: Figure, target: Term, before: Figure | None) -> bool:
    """Whether a word of a plan is only part of the name of the investment of projects that are under way (计划总投资)."""
    if before is None or not before.counts_projects or before.modality == "planned" or before.scene is not scene:
        return False
    if figure.indicator not in ("investment_total", "investment_signed"):
        return False
    return _NAME_OF_INVESTMENT.match(scene.words(target.start, target.start + 40)) is not None


def at_capacity(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is told to hold once capacity is reached (达产后, `after reaching full capacity`)."""
    if "capacity_reached" not in scene.terms:
        return False
    term = scene.last("capacity_reached", scene.statement_start(figure.start), figure.start)
    return term is not None and not _has_reached(scene, term, figure)


def _has_reached(scene: Scene, term: Term, figure: Figure) -> bool:
    """Whether capacity is told to have been reached in a stretch of time: 上半年27个项目达产达效，新增产值10亿元."""
    if not scene.is_chinese or scene.words(term.start, term.end).endswith(("后", "可")):
        return False
    if _THEN.search(scene.words(term.end, figure.start)):
        return False
    stretches = ("half_year", "quarter", "range", "year")
    return any(d.date_precision in stretches and d.date_basis != "deadline" for d in scene.dates if d.end <= term.start)
