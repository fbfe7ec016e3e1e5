"""Counts of projects: what has been done with them, which makes the indicator.

The stage is that of the nearest stage word of the count's own clause, on either side; a bare part of a count (`of which 17 …`,
其中…19个) keeps the stage of its whole, and a count that the title tells with a stage keeps that one where its clause has none.
A count of several stages at once or of what has not been done is `other`. Which counts are of projects is not asked here
(`count_nouns`).
"""

import re
from decimal import Decimal
from functools import cache
from typing import Final

from zoneledger.facts.indicators.context import Context
from zoneledger.facts.indicators.count_nouns import is_bare
from zoneledger.facts.indicators.dates import EVENT
from zoneledger.facts.indicators.deeds import (
    OF_OTHERS,
    behind_address,
    ceremony_of,
    done_with,
    is_mixed,
    is_only_talk,
    is_start_and_end,
    stage_told_apart,
)
from zoneledger.facts.indicators.figures import Figure, figure_of_count
from zoneledger.facts.indicators.labels import counted
from zoneledger.facts.indicators.respective import respective_stage
from zoneledger.facts.indicators.scenes import Scene
from zoneledger.facts.indicators.survey import Watched
from zoneledger.facts.indicators.terms import Term
from zoneledger.facts.indicators.wholes import (
    behind_list,
    behind_names,
    behind_names_en,
    described,
    far_behind,
    is_negated,
    is_part,
    part_of,
    whole_of,
)
from zoneledger.lexicon.loader import load_words
from zoneledger.records import Mention

_KEY: Final = re.compile(r"key |重点")
_GUESSED: Final = ("count.far_stage", "count.no_stage", "count.ceremony")
_NOT_BEGUN: Final = ("未开工", "尚未")
_ASIDE: Final = re.compile(r" \([^()0-9]{2,50}\)")
_OF_THEM: Final = re.compile(r" of (?:which|them|these|those)\b")


@cache
def _weak_stages(language: str) -> frozenset[str]:
    """Stage words that another stage in reach overrules."""
    return frozenset(load_words(language, "figures")["weak_stages"])


@cache
def _plan_sorts(language: str) -> frozenset[str]:
    """What kind of work the projects of a plan are: `53 new and 26 continued projects`, 新建项目34个."""
    return frozenset(load_words(language, "figures")["plan_sorts"])


def read_projects(scene: Scene, mention: Mention, context: Context, low: int) -> Figure:
    """The figure of a count of projects, whose own words begin at `low`."""
    figure = _staged(scene, mention, context, low)
    told = context.headline.get(figure.value)
    if told is not None and figure.indicator == "projects_planned" and _is_laid_out(scene, mention):
        told = None
    if told is not None and (figure.indicator in ("projects_planned", "other") or figure.how in _GUESSED):
        figure.tell(told, "count.headline")
    return figure


# 全年拟推进重点项目30个: a plan of as many projects as the title tells to have been signed.
_LAID_OUT: Final = re.compile(r"全年|年度|年内|拟|计划|安排|谋划|力争")


def _is_laid_out(scene: Scene, mention: Mention) -> bool:
    """Whether the clause of a count says that it is of a plan."""
    return (
        scene.is_chinese and _LAID_OUT.search(scene.words(scene.clause_start(mention.start), mention.start)) is not None
    )


