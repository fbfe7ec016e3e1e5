"""Growths: percentages and multiples that tell how a figure changed on the year before.

A growth behind its level is the level's `yoy_percent` (`58 billion yuan, up 9%`; 38亿元，增长9.6%), as is one that leads to it
(`rose 9% to 58 billion yuan`). A list of levels and a list of growths with `respectively` / 分别 go pair by pair. A growth
whose measure is named without a level is a `growth_rate` of its own. Percentage points compare growths (`points`).
A share that rises *to* a percentage is a level, not a growth.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from zoneledger.facts.indicators.figures import SHARES, Figure
from zoneledger.facts.indicators.measures_in_row import row_of_measures
from zoneledger.facts.indicators.points import POINTS
from zoneledger.facts.indicators.scenes import Scene
from zoneledger.facts.indicators.survey import Watched
from zoneledger.facts.indicators.terms import Term
from zoneledger.facts.project_runs import RESPECTIVE
from zoneledger.records import Mention

_TIMES: Final = re.compile(r"倍|times|fold")
# What must stand before is asked behind the first letter, so that the search leaps from letter to letter.
_LEADS_TO: Final = re.compile(r"t(?<=\bt)o\b|r(?<=\br)each(?:ed|ing)?\b|到|至|达|为")
_LIST: Final = re.compile(r"\s*(?:,|、|，|和|及|与|以及|and|, and)?\s*(?:of |by |the )?\s*")
_TO_LEVEL: Final = re.compile(
    r"(?:\s*(?:year[- ]on[- ]year|year over year|over the (?:previous|same)[a-z ]{0,24}|from a year (?:earlier|ago|before)|on the year|\(?yoy\)?))?,?\s*"
    r"(?:(?:and )?(?:to reach|reach(?:ed|ing)|totall?ing|to) (?:a total of )?(?:about |nearly |over |more than |some |almost )?)|"
    r"[，,]?\s*(?:,? ?and )?(?:达到?了?|至|到|为)\s*"
)
_LESS: Final = re.compile(r"\s*(?P<more>more|higher|greater)? ?(?P<less>less|fewer|lower)? ?than\b")
_TO_AND: Final = re.compile(r" to [^,;]{3,40} and [a-z' -]{3,40} (?:by )?")
_MORE: Final = re.compile(r" (?P<more>more|higher)?(?P<less>less|lower|fewer)?(?= ?[,;.]|$)")
_BY: Final = re.compile(r"(?:, | and |, and |; )[a-z' -]{3,40} by (?:about |nearly |over )?")
_LOOK_BACK: Final = re.compile(r"同期|上年末?为|same period|previous year|a year (?:ago|earlier)")
_GROWTH_OF: Final = re.compile(
    r"(?: or (?:more|above|so))?(?: growth| increase| rise| decline| drop)? (?:of|in|for) (?:the |its )?"
)
_RATES: Final = re.compile(r"增幅|增速|增长率|降幅|growth rates?")  # 增幅分别为8.2%和9.6%: their level is the growth
_SIGN: Final = re.compile(r"[(,，\s]?([+-])\s?$")
_LEVEL_FROM: Final = re.compile(r"\bfrom (?:only )?$")  # `increased from 33 percent in 2015 to 58 percent`
# A share or another level of the same percentage sign stands nearer than the word of change.
_REACH: Final = {"en": 26, "zh": 7}


@dataclass(frozen=True, slots=True)
class Growth:
    """A number that tells a change, in percent with its sign."""

    mention: Mention
    percent: Decimal


def take_growths(scene: Scene) -> list[Growth]:
    """Take the growths of a sentence out of its levels, and percentage points with them."""
    found: list[Growth] = []
    points: list[Mention] = []
    for mention in scene.levels:
        if mention.kind != "quantity" or mention.unit not in ("percent", "other") or mention.value is None:
            continue
        text = scene.words(mention.start, mention.end)
        if POINTS.search(text):
            points.append(mention)
            continue
        if mention.unit == "other" and not _TIMES.search(text):
            continue
        sign = _sign(scene, mention, found[-1] if found else None)
        if sign:
            scale = 100 if mention.unit == "other" else 1
            found.append(Growth(mention, mention.value * sign * scale))
    if not found and not points:
        return []
    taken = {id(g.mention) for g in found} | {id(m) for m in points}
    scene.asides.extend(m for m in scene.levels if id(m) in taken)
    scene.levels = [m for m in scene.levels if id(m) not in taken]
    return found


def _sign(scene: Scene, mention: Mention, before: Growth | None) -> int:
    """1 or -1 beside a word of growth or decline, 0 where the number is no growth."""
    ends = [m.end for m in (*scene.levels, *scene.asides) if m.end <= mention.start]
    low = max(ends, default=scene.start)
    signed = _SIGN.search(scene.words(max(low, mention.start - 4), mention.start))
    if signed:
        return 1 if signed[1] == "+" else -1
    reach = _REACH[scene.language]
    up, down = scene.last("up", low, mention.start), scene.last("down", low, mention.start)
    near = max((t for t in (up, down) if t is not None), key=lambda t: (t.end, -t.start), default=None)
    share = scene.last("share", low, mention.start)
    if _LEVEL_FROM.search(scene.words(mention.start - 8, mention.start)) is not None:
        return 0
    if near is not None and (share is None or share.start <= near.start) and _gap(scene, near, mention) <= reach:
        gap = scene.words(near.end, mention.start)
        level = _LEADS_TO.search(gap) and near.end < mention.start
        if level and _RATES.fullmatch(scene.words(near.start, near.end)) is None:
            return 0
        return 1 if near is up else -1
    if before is not None and before.mention.end <= mention.start:
        gap = scene.words(before.mention.end, mention.start)
        if _LIST.fullmatch(gap) or _BY.fullmatch(gap) or _TO_AND.fullmatch(gap):
            return 1 if before.percent >= 0 else -1
    if share is not None and mention.start - share.end <= reach:
        return 0
    if before is not None and mention.unit == "percent" and _is_elliptic(scene, low, mention):
        return 1 if before.percent >= 0 else -1
    than = _LESS.match(scene.words(mention.end, mention.end + 20)) or _MORE.match(
        scene.words(mention.end, mention.end + 10)
    )
    if than and (than["more"] or than["less"]):
        return 1 if than["more"] else -1
    high = min(scene.clause_end(mention.end), scene.right_of(mention), mention.end + reach)
    up, down = scene.first("up", mention.end, high), scene.first("down", mention.end, high)
    near = min((t for t in (up, down) if t is not None), key=lambda t: (t.start, -t.end), default=None)
    if near is None or scene.is_chinese:
        return 0
    return 1 if near is up else -1


# `exports rose 6 percent and imports, 3 percent to 2 billion yuan`, `…, and that in industry 17 percent`: the verb is not told again.
_ELLIPTIC: Final = re.compile(
    r"[^;.]{0,60}?(?:, and |, while |; and |; while | and | while |, |; )(?:(?P<that>(?:that|those) (?:of|in|for|by) )|(?:the |its )?)[a-z' -]{3,60},? ?(?:by )?"
    r"(?:about |nearly |over |more than )?"
)


def _is_elliptic(scene: Scene, low: int, mention: Mention) -> bool:
    """Whether a percentage goes on from a growth before it, by a measure of its own or a part of the same one."""
    if scene.is_chinese:
        return False
    told = _ELLIPTIC.fullmatch(scene.words(low, mention.start))
    if told is None or scene.words(mention.end, mention.end + 4) == " of ":
        return False
    return told["that"] is not None or scene.last("measures", low, mention.start) is not None


def _gap(scene: Scene, near: Term, mention: Mention) -> int:
    """How far a word of change stands before a percentage; the name of what grows between them does not count."""
    told = [t for t in scene.terms.get("measures", ()) if near.end <= t.start and t.end <= mention.start]
    return mention.start - near.end - sum(t.end - t.start for t in told)


def bind_growths(scene: Scene, growths: Sequence[Growth], figures: Sequence[Figure]) -> list[Figure]:
    """Give levels their growths; return the growths that stand alone as figures."""
    if not growths:
        return []
    rest = list(growths)
    if len(growths) > 1 and scene.has(RESPECTIVE):
        rest = _pair(scene, growths, figures)
    lone: list[Figure] = []
    for growth in rest:
        if not (_leads_to_level(scene, growth, figures) or _follows_level(scene, growth, figures)):
            figure = _alone(scene, growth, growths)
            if figure is not None:
                lone.append(figure)
    return lone


def _give(level: Figure, growth: Growth) -> bool:
    if level.growth is not None or level.unit == "percent" or level.mention is None:
        return False
    level.growth, level.yoy = growth.mention, growth.percent
    return True


def _pair(scene: Scene, growths: Sequence[Growth], figures: Sequence[Figure]) -> list[Growth]:
    """`A and B were 3 and 4, up 5% and 6% respectively`: each run of growths and as many levels before it."""
    left: list[Growth] = []
    for run in _runs(scene, growths):
        first = run[0].mention.start
        levels = [f for f in figures if f.end <= first and f.unit != "percent"][-len(run) :]
        if len(run) < 2 or len(levels) != len(run):
            left += run
        else:
            left += [g for g, level in zip(run, levels, strict=True) if not _give(level, g)]
    return left


def _runs(scene: Scene, growths: Sequence[Growth]) -> list[list[Growth]]:
    """Growths that only list signs part."""
    runs: list[list[Growth]] = []
    for growth in growths:
        if runs and _LIST.fullmatch(scene.words(runs[-1][-1].mention.end, growth.mention.start)):
            runs[-1].append(growth)
        else:
            runs.append([growth])
    return runs


def _leads_to_level(scene: Scene, growth: Growth, figures: Sequence[Figure]) -> bool:
    for figure in figures:
        gap = figure.start - growth.mention.end
        if 0 <= gap <= 60 and _TO_LEVEL.fullmatch(scene.words(growth.mention.end, figure.start)):
            return _give(figure, growth)
    return False


def _follows_level(scene: Scene, growth: Growth, figures: Sequence[Figure]) -> bool:
    start = growth.mention.start
    level = next((f for f in reversed(figures) if _may_grow(scene, f, start)), None)
    if level is None:
        return False
    of = _GROWTH_OF.match(scene.words(growth.mention.end, growth.mention.end + 20))
    if of and scene.first("measures", growth.mention.end, growth.mention.end + of.end() + 32) is not None:
        return False
    behind = level.end if level.cue is None else max(level.end, level.cue.end)
    if scene.first("measures", behind, growth.mention.start) is not None and not _same(scene, level, growth):
        return False
    if growth.mention.start - level.end > (90 if scene.language == "en" else 34):
        return False
    return _give(level, growth)


# `17.57 billion yuan was invested in 100 key projects, an increase of 16.5 percent`: the money has grown.
_MONEY_PUT_IN: Final = re.compile(
    r"\byuan (?:\([^()]{3,30}\) )?(?:[a-z]+ ){1,4}(?:in|into|for|on|to) (?:the |all |its )*$"
)


def _may_grow(scene: Scene, figure: Figure, at: int) -> bool:
    """Whether a growth told at a place may be that of a level before it: of no share of that level, of no projects paid for with it."""
    if figure.end > at or figure.how in SHARES or _looks_back(scene, figure):
        return False
    if scene.is_chinese or figure.unit != "count":
        return True
    return _MONEY_PUT_IN.search(scene.words(figure.start - 60, figure.start)) is None


def _looks_back(scene: Scene, figure: Figure) -> bool:
    """Whether a level is the one of the year before, told for comparison."""
    if not scene.hints(_LOOK_BACK):
        return False
    low = scene.clause_start(figure.start)
    return _LOOK_BACK.search(scene.words(max(low, figure.start - 30), figure.start)) is not None


def _same(scene: Scene, level: Figure, growth: Growth) -> bool:
    """Whether the measure between level and growth is a part of another word or the level's own again."""
    between = scene.first("measures", level.end, growth.mention.start)
    return between is not None and between.name == level.indicator


