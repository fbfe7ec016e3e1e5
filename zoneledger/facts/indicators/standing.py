"""What stands on a day: stocks that no word calls so, what is under way as the article is written, how far a group has come by now."""

import re
from datetime import date
from functools import partial
from typing import Final

from zoneledger.facts.indicators.calendar import Calendar
from zoneledger.facts.indicators.dates import tells_until
from zoneledger.facts.indicators.figures import SHARES, Figure, Period
from zoneledger.facts.indicators.scenes import Scene
from zoneledger.facts.indicators.survey import Watched
from zoneledger.mentions.patterns import topic_words
from zoneledger.records import Mention

_en: Final = partial(topic_words, "en", "figures")
_zh: Final = partial(topic_words, "zh", "figures")
SO_FAR: Final = re.compile(
    r"目前|眼下|当下|现有|现已|如今|当前|已有|已经|在册|\b(?:at present|currently|now|so far|already|up to now|by now|to date|presently)\b"
)
_OF_TASK: Final = re.compile(r"\b(?:plans?|tasks?|targets?|goals?|complet)|计划|任务|目标|完成")


def is_share_of_stock(scene: Scene, figure: Figure, before: Figure | None) -> bool:
    """Whether a share told up to a day stands on it (`as of March 5, 96 % of the firms`).

    How much of a plan is done does not, nor does the rate of what has been done in the time so far.
    """
    if figure.how not in SHARES or figure.modality == "planned":
        return False
    if before is not None and before.scene is scene and (before.of_group or before.how in SHARES):
        if before.period.kind == "ytd" or before.how == "count.whole":
            return False
    return _OF_TASK.search(scene.words(scene.clause_start(figure.start), scene.clause_end(figure.end))) is None


WATCHED: Final = (
    Watched(
        SO_FAR,
        (
            "目前", "眼下", "当下", "现有", "现已", "如今", "当前", "已有", "已经", "在册",
            "at present", "currently", "now", "so far", "already", "to date", "presently",
        ),
    ),
)  # fmt: skip
_ONGOING: Final = frozenset({"projects_under_construction", "projects_reserved"})
# What has been done by a day without the year in which it began: all since the zone was founded.
_ALL_SINCE: Final = re.compile(
    r"\b(?:has|have|had) (?:already |so far |in total |altogether )?(?:absorbed|attracted|gathered|invested|drawn|utili[sz]ed|lured|brought in)\b"
)
_COUNTED_BY: Final = ("count.unknown", "count.noun")


def is_standing(scene: Scene, figure: Figure, chosen: Mention) -> bool:
    """Whether what is told up to a day stands on that day: things that are there, and what a zone has drawn in all."""
    if figure.modality == "planned":
        return False
    if figure.indicator == "projects_under_construction" or figure.how == "count.negated":
        return True
    if figure.indicator == "other" and figure.how in _COUNTED_BY:
        return not scene.last("flows", scene.left_of(figure.mention) if figure.mention else scene.start, figure.start)
    if scene.is_chinese or figure.unit == "count" or figure.growth is not None:
        return False
    if any(m.date_precision in ("range", "year") and m is not chosen for m in scene.dates):
        return False
    return bool(_ALL_SINCE.search(scene.words(chosen.end, figure.start)))


def lists_stocks(scene: Scene, figure: Figure, before: Figure | None, chosen: Mention | None) -> bool:
    """Whether a count, or the money of firms, goes on a list of what stands on a day: `50 firms, 22 laboratories`."""
    if before is None or before.scene is not scene or before.measure != "stock" or figure.modality == "planned":
        return False
    if before.period.start is None or before.period.start != before.period.end or before.counts_projects:
        return False
    if chosen is not None and chosen.start >= before.end:
        return False
    if scene.is_chinese and before.period_binding == "document":
        return figure.indicator == "other" and figure.how in _COUNTED_BY and scene.has(SO_FAR)
    if figure.indicator == "investment_total":
        return scene.stop_after(before.end) >= figure.end
    if figure.indicator != "other" or figure.how not in _COUNTED_BY:
        return False
    if figure.mention is None or scene.last("flows", before.end, figure.start) is not None:
        return False
    return scene.stop_after(before.end) >= figure.end or scene.is_chinese


_BUILT: Final = re.compile(
    rf"(?:目前|现)(?:已)?(?:拥有|有)[^，。；]{{0,30}}$|\b(?:now|currently) (?:has|have|boasts|owns) [^;.]{{0,90}}$|"
    rf"(?:已|现已|已经|目前|如今|累计)[^，。；]{{0,6}}{_zh('built', 'half_built')}(?:[^，。；]{{1,20}}、)?[^，。；]{{0,8}}$|"
    rf"\b(?:has|have) (?:now |already |so far )?{_en('built', 'half_built')} (?:[^;.]{{0,60}} and (?:built|laid|paved|completed) )?[^,;.]{{0,20}}$"
)
_BUILT_BEHIND: Final = re.compile(
    rf"[^，。；]{{0,8}}(?:已|现已|已经)(?:全部|基本)?{_zh('built')}|[^,;.]{{0,30}}\b(?:have|has) (?:now |already )?been {_en('built')}"
)