def _staged(scene: Scene, mention: Mention, context: Context, low: int) -> Figure:
    """The figure with the stage that its own sentence, its whole or its occasion tells."""
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
        return figure_of_count(scene, mention, "other", "count.negated", counted(scene, low, mention), "projects")
    if is_start_and_end(scene, low, mention):
        return figure_of_count(scene, mention, "other", "count.mixed", counted(scene, low, mention), "projects")
    if part_of(scene, mention) is not None:
        return _whole(scene, mention, context, low)
    label = counted(scene, low, mention)
    told = respective_stage(scene, mention) or stage_told_apart(scene, mention)
    if told is not None:
        return figure_of_count(scene, mention, told, "count.stage_behind", label, "projects")
    if _is_of_years_plan(scene, mention):
        return figure_of_count(scene, mention, "projects_planned", "count.key_projects", label, "projects")
    found = _after_whole(scene, whole, high) if whole is not None else None
    found = found or far_behind(scene, mention) or _numbered(scene, mention, low) or _stage(scene, mention, low, high)
    if _is_followed_by_begun(scene, mention) if found is None else _counts_its_own(scene, mention, found[0]):
        return _whole(scene, mention, context, low)
    if found is not None and found[1] != "count.stage_inside" and is_mixed(scene, found[0]):
        return figure_of_count(scene, mention, "other", "count.mixed", label, "projects")
    last = _group_of(scene, mention, context)
    if found is not None:
        term, how = found
        word, weak = scene.words(term.start, term.end), _weak_stages(scene.language)
        stronger = behind_list(scene, mention) if word in weak else None
        if stronger is None and how == "count.stage_inside":
            stronger = done_with(scene, mention, term)
        if stronger is not None:
            return figure_of_count(scene, mention, stronger.name, "count.stage_behind", label, "projects")
        inherits = word in weak or (
            word in _plan_sorts(scene.language) and last is not None and last.indicator == "projects_planned"
        )
        if is_only_talk(scene, mention, term):
            return figure_of_count(scene, mention, "other", "count.handled", label, None)
        if is_negated(scene, term):
            return figure_of_count(scene, mention, "other", "count.negated", counted(scene, low, mention), "projects")
        if word in weak and last is None and context.ceremony is not None:
            return figure_of_count(scene, mention, context.ceremony, "count.ceremony", label, "projects")
        if not (inherits and last is not None and _within(mention, last) and _goes_on(scene, mention, last)):
            return figure_of_count(scene, mention, _signed_if_told(scene, term, low), how, label, "projects")
    part = last is not None and (is_part(scene, mention) or (_goes_on(scene, mention, last) and _within(mention, last)))
    named = (
        described(scene, mention) or behind_names(scene, mention)
        if scene.is_chinese
        else behind_names_en(scene, mention)
    )
    if named is not None and not is_negated(scene, named):
        return figure_of_count(scene, mention, named.name, "count.far_stage", label, "projects")
    own = _behind_amount(scene, mention) or behind_list(scene, mention)
    if own is not None:
        return figure_of_count(scene, mention, own.name, "count.stage_behind", label, "projects")
    if last is not None and part:
        return figure_of_count(scene, mention, last.indicator, "count.part", label, "projects")
    wide = _stage(scene, mention, scene.left_of(mention), high)
    if wide is not None:
        return figure_of_count(scene, mention, wide[0].name, "count.far_stage", label, "projects")
    ceremony = (ceremony_of(scene) if scene.has(EVENT) else None) or context.ceremony
    if ceremony is not None:
        return figure_of_count(scene, mention, ceremony, "count.ceremony", label, "projects")
    if _KEY.search(scene.words(start - 4, end)):
        return figure_of_count(scene, mention, "projects_planned", "count.key_projects", label, "projects")
    indicator = last.indicator if last is not None else "projects_planned" if _is_aimed_at(scene, mention) else "other"
    return figure_of_count(scene, mention, indicator, "count.no_stage", label, "projects")


def _is_aimed_at(scene: Scene, mention: Mention) -> bool:
    """Whether a word of a plan governs projects of which nothing else is told: `it plans to generate 18 projects next year`."""
    target = scene.last("target", scene.statement_start(mention.start), mention.start)
    return target is not None and scene.last("reached", target.end, mention.start) is None


_OWNS: Final = re.compile(r"\b(?:has|have|had|there are|there were) (?:a total of |altogether |about |some )?$")
_IN_YEAR: Final = re.compile(r" (?:in (?:19|20)\d\d|this year)\b(?! (?:were|was|have|has))")


def _is_of_years_plan(scene: Scene, mention: Mention) -> bool:
    """Whether key projects are only said to be there for a year: `the district has 262 key projects in 2021`."""
    if scene.is_chinese or not _KEY.search(scene.words(mention.start, mention.end)):
        return False
    if not _OWNS.search(scene.words(mention.start - 30, mention.start)):
        return False
    return _IN_YEAR.match(scene.words(mention.end, mention.end + 16)) is not None


_NUMBER_OF: Final = re.compile(
    r"\bnumber of (?:[a-z-]+ ){0,3}projects?\b[^,;.]*\b(?:was|is|reached|stood at|came to|totall?ed) (?:about |over )?$"
)