def _alone(scene: Scene, growth: Growth, growths: Sequence[Growth]) -> Figure | None:
    """A growth whose measure is named, without a level: the measure before it, else the one it is a growth of."""
    mention = growth.mention
    term = _own_measure(scene, growth, growths)
    if term is None:
        return None
    own = scene.words(term.start, term.end)
    label = own if scene.is_chinese or term.name == "other" else term.name
    return Figure(
        mention, mention.start, mention.end, scene, growth.percent, "percent", "growth_rate", "growth.alone",
        label=label, cue=term, base=term.name,
    )  # fmt: skip


def _own_measure(scene: Scene, growth: Growth, growths: Sequence[Growth]) -> Term | None:
    start = growth.mention.start
    run = next(run for run in _runs(scene, growths) if growth in run)
    if len(run) > 1 and scene.has(RESPECTIVE):
        named = [t for t in scene.terms.get("measures", ()) if t.end <= run[0].mention.start][-len(run) :]
        if len(named) == len(run):
            return named[run.index(growth)]
    row = row_of_measures(scene, run[0].mention.start, len(run))
    if row is not None:
        return row[run.index(growth)]
    ends = [m.end for m in (*scene.levels, *scene.asides) if m.end <= start]
    low = max(ends, default=scene.start)
    term = scene.last("measures", low, start)
    if term is None and _is_elliptic(scene, low, growth.mention):
        term = scene.last("measures", scene.start, low)  # `investment rose 10 percent, and that in industry 17 percent`
    return term or scene.first("measures", growth.mention.end, min(scene.end, growth.mention.end + 50))


# What one pass over the article watches for, so that most sentences need no search.
WATCHED: Final = (
    Watched(RESPECTIVE, ("respectively", "in turn", "in order", "分别", "依次")),
    Watched(_LOOK_BACK, ("同期", "上年", "same period", "previous year", "a year ago", "a year earlier")),
)
