"""Over which time a figure runs whose sentence has no date for it.

It is the day of the occasion for what is done there, the period of the group whose part or money the figure is, that of the figure
before of which it is a share, the day of publication for what stands, else the period in force: of the paragraph, the section, the
report (`calendar`). What is planned takes the year it is planned for; what nothing dates stays without a period.
"""

import re
from typing import Final

from zoneledger.facts.indicators.calendar import Calendar
from zoneledger.facts.indicators.figures import NO_PERIOD, SHARES, Figure, Period, whole_year
from zoneledger.facts.indicators.measures import OF_A_DAY, is_done_in_time, tells_total
from zoneledger.facts.indicators.scenes import Scene
from zoneledger.facts.indicators.standing import SO_FAR, is_built_so_far
from zoneledger.facts.indicators.survey import Watched

# Indicators of what is there for good unless something is told to have been done to it.
_HALF_LASTING: Final = frozenset({"floor_area", "road_length", "school_places"})
_STRETCHES: Final = ("ytd", "year", "half", "quarter", "range")
_STANDS: Final = re.compile(r"(?: [a-z-]+){0,3} (?:have|has|are|is)\b")
_OF_THE_DAY: Final = re.compile(
    r"本次|此次|这次|是次|这批|(?:签约|开工|竣工)的?(?:\d{1,3}个|全部)?项目[中里]|"
    r"(?:会上|会议上|会议|仪式上|活动上|大会上|现场|即场|当场)[^，。；]{0,4}(?:签|开工)|"
    r"\b(?:this time|on the (?:occasion|spot)|(?:at|during|before) the (?:ceremony|event|meeting|conference|fair|activity)|among the (?:projects )?(?:signed|started|launched|commenced|completed))\b"
)
_OF_GROUP: Final = re.compile(r"签约|开工|竣工|among the")  # 签约的37个项目中: of which occasion no word tells
_ALL_TOLD: Final = re.compile(r"\s*(?:all told|altogether)")
_NOW_OPENS: Final = re.compile(
    r"\s*(?:目前|眼下|当前|现在|如今|(?:at present|currently|presently|right now|all told|altogether),? )"
)
_FOR_THE_YEAR: Final = re.compile(r"(?:全年|年度|全年计划)$")


def undated_period(
    scene: Scene, figure: Figure, calendar: Calendar, before: Figure | None, group: Figure | None, *, stock: bool
) -> tuple[Period, str]:
    """The period of a figure whose sentence has no date for it: its occasion's, its group's, its neighbour's, now or in force."""
    today = calendar.today
    if calendar.earlier and figure.of_group and figure.modality == "actual":
        return NO_PERIOD, "section"
    if (
        (figure.of_group or figure.indicator in OF_A_DAY)
        and figure.modality == "actual"
        and scene.has(_OF_THE_DAY)
        and (told := _OF_THE_DAY.search(scene.words(scene.statement_start(figure.start), figure.end + 12)))
    ):
        if calendar.occasion is not None:
            return calendar.occasion, "section"
        if _OF_GROUP.match(told[0]) is None or (calendar.local is None and calendar.running is None):
            return today, "document"
    inherited = _of_group_before(figure, group)
    if inherited is not None and (before is not None or not _opens_with_now(scene)):
        return inherited, "section"
    if before is not None and figure.how in SHARES and before.scene is scene and before.period.start is not None:
        return before.period._replace(mention=None), "sentence"
    if figure.indicator in _HALF_LASTING and not is_done_in_time(scene, figure):
        return (today, "clause") if is_built_so_far(scene, figure) else (NO_PERIOD, "document")
    if figure.modality == "actual" and figure.of_group and _opens_now(scene, figure, calendar):
        return today, "document"
    if (
        not scene.is_chinese
        and figure.indicator == "projects_in_operation"
        and calendar.local is None
        and scene.has(SO_FAR)
        and SO_FAR.search(scene.words(scene.clause_start(figure.start), scene.clause_end(figure.end)))
    ):
        return today, "document"
    if (
        figure.indicator == "projects_under_construction"
        and scene.has(SO_FAR)
        and SO_FAR.search(scene.words(scene.start, scene.stop_after(figure.end)))
    ):
        return today, "document"
    if (
        not scene.is_chinese
        and figure.modality == "actual"
        and calendar.local is None
        and _is_spent_so_far(scene, figure)
    ):
        return today, "clause"
    if figure.indicator == "rank":
        return _of_ranking(figure, calendar, before)
    if figure.modality == "actual" and (stock or _is_held(scene, figure)):
        known = _of_report(scene, figure, calendar, before)
        return (known, "sentence") if known is not None else _standing_now(scene, figure, calendar, today)
    period, binding = _in_force(figure, calendar)
    alike = before is not None and before.scene is scene and before.modality == figure.modality == "actual"
    if period.start is None and before is not None and alike and figure.indicator == "investment_completed":
        if scene.stop_after(before.end) >= figure.end:
            return before.period._replace(mention=None), "sentence"  # 目前已开工26项，完成投资15亿元
    return period, binding


