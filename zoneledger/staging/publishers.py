"""Who publishes an article, by what its page says: a label, a byline, an agency's dateline, the name beside the date."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Final

from zoneledger.staging.datelines import Dateline
from zoneledger.staging.page_lines import OUTLET, PageLine

_SOURCE_STOP: Final = re.compile(
    r" {2,}|\"|, (?=[Rr]eporter|[Cc]orrespondent)| (?=[^ :]{1,6}:)|[|【】\[\]　\n)）]|\s(?=(?:Editor|Author|Browse|Views|Click|Font|Share|Date|Time|Reporter|Large|Medium|Small|Print|Release|Published|Updated|Tel|Hits)\b)|\d{4}[-/年.]|"
    r"作者|编辑|记者|浏览|[大中小 ]*字号|字体|阅读|责编|责任|版次|发布[时日]|时间|日期|点击|我来说两句|听新闻|打印|分享|收集|数字报|"
    r" ?\(Author| original(?: title)?\b|/(?=[\u4e00-\u9fff])"
)
_PLACE: Final = r"(?:[A-Z][A-Za-z']+ ?){1,3}"
_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,7}\.? \d{1,2}"
_BYLINE: Final = re.compile(
    rf"^(?P<name>[A-Z][\w.]*(?: [A-Z][\w.]*){{0,4}}? (?:News Network|Daily|News|Times|Net|Online|Network|Herald|Post))"
    rf"(?:,? {_PLACE}, {_MONTH})? \((?:Reporter|Correspondent|reporter|correspondent)"
)
_AGENCY_NAME: Final = re.compile(
    r"\((?P<name>Xinhua|Reuters|AFP|[A-Z][A-Za-z]+ ?(?:News|Daily|Net))\)|/(?P<wire>[A-Z][A-Za-z]+)/ --|"
    rf"^\((?P<site>[\w-]+(?:\.[\w-]+)+)\)|^{_PLACE}\((?P<desk>[A-Za-z][\w.]{{3,20}})\) -"
)
_AGENCY_ZH: Final = re.compile(
    r"^(?P<name>[\u4e00-\u9fff]{1,5}[社网报])[\u4e00-\u9fff]{1,6}[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日电"
)
# The paper or the site whose report opens so: 云帆日报7月14日讯（记者…）, 云帆网讯, 《云帆日报》（记者…）.
_OPENING_ZH: Final = re.compile(
    r"^[【(《\[]?(?P<name>[\u4e00-\u9fff·]{1,9}?(?:新闻网|日报|晚报|早报|晨报|商报|客户端|融媒|传媒|新闻|在线|网|报|社))[》\]]?"
    r"(?:讯|专讯|消息\((?=[^()]{0,12}记者)|\(?(?:全媒体|首席)?记者| ?通讯员|[\u4e00-\u9fff ]{0,8}[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日[电讯])"
)
_OPENING_EN: Final = re.compile(
    r"^(?P<name>(?:[A-Z][\w-]* ){1,4}?(?:News Network|News Service|Evening News|Daily|News|Net|Times|Herald)(?: client)?)"
    rf"(?:,? (?:on )?{_MONTH}| (?:[Aa]ll-media )?reporters? [A-Z]| \([A-Z][a-z]+ )"
)
# `(Hill Daily, March 12, 2021) On Monday …`: the paper and its day in brackets before the first words.
OPENING_BRACKET: Final = re.compile(
    r"^\((?P<name>[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,4}),? (?P<date>(?:[A-Z][a-z]{2,8}\.? )?\d{1,4}[\w ,./-]{0,16})\) ?(?=[A-Z])"
)
# `By Liu Yufen ( chinadaily.com.cn )`, `Seetao 2021-11-30 11:20`, `Author: Heze Daily Time:`.
_SITE_BEHIND: Final = re.compile(r"\( ?(?P<name>[\w-]+\.(?:com|net|org)(?:\.cn)?) ?\)$")
_STAMPED: Final = re.compile(r"^(?P<name>[A-Z][a-z]{3,20}) \d{4}-\d{2}-\d{2} \d{1,2}:\d{2}")
_AUTHORED: Final = re.compile(r"^Author: (?P<name>(?:[A-Z][\w-]* )*?(?:Daily|News|Media|Net|Release|Times)) Time\b")
# Who only handles a page, and a bare address, are no source.
_NO_SOURCE: Final = re.compile(r"(?:系统|网站)?管理员|admin\w*|[a-z]{1,4}\d{4,}|https?://\S+", re.IGNORECASE)
_SIGNATURE: Final = 120
_LAST_LINES: Final = 6
_SITE: Final = re.compile(r"www\.[\w.-]+\w(?=$| ?\|)")
_CLOSING: Final = re.compile(r"^\((?P<name>[^()，。,.]{3,60}?)(?:供稿|提供|讯|来稿)?\)$")
# Who wrote a report, in brackets at its end: (山城日报全媒体记者 …), (海评网山城), (Source: Hill Daily, reporter …).
_SIGNED: Final = re.compile(
    r"[（(](?:[Ss]ource: ?)?(?:\d\d/\d\d/\d{4} )?(?P<name>[\u4e00-\u9fff]{1,8}?(?:日报|晚报|晨报|新闻网|新网|在线|中国日报)(?=社?(?:[\u4e00-\u9fff]{0,4}记者| |\)|[\u4e00-\u9fff]{2,3}\)))|"
    r"(?:[A-Z][\w-]* ){1,3}(?:Daily|News|Times|Herald)(?: client)?(?=,? reporter| page|\)))"
)
# `Lake Online, Hilltown, July 23 (Li An)`: an outlet, a place and a day before a writer's name in brackets.
_DATELINED: Final = re.compile(
    rf"^(?P<name>(?:[A-Z][\w'-]* ){{0,3}}(?:News Service|Daily Online|Online|News Agency|News Network|Daily|News)),(?: {_PLACE},){{1,2}} {_MONTH} \("
)
# The owner of a page that is a paper or news site, by the line of copyright; and the site at which a path begins.
_OWNER: Final = re.compile(
    r"(?:[Cc]opyright|©|版权所有)[ :©(cC)\d-]{0,16}(?P<name>(?:[A-Z][\w-]* ){1,3}?(?:Daily|News|Times|Post)\b|[\u4e00-\u9fff]{2,8}?(?:日报|晚报|新闻网|新闻中心)(?=社|\b))"
)
_PATH: Final = re.compile(
    r"^(?:(?:当前|您的|所在|您所在的|您当前的|您现在的)+位置: ?)?(?P<name>[\u4e00-\u9fff]{2,16}(?:[^厂]房网|招商网|新闻网|新华网|人民网|日报|晚报|委员会|管委会|督查室))"
    r"(?:[\u4e00-\u9fff]{2,4}频道)? *[>›»|]"
)
# What belongs to no name: the account of a paper, a channel of a site, an address, counters.
_TAIL: Final = re.compile(
    r"(?:微信)?公众[号平][台]?$|[-—－·][\u4e00-\u9fff]{2,4}频道$|(?<=[\u4e00-\u9fff]) +(?:www\.|[\w-]+\.)[\w.-]+$|"
    r" +\d{1,2}/\d{1,2}/\d{4}.*$| +(?:阅读|浏览|点击)?[ :]*\d{1,7}$| +(?:数字报|电子报)$"
)


def publisher_of(lines: Sequence[PageLine], title: str | None, words: dict[str, Any]) -> str | None:
    """The publisher's name as the folded text has it, or None."""
    found = next(_candidates([line for line in lines if line.text != title], words), None)
    return _TAIL.sub("", found).strip() or found if found else None


