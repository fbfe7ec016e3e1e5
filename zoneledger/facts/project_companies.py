"""The firms of a project: by a label or a phrase that says so, by the firm's own word in its name, by nearness."""

import re
from collections.abc import Iterator
from typing import Final

from zoneledger.facts.project_drafts import Draft
from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.brands import brand_of
from zoneledger.mentions.organizations_en import alternatives
from zoneledger.records import Article, Claim, Mention

NO_INVESTOR: Final = re.compile(
    r"局$|委员会$|管委会$|委$|部$|政府$|国务院|医院$|银行$|海关$|办$|办公室$|工会$|协会$|商会$|中心$|小学$|中学$|幼儿园$|党工委$|"
    r"Bureau|Committee|Commission|Administration$|Ministry|Government|State Council|Department|Office|Association|School|Federation|Chamber"
)
_BY_EN: Final = re.compile(
    r"(?:,| is| was| will be| \(|)? ?(?:jointly |mainly |which is |which was )?(?:invested|built|constructed|developed|run|operated|planned|funded|undertaken|owned|launched|proposed|established)?(?: and [a-z]+)?(?: by| of| from)(?: the)? $"
)
_HEAD_EN: Final = re.compile(
    r"(?:'s|'|s')?(?: (?:the|new|own|first|second|a|an|its|planned|proposed|under-construction|is|has|will|to|build|building|invested|in))* $|$| (?:will )?(?:invest|put|sign|build|construct|plan)[^.;]{0,60}$"
)
_BY_ZH: Final = re.compile(r"(?:项目|，|一期|二期)*(?:将|是|拟)?(?:由|系)$|项目?[，]?(?:由)(?:[^，。]{0,8})$")
_HEAD_ZH: Final = re.compile(
    r"(?:独资|投资|新建|建设|实施|承建|兴建|打造|斥资|出资|计划投资|拟投资)?[^，。；]{0,22}的?$|的$|$"
)


class Firms:
    """The firms of an article, each with the longest name that bears the same own word."""

    def __init__(self, article: Article) -> None:
        self.language = article.document.lexicon
        self.mentions = [
            m for m in article.mentions if m.kind == "organization" and not NO_INVESTOR.search(m.name or "")
        ]
        self._full: dict[str, Mention] = {}
        self._brands: dict[str, str | None] = {}
        for mention in self.mentions:
            brand = self.brand(mention.name or "")
            if brand is not None and len(mention.name or "") > len(self._full.get(brand, _NOTHING).name or ""):
                self._full[brand] = mention
        self.labels = re.compile(
            rf"\s*(?:{alternatives(load_words(self.language, 'organizations')['labels'])})s?\s*:\s*"
        )

    def brand(self, name: str) -> str | None:
        """The own word of a firm's name; a bare word is its own."""
        if name not in self._brands:
            bare = " " not in name if self.language == "en" else len(name) <= 3
            self._brands[name] = brand_of(name, self.language) or (name if bare else None)
        return self._brands[name]

    def full(self, mention: Mention) -> Mention:
        """The mention of the longest name of the same firm."""
        brand = self.brand(mention.name or "")
        return self._full.get(brand, mention) if brand is not None else mention


_NOTHING: Final = Mention("organization", 0, 0, "", name="")


def company_claims(draft: Draft, firms: Firms) -> list[Claim]:
    """Claims of a project's firms, the surest rule that finds one; a phase has those of its base."""
    for rule, binding, sure, finder in (
        ("company_label", "section", 0.9, _labelled),
        ("company_told", "clause", 0.85, _told),
        ("company_in_name", "clause", 0.8, _in_name),
        ("company_near", "sentence", 0.6, _near),
    ):
        found: dict[str, Mention] = {}
        for mention in finder(draft, firms):
            full = firms.full(mention)
            found.setdefault(full.name or "", full)
        if found:
            return [
                Claim("companies", name, m.start, m.end, f"project.{rule}", binding, len(found) - 1, sure)
                for name, m in list(found.items())[:4]
            ]
        if rule == "company_label" and _labelled_otherwise(draft, firms):
            return []
    return []


def _labelled(draft: Draft, firms: Firms) -> Iterator[Mention]:
    """`Investor: Sichuan Hangruida Technology Co., Ltd.`, 建设单位：…, in a line or item of the project."""
    for sentence in draft.sentences[:8]:
        for match in firms.labels.finditer(sentence.text):
            at = sentence.start + match.end()
            yield from (f for f in sentence.of_kind("organization") if at <= f.start <= at + 3)


def _labelled_otherwise(draft: Draft, firms: Firms) -> bool:
    return any(firms.labels.match(sentence.text) for sentence in draft.sentences[:6])


def _told(draft: Draft, firms: Firms) -> Iterator[Mention]:
    """`the … project of Hebei Runfa Chemical`, `Haida's plant`, 由…投资建设的…项目, 德国海因策机械独资的…项目."""
    chinese = firms.language == "zh"
    for sentence in draft.sentences[:3]:
        named = sentence.of_kind("project")
        for anchor in draft.mentions:
            if not sentence.segment.start <= anchor.start < sentence.segment.end:
                continue
            for firm in sentence.of_kind("organization"):
                if NO_INVESTOR.search(firm.name or "") or (anchor.start <= firm.start < anchor.end):
                    continue
                low, high = (firm.end, anchor.start) if firm.end <= anchor.start else (anchor.end, firm.start)
                if high - low > 60 or any(low <= m.start < high for m in named):
                    continue
                gap = sentence.words(low, high)
                if firm.end <= anchor.start:
                    fits = _HEAD_ZH.fullmatch(gap) if chinese else _HEAD_EN.fullmatch(gap)
                else:
                    gap = re.sub(r"^ projects?|^项目|^ ?\([^)]*\)", "", gap)
                    fits = (
                        re.fullmatch(r"[^。；]{0,16}由[^，。]{0,8}", gap)
                        if chinese
                        else _BY_EN.fullmatch(gap) or re.fullmatch(r"[^.;]{0,50} by (?:the )?", gap)
                    )
                if fits:
                    yield firm


def _in_name(draft: Draft, firms: Firms) -> Iterator[Mention]:
    """The firm whose own word the project's name bears: 凌曜 in 凌曜碳纤维复合材料产业园."""
    name = draft.base.name if draft.base is not None else draft.name
    for firm in firms.mentions:
        brand = firms.brand(firm.name or "")
        if (
            brand is not None
            and len(brand) >= 2
            and (name.startswith(brand) or (firms.language == "en" and f" {brand} " in f" {name} "))
        ):
            yield firms.full(firm)
            return
    for mention in draft.mentions:
        inside = next((f for f in firms.mentions if mention.start <= f.start and f.end <= mention.end), None)
        if inside is not None:
            yield inside
            return


def _near(draft: Draft, firms: Firms) -> Iterator[Mention]:
    """A firm in the project's sentence or in the next one about it, with no other project between, that names none."""
    for sentence in draft.sentences[:3]:
        anchor = next((m for m in draft.mentions if sentence.segment.start <= m.start < sentence.segment.end), None)
        named = sentence.of_kind("project")
        if anchor is not None and len({m.name for m in named}) > 2:
            continue
        for firm in sentence.of_kind("organization"):
            if NO_INVESTOR.search(firm.name or "") or any(m.start <= firm.start < m.end for m in named):
                continue
            if anchor is None:
                yield firm
                return
            low, high = sorted((firm.start, anchor.start))
            if high - low <= 120 and not any(low < m.start < high for m in named if m is not anchor):
                yield firm
                return