def _of_ranking(figure: Figure, calendar: Calendar, before: Figure | None) -> tuple[Period, str]:
    """The time over which a zone was compared: that of the figure before, else the one in force; a rank is no stock of today."""
    if before is not None and before.scene is figure.scene and before.period.start is not None:
        return before.period._replace(mention=None), "sentence"
    if calendar.assessed is not None and calendar.local is None:
        return calendar.assessed, "document"
    return _in_force(figure, calendar)


def _of_report(scene: Scene, figure: Figure, calendar: Calendar, before: Figure | None) -> Period | None:
    """The time of a stock that goes on what its sentence reports of a year or some months: the year, or the last of its days.

    2008年实现工业总产值20亿元；产值超3000万元的企业14家.
    """
    if not scene.is_chinese or before is None or before.scene is not scene or calendar.published is None:
        return None
    told = before.period
    if (
        before.modality != "actual"
        or before.measure not in ("flow", "net_change")
        or told.kind not in _STRETCHES
        or told.end is None
    ):
        return None
    if told.end >= calendar.published or SO_FAR.search(scene.words(before.end, figure.end)) is not None:
        return None
    if told.kind == "year" and not tells_total(scene, figure):
        return told._replace(mention=None)
    return Period(told.end, told.end, None, "point")


_HOLDS: Final = re.compile(
    r"\b(?:there are|has|have|owns?|boasts?|houses?|hosts?|is home to)(?: also| now)? (?:a total of |some |about |over |more than |nearly )?$|"
    r"(?:拥有|建有|现有|设有)[^，。；、\d]{0,20}$"
)


_SO_FAR_BEHIND: Final = re.compile(r"[^;.]{0,60}\b(?:so far|to date|up to now|until now)\b(?! this year)")


def _is_spent_so_far(scene: Scene, figure: Figure) -> bool:
    """Whether an amount is told to have been put in so far, since an unknown day: `200 million has been spent on roads so far`."""
    if figure.unit == "count" or figure.growth is not None:
        return False
    return _SO_FAR_BEHIND.match(scene.words(figure.end, figure.end + 80)) is not None


_ALREADY: Final = re.compile(r"已经?[^，。；、\d]{1,8}$")  # 已落户企业11家
_ZONES: Final = re.compile(r"\b(?:zones|parks)\b|园区|开发区|经开区|高新区|of which")


def _is_held(scene: Scene, figure: Figure) -> bool:
    """Whether a number of other things is told to be there: `there are 15 incubators in the zone`, 拥有研发平台12个."""
    if figure.indicator != "other" or figure.how != "count.unknown":
        return False
    if _ZONES.search(scene.words(figure.start, figure.end + 24)) is not None:
        return False  # `the province has 117 development zones`
    return _HOLDS.search(scene.words(scene.clause_start(figure.start), figure.start)) is not None


def _of_group_before(figure: Figure, group: Figure | None) -> Period | None:
    """The period of the group that a figure without a date belongs to: its total, its parts, its money for the year."""
    if group is None or group.period.start is None or not figure.of_group:
        return None
    other = figure.scene is not group.scene and figure.modality == "planned" and group.modality == "actual"
    if other and figure.indicator == "investment_total":
        return None  # `42 were introduced. It will invest 10.8 billion yuan in …`
    kin = not figure.counts_projects or figure.indicator == group.indicator
    return group.period._replace(mention=None) if kin else None


def _opens_with_now(scene: Scene) -> bool:
    """Whether a sentence opens with `at present`: it speaks of no group before it."""
    return scene.hints(_NOW_OPENS) and _NOW_OPENS.match(scene.low) is not None


def _opens_now(scene: Scene, figure: Figure, calendar: Calendar) -> bool:
    """Whether the statement of a figure opens with `at present`; `all told`, where nothing is told of an occasion."""
    if not scene.hints(_NOW_OPENS):
        return False
    opened = _NOW_OPENS.match(scene.words(scene.statement_start(figure.start), figure.start))
    opened = opened or _NOW_OPENS.match(scene.words(scene.clause_start(figure.start), figure.start))
    return opened is not None and (calendar.occasion is None or _ALL_TOLD.match(opened[0]) is None)