def _numbered(scene: Scene, mention: Mention, low: int) -> tuple[Term, str] | None:
    """The stage of `the number of projects newly started in the zone in the third quarter was 14`."""
    if scene.is_chinese or _NUMBER_OF.search(scene.words(low, mention.start)) is None:
        return None
    stages = [t for t in scene.terms.get("stages", ()) if low <= t.start and t.end <= mention.start]
    told = next((t for t in stages if scene.words(t.start, t.end) not in _weak_stages(scene.language)), None)
    return None if told is None else (told, "count.stage_before")


_VERB: Final = re.compile(r"\b(?:have|has|had|were|was|are|is) ")


def _after_whole(scene: Scene, whole: Mention, high: int) -> tuple[Term, str] | None:
    """The verb of a part behind what only describes its whole: `26 of the 35 projects signed at the fair have landed`."""
    verb = _VERB.search(scene.words(whole.end, high))
    if verb is None:
        return None
    at = whole.end + verb.start()
    term = scene.first("stages", at, min(at + 40, scene.end))
    return None if term is None or is_negated(scene, term) else (term, "count.stage_behind")


_OUT_OF: Final = re.compile(r"(?:^|[.;,] )(?:and )?(?:of|among|out of) (?:all )?(?:the|its) $")


def _is_whole_of_sort(scene: Scene, mention: Mention, term: Term) -> bool:
    """Whether a count only sorts the projects of a plan out of which some are counted next: `of the 156 new projects, 127 …`."""
    if term.start < mention.start or scene.words(term.start, term.end) not in _plan_sorts("en"):
        return False
    if _OUT_OF.search(scene.words(mention.start - 20, mention.start)) is None:
        return False
    own = next((m for m in scene.levels if m.start >= mention.end), None)
    return own is not None and own.unit == "count" and own.value is not None and own.value <= (mention.value or 0)


_SO_MANY_BEGUN: Final = re.compile(
    r"(?:项目)?[，,：:、](?:目前|现|截至目前)?(?:均)?(?:已|现已|已经)?(?:全面|实质性?|正式|实际)?(?:新)?(?:开工|开复工|动工|复工|开建|竣工|投产|完工|落地)(?:建设|投产)?(?:了|项目)?"
)


def _is_followed_by_begun(scene: Scene, mention: Mention) -> bool:
    """Whether a comma parts projects of which nothing is told from the number of them that have begun: 甲县41个项目，开工39个."""
    own = next((m for m in scene.levels if m.start >= mention.end), None)
    if (
        not scene.is_chinese
        or own is None
        or own.unit != "count"
        or own.value is None
        or own.value > (mention.value or 0)
    ):
        return False
    return _SO_MANY_BEGUN.fullmatch(scene.words(mention.end, own.start)) is not None


_AT_ONCE: Final = re.compile(r"(?:建设|投产|投用|运营)?(?:了|项目|的)?")


def _counts_its_own(scene: Scene, mention: Mention, term: Term) -> bool:
    """Whether the stage behind a count is that of a part counted right behind it: 83个重点项目已开工47个."""
    if not scene.is_chinese:
        return _is_whole_of_sort(scene, mention, term)
    if term.start < mention.end:
        return False
    own = next((m for m in scene.levels if m.start >= term.end), None)
    if own is None or own.unit != "count" or own.value is None or mention.value is None or own.value > mention.value:
        return False
    return _AT_ONCE.fullmatch(scene.words(term.end, own.start)) is not None


def _group_of(scene: Scene, mention: Mention, context: Context) -> Figure | None:
    """The count of projects that a count may be a part of or go on from: the last one, or the total where that cannot be."""
    last, total = context.group, context.total
    if last is None or total is None:
        return last
    beyond = last.how == "count.part" and not _within(mention, last)
    return total if beyond or _sorted_anew(scene, mention, last, total) else last


def _sorted_anew(scene: Scene, mention: Mention, last: Figure, total: Figure) -> bool:
    """Whether a semicolon opens another sorting of a total: 开复工30个，其中新建11个、续建19个；10亿元以上2个."""
    if not scene.is_chinese or total is last or last.scene is not scene or not _within(mention, total):
        return False
    return scene.stop_after(last.end) < mention.start


def _whole(scene: Scene, mention: Mention, context: Context, low: int) -> Figure:
    """The projects out of which some have got on: those of a list or a plan, not what has been done with the part."""
    told = context.told.get(("projects", mention.value or Decimal(0)))
    label = counted(scene, low, mention)
    if told is not None:
        again = figure_of_count(scene, mention, told.indicator, "count.again", label, "projects")
        again.again = told
        return again
    stage = next((t for t in scene.terms.get("stages", ()) if low <= t.start and t.end <= mention.end), None)
    if stage is not None and scene.words(stage.start, stage.end) in _plan_sorts(scene.language):
        stage = None  # `127 of the 156 new projects`
    stage = stage or _described_by(scene, mention)
    indicator = stage.name if stage is not None else "projects_planned"
    return figure_of_count(scene, mention, indicator, "count.whole", label, "projects")


