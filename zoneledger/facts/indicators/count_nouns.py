"""What a count counts: projects, firms, people, patents … or what no noun of the lexicon says.

The noun stands in the count itself (`82 key projects`, 24个项目), before it in its clause (新签约项目31个, `enterprises reached 68`),
or is that of the count before (`newly started 41, completed 33`). A count whose words name something else has no noun here
(企业技术中心4家 are no firms, `3条` of roads no policies); what has been done with the things counted is left to others.
"""

import re
from decimal import Decimal
from functools import cache
from typing import Final

from zoneledger.facts.indicators.context import Context
from zoneledger.facts.indicators.scenes import Scene
from zoneledger.facts.indicators.wholes import described, is_part, refers_back, whole_of
from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.patterns import one_of
from zoneledger.records import Mention

_BARE_EN: Final = re.compile(
    r"(?:[\d,]+|[a-z]+)(?: [a-z-]+)? ones|(?:[\d,.]+|[a-z-]+)(?: (?:hundred|thousand|million|billion))?(?: of the projects| of them| others)?"
)
_COUNTED_WITH: Final = {"件": "patents", "场": "events_held", "次": "events_held", "位": "talents"}
_COUNTERS: Final = ("个", "家", "户", "项", "人", "名", "只", "宗")
_LIVES_IN: Final = re.compile(
    r"\b(?:house|houses|housing|accommodates?|inhabited by|home to|home for|population of|homes for) (?:about |over |more than |nearly |some |up to )?$"
)
_ONES: Final = re.compile(r"(?:[\d,]+|[a-z]+)(?: [a-z-]+)? ones$")
# `27 items of difficulties`, `12 items of service`
_ITEMS: Final = re.compile(r"\bitems?$")
_OF_NO_PROJECTS: Final = re.compile(
    r" (?:of|for) (?:[a-z-]+ ){0,3}(?:difficult|problem|issue|question|service|approv|polic|measure|right|business|work|task|demand|request|standard|reform|achievement|technolog|equipment|honou?r|award|matter|suggest|opinion|tax|fee|permit|licen)"
)
_LIST: Final = re.compile(r"(?:,| and|, and) ")
_OF_THOSE: Final = re.compile(r" of (?:which|them|these|those)\b")
# What firms do, and no projects: `26 have moved in`.
_OF_FIRMS: Final = re.compile(
    r"(?:newly )?(?:have )?(?:moved? in(?:to)?|moving in(?:to)?|set up shop|registered|taken up residence|took up residence|relocated to)"
)
_LISTED_WORDS: Final = re.compile(r"[a-z], |\band\b")
_TRIPS: Final = re.compile(
    r"\b(?:went|gone|travel+ed|trips?|visited|led (?:the |their |a )?(?:[a-z]+ )?(?:teams?|delegations?) out)\b"
)
_TRIPS_ZH: Final = re.compile(
    r"(?:组织|带队|率队|带领)?(?:赴|到|前往|外出|奔赴)[^。；]{0,16}(?:招商|考察|洽谈|推介|对接)"
)  # 3次赴苏沪招商
_OTHER_BEHIND: Final = re.compile(
    r"[^，。；、\d]{0,8}(?:集群|产业链|工作推进组|工作组|专班|分局)(?!项目)"
)  # 2个千亿级产业集群
_DEALS: Final = (" contracts", " deals", " agreements")
# 签约项目共99个: the word is a part of a stage's.
_OF_PROJECTS: Final = re.compile(r"项目(?:总数|数)?(?:达到?|共计|共有|总计|累计|合计|共|有|已|为|约|超过?|近|逾)*$")
# 举行“三集中”活动，集中签约12个、集中开工18个: what passes these stages is projects.
_PASSED: Final = re.compile(r"(?:签约|开工|动工|竣工|投产|开建|完工)(?:了|共)?$")
_PERSONS: Final = re.compile(r"[位名](?:客商|商家|企业|公司)")


@cache
def _other_head() -> re.Pattern[str]:
    """What is counted with 家 or 个 and is no firm, right before the number."""
    heads = "|".join(load_words("zh", "figures")["other_heads"])
    return re.compile(rf"(?:{heads})(?:达到?|有|共|已|为|约|超过?|突破|近|累计|新增|数|总数)*$")


@cache
def _rules() -> re.Pattern[str]:
    """Words beside which 条 counts policies."""
    return re.compile("|".join(load_words("zh", "figures")["rules"]))


@cache
def _head_behind() -> re.Pattern[str]:
    """`41 academician workstations`, `19 enterprise technology centers`: the head of the count is another one."""
    return re.compile(rf"(?:s|es)?'? (?:[a-z-]+ ){{0,3}}{one_of(load_words('en', 'figures')['other_heads'])}$")