def _standing_now(scene: Scene, figure: Figure, calendar: Calendar, today: Period) -> tuple[Period, str]:
    """The day on which a stock stands that no date tells."""
    local, published = calendar.local, calendar.published
    if local is not None and local.end is not None and local.kind in _STRETCHES and tells_total(scene, figure):
        return Period(local.end, local.end, None, "point"), "section"
    if local is not None and local.kind == "point":
        return local, "section"
    now = scene.has(SO_FAR) and SO_FAR.search(scene.words(scene.start, figure.start)) is not None
    now = now or (
        figure.indicator == "enterprises" and _ALREADY.search(scene.words(figure.start - 14, figure.start)) is not None
    )
    now = now or _STANDS.match(scene.words(figure.end, figure.end + 40)) is not None
    if not now and local is not None and local.kind == "year" and local.end is not None and published is not None:
        if local.end < published and figure.indicator != "projects_reserved":
            return local, "section"
    if (
        local is None
        or now
        or local.kind == "occasion"
        or figure.indicator not in ("jobs", "talents", "projects_landed")
    ):
        return today, "document"
    return local, "section"


def _in_force(figure: Figure, calendar: Calendar) -> tuple[Period, str]:
    """The period that holds where the sentence has no date."""
    local, occasion, running = calendar.local, calendar.occasion, calendar.running
    if figure.modality == "planned":
        yearly = figure.indicator == "projects_planned" or (
            figure.mention is not None and figure.mention.role == "annual_investment"
        )
        yearly = yearly or (
            figure.indicator == "investment_completed"
            and figure.cue is not None
            and "年" in figure.scene.words(figure.cue.start, figure.cue.end)
        )
        yearly = yearly or bool(_FOR_THE_YEAR.search(figure.scene.words(figure.start - 4, figure.start)))
        if local is not None and local.kind == "year":
            return local, "section"
        if yearly and running is not None and running.kind == "year":
            return running, "document"
        if calendar.published is not None and yearly:
            return whole_year(calendar.published.year), "document"
        if calendar.goal is not None:
            return calendar.goal, "section"
        if calendar.headed is not None:
            return calendar.headed, "document"
        if local is not None and local.kind in ("year", "half", "quarter"):
            return local, "section"
        return NO_PERIOD, "document"
    if (
        figure.indicator == "projects_under_construction"
        and figure.how != "count.part"
        and _runs_to_today(local or running, calendar)
    ):
        return calendar.today, "document"
    if local is not None and (local.kind != "occasion" or figure.of_group or figure.indicator in OF_A_DAY):
        return local, "section"
    if occasion is not None and figure.of_group and (running is None or calendar.names_occasion(running)):
        return occasion, "document"
    if running is not None:
        return (NO_PERIOD if _is_lasting(figure) else running), "document"
    if occasion is not None and figure.of_group:
        return occasion, "document"
    if figure.indicator == "projects_under_construction" or _is_done_by_now(figure):
        return calendar.today, "document"
    return NO_PERIOD, "document"


def _runs_to_today(period: Period | None, calendar: Calendar) -> bool:
    """Whether a period in force is the year so far, up to the article: what is under way in it is so as the article is written."""
    return period is not None and period.kind in ("ytd", "range") and period.end == calendar.published


def _is_lasting(figure: Figure) -> bool:
    """Whether funds, policies or other things measured are told far from the time in force, which is none of theirs."""
    if figure.indicator == "policies":
        return True
    return figure.indicator == "other" and figure.growth is None and figure.how in _MEASURED


_MEASURED: Final = ("amount.measure_before", "measured.word", "measured.unit")
_BY_NOW: Final = re.compile(r"已|\b(?:has|have)\b[^,;.]{0,30}$")


_BY_NOW_BEHIND: Final = re.compile(r"[^，。；\d]{0,4}(?:已|正在)")


def _is_done_by_now(figure: Figure) -> bool:
    """Whether a count that nothing dates is told to have been reached: 入驻园区的项目已达13个, 已有9家企业签订入园协议."""
    counted = figure.counts_projects or figure.indicator == "enterprises_introduced"
    if not counted or figure.scene.sentence.segment.kind not in ("lead", "body"):
        return False
    scene = figure.scene
    if scene.is_chinese and _BY_NOW_BEHIND.match(scene.words(figure.end, figure.end + 12)):
        return True
    return _BY_NOW.search(scene.words(scene.clause_start(figure.start), figure.start)) is not None


# What one pass over the article watches for, so that most sentences need no search.
WATCHED: Final = (
    Watched(
        _NOW_OPENS,
        (
            "目前", "眼下", "当前", "现在", "如今",
            "at present", "currently", "presently", "right now", "all told", "altogether",
        ),
    ),
    Watched(
        _OF_THE_DAY,
        (
            "本次", "此次", "这次", "是次", "这批", "项目中", "项目里", "会上", "会议", "仪式上", "活动上", "现场", "即场", "当场",
            "among the", "this time", "on the occasion", "on the spot", "the ceremony", "the event", "the meeting", "the conference",
            "the fair", "the activity",
        ),
    ),
)  # fmt: skip