_BY_STAGE: Final = re.compile(r" (?:newly |already )?")


def _described_by(scene: Scene, mention: Mention) -> Term | None:
    """The stage by which a whole is described right behind it: `26 of the 35 projects signed at the fair`."""
    term = None if scene.is_chinese else scene.first("stages", mention.end, min(mention.end + 40, scene.end))
    if term is None or _BY_STAGE.fullmatch(scene.words(mention.end, term.start)) is None:
        return None
    return term if term.name in ("projects_signed", "projects_introduced") else None


_CARRIED_OUT: Final = ("实施", "推进", "组织实施", "建设", "推动建设", "推动实施", "加快建设", "加快推进", "全力推进")
_TO_DO: Final = re.compile(r"(?:将|计划|拟|预计|力争)[^，。；已]{0,4}$")


def _signed_if_told(scene: Scene, term: Term, low: int) -> str:
    """What is to be carried out (将实施) is planned; what is introduced by signing (签约引进, 以“云签约”方式引进) or at a signing ceremony is signed."""
    if scene.is_chinese and term.name == "projects_under_construction":
        ahead = _TO_DO.search(scene.words(max(low, term.start - 8), term.start)) is not None
        return "projects_planned" if ahead and scene.words(term.start, term.end) in _CARRIED_OUT else term.name
    if not scene.is_chinese and term.name == "projects_introduced" and "signing ceremony" in scene.low:
        return "projects_signed"
    if scene.dates and scene.words(term.start, term.end) == "拟签约":
        return "projects_signed"  # 月底将举办推介会，拟签约项目10个
    if scene.is_chinese and term.name == "projects_introduced":
        before = scene.last("stages", max(low, term.start - 12), term.start)
        if before is not None and before.name == "projects_signed":
            return "projects_signed"
    return term.name


def _within(mention: Mention, total: Figure) -> bool:
    """Whether a count can be a part of another."""
    return mention.value is not None and mention.value <= total.value


def _goes_on(scene: Scene, mention: Mention, last: Figure | None) -> bool:
    """Whether a count without a stage goes on a list that began with one."""
    if last is None:
        return False
    if last.scene is not scene:
        return True
    return scene.stop_after(last.end) >= mention.start or is_bare(scene, scene.words(mention.start, mention.end))


_WITH: Final = re.compile(
    r"[\s,]*(?:each )?(?:with|worth|costing|involving|totall?ing|of|at|carrying|representing|valued|amounting|adding up|whose|requiring|absorbing|that cost|to the tune)\b"
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
    weak_words = _weak_stages(scene.language)
    for term in scene.terms.get("stages", ()):
        if term.end <= low or term.start >= high:
            continue
        word = scene.words(term.start, term.end)
        weak = 30 if word in weak_words else 0
        if word.startswith("operat") and _OF_RATE.match(scene.words(term.end, term.end + 10)):
            continue
        if word == "new" and _NEW_THING.match(scene.words(term.end, term.end + 12)):
            continue
        if start <= term.start and term.end <= end:
            gap, how = 1 + weak, "count.stage_inside"
        elif low <= term.start and term.end <= start:
            gap, how = _distance(scene, term.end, start) + weak, "count.stage_before"
        elif (
            end <= term.start < high
        ):  # a verb of two parts runs over the end of a clause: `completed and put into production`
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


_OF_RATE: Final = re.compile(r" (?:rate|income|revenue|cost|profit)")


def _distance(scene: Scene, low: int, high: int) -> int:
    """Characters between two places, the counted noun and thresholds not counted."""
    inside = [(t.start, t.end) for t in scene.terms.get("nouns", ()) if low <= t.start and t.end <= high]
    inside += [(m.start, m.end) for m in scene.asides if low <= m.start and m.end <= high]
    return high - low - sum(e - s for s, e in inside)


# What one pass over the article watches for, so that most sentences need no search.
WATCHED: Final = (Watched(_OF_THEM, (" of which", " of them", " of these", " of those")),)
