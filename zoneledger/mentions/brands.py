"""The own word of a firm (`Zhuoyao` of `Jiangxi Zhuoyao Circuit Co., Ltd.`, 凌曜 of 江苏凌曜新材料科技有限公司) and its later uses."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.brands_en import brand_span_en, opens_line
from zoneledger.mentions.brands_zh import brand_end_zh, common_zh, holds_thing, strip_place_zh
from zoneledger.mentions.coined_words_zh import is_coined
from zoneledger.mentions.firm_trades_zh import trade_end_zh
from zoneledger.mentions.known_firms import is_given_name
from zoneledger.mentions.numerals import Taken
from zoneledger.mentions.organizations_en import alternatives, is_common, is_own_word
from zoneledger.mentions.persons_en import surnames
from zoneledger.records import Document, Mention
from zoneledger.registry.divisions import by_chinese_name, by_english_name

_FORMED: Final = re.compile(r"Co\.|Ltd|Group|Inc|Corp|GmbH|AG|plc|Holding|Limited|Company|Enterprises|LLC")


def brand_of(name: str, language: str) -> str | None:
    """The word of a firm's name that is its own, without places before and trades behind; None where none is left."""
    return _brand_zh(name) if language == "zh" else _brand_en(name)


def _brand_en(name: str) -> str | None:
    words = name.split()
    kept: list[str] = []
    for word in words:
        plain = word.strip("(),.")
        if is_own_word(plain) and not _FORMED.fullmatch(plain):
            kept.append(plain)
            break
        if plain.isupper() and 2 <= len(plain) <= 5 and not is_common(plain):
            kept.append(plain)
            break
    if not kept and len(words) >= 3 and words[0].lower() in by_english_name() and words[1].lower() in by_english_name():
        return words[1]
    return kept[0] if kept else None


@cache
def _trades_zh() -> re.Pattern[str]:
    told = load_words("zh", "organizations")
    words = [*told["company_ends"], *told["firm_words"], *told["pure_trades"], *told["firm_tails"], *told["not_own"]]
    return re.compile(rf"(?:{alternatives(words)})|\(")


def _brand_zh(name: str) -> str | None:
    plain = strip_place_zh(name)
    trade = _trades_zh().search(plain, 2)
    brand = plain[: trade.start()] if trade else plain if len(plain) <= 4 else None
    if brand is None or not 2 <= len(brand) <= 5 or brand in by_chinese_name():
        return None
    return None if _trades_zh().match(brand) or _TRADE_ALONE.fullmatch(brand) or brand in common_zh() else brand


# 丰林木业 may be told by 丰林, never by 木业.
_TRADE_ALONE: Final = re.compile("[一-鿿]业")


_FIRM_RULES: Final = (".form", ".trade", ".context", ".listed")


def find_namesakes(document: Document, firms: Sequence[Mention], zones: Sequence[Mention]) -> Iterator[Mention]:
    """Later uses of the own words of firms: `Zhuoyao is just a microcosm`, 昱川科技, 铭锐达."""
    language, text = document.lexicon, document.reading.text
    brands: dict[str, Mention] = {}
    for firm in firms:
        if firm.rule.endswith(_FIRM_RULES) and (brand := brand_of(firm.name or "", language)):
            if brand not in surnames():  # `Wang` alone is a person
                brands.setdefault(brand, firm)
    if language == "en":  # the word of a place or a zone is no firm's: Tailewan of Tailewan Development Zone
        called = {word for zone in zones for word in text[zone.start : zone.end].split()}
        brands = {brand: firm for brand, firm in brands.items() if brand not in called}
    if not brands:
        return
    placed = Taken([*zones, *firms])
    for start, brand_end in occurrences(text, sorted(brands, key=len, reverse=True), words=language == "en"):
        if placed.overlaps(start, brand_end):
            continue
        end = brand_end
        if language == "en" and is_given_name(text, start):
            continue
        if language == "en":
            known = (brands[text[start:end]].name or "").split()
            more = _MORE.match(text, end)
            for word in more[0].split() if more else ():
                if word not in known or word in ("Park", "Zone"):
                    break
                end += len(word) + 1
        else:
            trade = _trade_behind().match(text, end)
            end = max(trade.end() if trade else end, trade_end_zh(text, end, len(text)))
        if placed.overlaps(start, end):
            end = brand_end
        yield Mention(
            "organization", start, end, f"{language}.organization.namesake", name=" ".join(text[start:end].split())
        )


_MORE: Final = re.compile(r"(?: [A-Z][\w&-]*){1,3}")