def names_source(line: PageLine, words: dict[str, Any]) -> bool:
    """Whether a header line says beside its date who publishes."""
    return labelled_source(line.text, words) is not None or _name_beside(line.text, line.dates[0], words) is not None


def _candidates(lines: Sequence[PageLine], words: dict[str, Any]) -> Iterator[str]:
    for line in lines:
        if len(line.text) <= 220 or not line.at_head:
            named = labelled_source(line.text if line.at_head else line.text[-220:], words)
            if named:
                yield named
    for number, line in enumerate(lines):
        if not line.at_head:
            continue
        byline = _first_match(line.text, words)
        if byline and byline["name"] not in words["nameless_sources"]:
            yield byline["name"]
        opening = OPENING_BRACKET.match(line.text)
        if opening and OUTLET.search(opening["name"]):
            yield opening["name"]
        wire = _AGENCY_NAME.search(line.text[:120])
        if wire:
            yield next(group for group in wire.groups() if group)
        if line.dates and line.is_header(words):
            beside = _name_beside(line.text, line.dates[0], words)
            if beside:
                yield beside
            above = lines[number - 1].text if number else ""
            if not line.rest and 3 <= len(above) <= 60 and OUTLET.search(above) and not re.search(r"[:：|>]", above):
                yield above
    for line in lines:
        site = _SITE.match(line.text) if line.at_head else None
        if site:
            yield site[0]
        closing = _CLOSING.match(line.text)
        if closing and OUTLET.search(closing["name"]):
            yield closing["name"]
    for line in lines[-_LAST_LINES:]:
        signed = _SIGNED.search(line.text[-_SIGNATURE:])
        if signed:
            yield signed["name"]
    for line in lines:
        owner = (_PATH.match(line.text) if line.at_head else None) or _OWNER.search(line.text[-_SIGNATURE:])
        if owner:
            yield owner["name"]