def is_built_so_far(scene: Scene, figure: Figure) -> bool:
    """Whether an area or a length is what is developed or built as the article is written: it grows on, and lasts not."""
    if figure.modality == "planned" or figure.label == "planned area":
        return False
    if _BUILT.search(scene.words(max(scene.statement_start(figure.start), figure.start - 90), figure.start)):
        return True
    return _BUILT_BEHIND.match(scene.words(figure.end, figure.end + 60)) is not None


_NEWLY_RESERVED: Final = re.compile(r"新增|新储备|新入库|新谋划|新策划|\bnewly (?:reserved|added)\b")


def is_newly_reserved(scene: Scene, figure: Figure) -> bool:
    """Whether projects are told to have come into the reserve in a time: 前8个月累计新增储备项目1381个."""
    return _NEWLY_RESERVED.search(scene.words(scene.clause_start(figure.start), figure.start)) is not None


_NEWLY: Final = re.compile(r"新|\bnew(?:ly)?\b")


def newly_done(scene: Scene, figure: Figure) -> bool:
    """Whether what is told `as of now` is what a word calls new: it belongs to the year so far."""
    if not figure.counts_projects or figure.measure == "cumulative":
        return False
    return bool(_NEWLY.search(scene.words(scene.clause_start(figure.start), figure.end)))


_NOW: Final = re.compile(r"目前|现有|如今|眼下|\b(?:at present|currently|now|presently)\b")
_NOW_BEHIND: Final = re.compile(r"\b(?:so far|to date|up to now|by now|at present|currently)\b(?! this year)")


def is_now_after_then(scene: Scene, figure: Figure, chosen: Mention, published: date | None, *, standing: bool) -> bool:
    """Whether a figure is told as it is now behind what its date tells.

    `It added 2,432 firms last year and is currently home to 11,735`: the latter has no date.
    What does not stand is so only behind a year that is over: 2013年1月升级，目前签约项目98个.
    """
    if figure.modality != "actual" or chosen.end > figure.start:
        return False
    now = _NOW.search(scene.words(chosen.end, figure.start)) is not None
    if standing:
        return now or _NOW_BEHIND.search(scene.words(figure.end, scene.clause_end(figure.end))) is not None
    if published is None or chosen.date_end is None or chosen.date_end.year >= published.year:
        return False
    return now and not tells_until(scene, chosen)


_NOW_BUILT: Final = re.compile(
    r" (?:is|are) (?:now|already|currently) (?:being |under )"
)  # `listed for this year are already being built`
_OPENS_WITH: Final = re.compile(r",? (?:a total of |altogether |about |some |over |more than )?")
_GOING_ON: Final = re.compile(
    r"\s*(?:[a-z'-]+ ){0,6}(?:is|are) (?:now |currently |still )?(?:being |under |[a-z]+ing\b)"
)


def goes_on_now(scene: Scene, figure: Figure, chosen: Mention | None) -> bool:
    """Whether projects are told to be under way as the article is written: `13 projects are being built`."""
    if figure.indicator not in _ONGOING or figure.modality == "planned" or scene.is_chinese:
        return False
    if chosen is not None and chosen.start >= scene.clause_start(figure.start):
        return chosen.start > figure.end and _NOW_BUILT.match(scene.words(chosen.end, chosen.end + 40)) is not None
    if chosen is not None and _OPENS_WITH.fullmatch(scene.words(chosen.end, figure.start)) is not None:
        return False  # `This year, 61 projects are under construction`
    return bool(_GOING_ON.match(scene.words(figure.end, figure.end + 70)))


_INNER_COUNT: Final = re.compile(r"中[，,]?|of which|of them|among")
_SO_FAR_BY_NOW: Final = re.compile(r"已|目前|\b(?:already|so far|now|have|has|are)\b")
_SO_FAR_FIRMLY: Final = re.compile(r"\b(?:already|so far|now)\b")


def of_earlier_group(scene: Scene, figure: Figure, chosen: Mention, calendar: Calendar) -> bool:
    """Whether a count tells how far a group of an earlier time has come by now (去年签约的26个项目中，已有17个开工)."""
    counted = figure.counts_projects or figure.indicator == "investment_completed"
    if not counted or calendar.published is None or chosen.date_end is None:
        return False
    if tells_until(scene, chosen):  # the day up to which it is counted: 截至5月末，30个项目中已开工22个
        return False
    between = [
        m for m in scene.levels if m.kind == "quantity" and m.unit == "count" and chosen.end <= m.start < figure.start
    ]
    if not between or chosen.date_end >= calendar.published:
        return False
    told = scene.words(between[0].end, figure.end + 14)
    inner = _INNER_COUNT.search(told)
    if inner is None:
        return False
    by_now = (
        _SO_FAR_FIRMLY if inner[0].startswith("of ") else _SO_FAR_BY_NOW
    )  # `34 of them have started`: in the same time
    low = between[0].end + (
        inner.end() if inner[0].startswith("among") else 0
    )  # `52 have come, among them 7 large ones`
    return by_now.search(scene.words(low, figure.end + (4 if scene.is_chinese else 30))) is not None


def last_told(calendar: Calendar, today: Period) -> Period:
    """The day of an occasion on the eve of publication, at which an article tells how things stand; else that of publication."""
    day = calendar.occasion
    if day is None or day.start is None or today.start is None:
        return today
    return day if 0 <= (today.start - day.start).days <= 2 else today