def noun_of(scene: Scene, mention: Mention, context: Context) -> str | None:
    """The name of what a count counts (`nouns` of the lexicon); None where nothing says it."""
    start, end = mention.start, mention.end
    # `136 enterprises above designated size` counts up to its head; the lexicon has the longer words
    inside = [
        t
        for t in scene.terms.get("nouns", ())
        if start <= t.start and (t.end <= end or (t.start < end and not scene.is_chinese))
    ]
    text = scene.words(start, end)
    whole = whole_of(scene, mention) if not inside else None
    if whole is not None:
        return noun_of(scene, whole, context)
    if scene.is_chinese and text.endswith("项目"):  # a longer term may begin with its last word: 22个产业项目总投资…
        return "projects"
    if inside:
        last = inside[-1]
        if scene.is_chinese and last.name == "enterprises" and _PERSONS.search(text):
            return None
        if not scene.is_chinese and _head_behind().match(scene.words(last.end, end)):
            return None
        if scene.words(last.start, last.end) == "条" and not _rules().search(scene.words(start - 24, end + 8)):
            return None
        if _ITEMS.search(text) and _OF_NO_PROJECTS.match(scene.words(end, end + 40)):
            return None
        if last.name == "jobs" and _LIVES_IN.search(scene.words(start - 30, start)):
            return "population"
        return "high_tech_enterprises" if any(t.name == "high_tech_enterprises" for t in inside) else last.name
    if not scene.is_chinese and text.endswith(_DEALS):  # `77 contracts worth …`: the longer term holds the noun
        return "projects"
    if not scene.is_chinese and not inside:
        if text.endswith(" times") and _TRIPS.search(scene.words(scene.clause_start(start), start)):
            return "events_held"
        head = scene.first("nouns", end, end + 24)
        if head is not None and scene.words(end, head.start) == " " and _LISTED_WORDS.search(text) is not None:
            return head.name  # `71 cultural, tourism and sports activities`
    if scene.is_chinese and text[-1] == "次" and _TRIPS_ZH.match(scene.words(end, end + 24)):
        return "events_held"
    bare = is_bare(scene, text)
    told_by = _COUNTED_WITH.get(text[-1]) if scene.is_chinese else None
    if told_by is not None:  # 授权专利1620件, 举办招商活动45场
        kin = context.last
        if kin is not None and kin.scene is scene and kin.noun == told_by == "events_held" and start - kin.end <= 16:
            return told_by  # 外出招商30次，其中主要领导带队的21次
        noun = scene.last("nouns", scene.left_of(mention), start)
        return noun.name if noun is not None and noun.name == told_by and start - noun.end <= 5 else None
    low = max(scene.left_of(mention), scene.clause_start(start))
    if bare and scene.is_chinese and _other_head().search(scene.words(low, start)):
        return None
    if bare and scene.is_chinese and text[-1] == "个" and _OTHER_BEHIND.match(scene.words(end, end + 14)):
        return None
    if bare and scene.is_chinese and text[-1] in "个项只宗":
        if _OF_PROJECTS.search(scene.words(low, start)) or described(scene, mention) is not None:
            return "projects"
    before = scene.last("nouns", low, start) if bare else None
    if before is not None and (not scene.is_chinese or start - before.end <= 8):
        return before.name
    if not bare:
        return None
    if not scene.is_chinese:
        listed = _noun_of_next(scene, mention, context)  # `three and four deals`
        if listed is not None:
            return listed
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
        if unit in "个项" and _PASSED.search(scene.words(low, start)):
            return "projects"
        behind = scene.first("nouns", end, min(scene.right_of(mention), end + 6))
        if behind is not None and unit == "个":
            return behind.name
    return _noun_from_context(scene, mention, context, low)


def _noun_of_next(scene: Scene, mention: Mention, context: Context) -> str | None:
    """What the next number counts, where only a sign of a list stands between the two."""
    following = next((m for m in scene.levels if m.start >= mention.end), None)
    if following is None or following.unit != "count":
        return None
    if _LIST.fullmatch(scene.words(mention.end, following.start)) is None:
        return None
    return noun_of(scene, following, context)


def _noun_from_context(scene: Scene, mention: Mention, context: Context, low: int) -> str | None:
    """What a bare number counts: as the count before it in the sentence, or as the nearest noun or stage word says."""
    start, end = mention.start, mention.end
    counter = scene.is_chinese and scene.words(start, end).endswith("个")
    before = context.last
    group = context.counted(mention.value or Decimal(0))
    if (
        group is not None
        and group.scene is not scene
        and (refers_back(scene, mention) or _ONES.match(scene.words(start, end)))
    ):
        return group.noun
    if group is not None and group.scene is scene and before is not None and before.unit != "count":
        if _OF_THOSE.match(scene.words(end, end + 12)):
            return group.noun  # `84 have landed, a rate of 85 percent, 16 of which produce`
    if before is not None and before.scene is scene and before.unit == "count" and before.noun:
        firms = before.noun in ("enterprises", "high_tech_enterprises", "events_held")
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
    if context.group is not None and (stage is not None or is_part(scene, mention)):
        return "projects"
    if stage is not None and not scene.is_chinese and _OF_FIRMS.fullmatch(scene.words(stage.start, stage.end)):
        return "enterprises"
    return "projects" if stage is not None and (not scene.is_chinese or counter) else None


def is_bare(scene: Scene, text: str) -> bool:
    """Whether the words of a count are only its number, with at most a counter: 24个, `33`, `12 of them`."""
    if scene.is_chinese:
        return text.endswith(_COUNTERS)
    return bool(_BARE_EN.fullmatch(text))