def _first_match(text: str, words: dict[str, Any]) -> re.Match[str] | None:
    """The name in the words with which a report or its byline opens."""
    for pattern in (_BYLINE, _AGENCY_ZH, _OPENING_ZH, _OPENING_EN, _DATELINED, _STAMPED, _AUTHORED):
        found = pattern.match(text)
        if found is not None and found["name"].split(" ", 1)[0].casefold() not in words["stamps"]:
            return found
    return _SITE_BEHIND.search(text) if text.endswith(")") else None


def labelled_source(text: str, words: dict[str, Any]) -> str | None:
    """The name behind a label such as `Source:`."""
    if ":" not in text:
        return None
    for label in _label_patterns(tuple(words["source_labels"])):
        found = label.search(text)
        if found:
            name = _SOURCE_STOP.split(text[found.end() :], maxsplit=1)[0].strip(" ,，;:-|")
            known = name.casefold() not in words["nameless_sources"] and not _NO_SOURCE.fullmatch(name)
            if 2 <= len(name) <= 90 and known:
                return name
    return None


@cache
def _label_patterns(labels: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """The labels behind which a source stands, in their order."""
    return tuple(re.compile(rf"(?<![A-Za-z\"])(?<!Chinese ){re.escape(label)} ?: ?", re.IGNORECASE) for label in labels)


def _name_beside(text: str, dated: Dateline, words: dict[str, Any]) -> str | None:
    """A publisher that stands unlabelled before or behind the date: `Siyang Release 2023-01-16`, `某某日报　2022年5月17日`."""
    labels = words["header_words"]
    for part in re.split(r"[|　【】\[\]()]|  +", f"{text[: dated.start]}|{text[dated.end :]}"):
        name = re.sub(r"^\d{1,2}:\d{2}(?::\d{2})?\s*", "", part.strip(" ,，:;-·"))
        name = re.sub(r" +(?:阅读|浏览|点击)?[ :]*\d{1,7}$", "", name)
        name = re.sub(r"\s*(?:星期.|[第总]{1,2}\d{1,5}[版期]|:).{0,40}$", "", name)
        folded = name.casefold()
        if not (2 <= len(name) <= 40 and OUTLET.search(name)) or folded.startswith(tuple(f"{w}:" for w in labels)):
            continue
        ordered = sorted(labels, key=len, reverse=True)
        name = next((name[len(label) :] for label in ordered if folded.startswith(f"{label} ")), name).strip(" :")
        name = next((name[: -len(label)] for label in ordered if name.casefold().endswith(f" {label}")), name).strip()
        if (
            name
            and name.casefold() not in labels
            and not name.casefold().startswith(tuple(words["stamps"]))
            and not _NO_SOURCE.fullmatch(name)
        ):
            return name
    return None


_TYPES: Final = (
    (
        "zone_authority",
        re.compile(
            r"管委会|开发区|高新区|经开区|新区|园区|Development Zone|High-tech Zone|New Area|Administrative Committee|\bE?TDZ\b"
        ),
    ),
    (
        "government",
        re.compile(r"政府|局$|办公室|统计|委员会|厅$|办$|Government|Bureau|Commission|Office|Department|gov\.cn"),
    ),
    (
        "state_media",
        re.compile(r"报$|日报|晚报|新华|社$|新闻|电视台|广播|讯$|Daily|News|Xinhua|Times|Herald|China|Post|Radio"),
    ),
    ("company", re.compile(r"公司|集团|Co\., ?Ltd|Group|Inc\b|newswire|Newslink", re.IGNORECASE)),
)


def source_type_of(publisher: str | None) -> str:
    """The kind of publisher, a value of SOURCE_TYPE, by the words of its name."""
    if not publisher:
        return "unknown"
    return next((kind for kind, words in _TYPES if words.search(publisher)), "commercial")