@cache
def _trade_behind() -> re.Pattern[str]:
    """A trade behind a firm's own word where a statement or a deed of the firm follows: 昱川科技总经理."""
    told = load_words("zh", "organizations")
    behind = alternatives([*told["offices"], *told["does"]])
    ends = alternatives(told["firm_words"])
    return re.compile(rf"(?:{ends}){{0,2}}(?:有限公司|集团|公司|股份)?(?=[的、，。；：和与及)（(“ \n]|等|{behind}|$)")


def occurrences(text: str, names: Sequence[str], *, words: bool) -> list[tuple[int, int]]:
    """Where some names stand in a text, in reading order, the first given name before others; whole words only."""
    found: list[tuple[int, int]] = []
    held: set[int] = set()
    for name in names:
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            whole = not words or not ((at and text[at - 1].isalnum()) or (end < len(text) and text[end].isalnum()))
            if whole and held.isdisjoint((at, end - 1)):
                found.append((at, end))
                held.update(range(at, end))
            at = text.find(name, end)
    return sorted(found)


def find_project_brands(document: Document, projects: Sequence[Mention], firms: Sequence[Mention]) -> Iterator[Mention]:
    """Firms that only the names of their projects tell: `Jiayue` of `Jiayue home textile`; no places, no public works."""
    text = document.reading.text
    taken = Taken(firms)
    owned = {firm.end for firm in firms} if document.is_chinese else set()  # a firm in front of a name has been told
    for project in projects:
        if document.is_chinese:
            if project.start in owned:
                continue
            end = brand_end_zh(text, project.start, project.end)
            if end is None and _is_coined_whole(text[project.start : project.end]):
                end = project.end
            span = (project.start, end) if end is not None else None
        else:
            run = None if opens_line(text, project) else _run().match(text, project.start, project.end)
            if run is not None and is_common(run["brand"].partition(" ")[0]):  # `Automotive Electronics`
                run = None
            span = run.span("brand") if run is not None else brand_span_en(text, project)
        if span is not None and not taken.overlaps(*span):
            name = " ".join(text[slice(*span)].split()) if not document.is_chinese else text[slice(*span)]
            yield Mention("organization", *span, f"{document.lexicon}.organization.project_brand", name=name)


_OF_NAMES: Final = (".project_brand", ".coined")


def without_words_of_names(mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions of a Chinese text without words that lead the names of projects and are told of no firm beside them.

    恒岳 of 恒岳壳体 is a firm where 恒岳精工 is told too; alone it may be a firm's, a brand's or a programme's, and says not
    whose the project is. A project that is called by a coined word alone is a firm's.
    """
    named = {project.start: project for project in mentions if project.kind == "project"}
    doubtful = {
        id(m)
        for m in mentions
        if m.kind == "organization" and m.rule.endswith(_OF_NAMES) and _leads(m, named.get(m.start))
    }
    if not doubtful:
        return list(mentions)
    told = {_brand_zh(m.name or "") for m in mentions if m.kind == "organization" and id(m) not in doubtful}
    return [m for m in mentions if id(m) not in doubtful or not told.isdisjoint(_own_words(m.name or ""))]


def _leads(firm: Mention, project: Mention | None) -> bool:
    """Whether a firm's name opens a project's, or is all of it with a thing or a trade in it."""
    if project is None or project.end < firm.end:
        return False
    return project.end > firm.end or holds_thing(firm.name or "")


def _own_words(name: str) -> tuple[str, ...]:
    """What may be the own word in a name: the name, itself without its place, and without its trade."""
    brand = _brand_zh(name)
    return (name, strip_place_zh(name), *((brand,) if brand is not None else ()))


# Roads, bridges and sites are called by coined words too: 纬二桥.
_COINED_SITE: Final = re.compile("[路桥街道线港站园区谷镇村城湾河江湖山楼院校馆场廠厂渠坝巷]$")
_COINED: Final = 3


def _is_coined_whole(name: str) -> bool:
    """Whether a Chinese project is called by a coined word alone, its firm's: 唯品会."""
    own = strip_place_zh(name)
    return len(own) >= _COINED and not _COINED_SITE.search(own) and is_coined(own)


@cache
def _run() -> re.Pattern[str]:
    """Capitals that end in a trade and go on in small letters: `Lubei Bromine flame retardant`."""
    words = alternatives(load_words("en", "organizations")["firm_words"])
    return re.compile(rf"(?P<brand>[A-Z][a-z']+(?: [A-Z][a-z]+){{0,2}} (?:{words}))(?= [a-z]| [A-Z]{{2,}})")
