"""The firms that an article names, each with its fullest name; bureaus, schools and the like invest in nothing."""

import re
from bisect import bisect_left
from functools import cache
from typing import Final

from zoneledger.facts.sentences import Sentence
from zoneledger.lexicon.loader import load_words
from zoneledger.mentions.brands import brand_of
from zoneledger.mentions.brands_zh import strip_place_zh
from zoneledger.mentions.organizations_en import alternatives
from zoneledger.mentions.patterns import topic_words
from zoneledger.records import Article, Mention

NO_INVESTOR: Final = re.compile(
    rf"{topic_words('zh', 'organizations', 'no_investors')}$|国务院|{topic_words('en', 'organizations', 'no_investors')}|Administration$"
)


@cache
def _labels(language: str) -> re.Pattern[str]:
    told = alternatives(load_words(language, "organizations")["labels"])
    if language == "zh":
        return re.compile(
            rf"(?:项目)?(?:{told})(?:\s*:\s*|(?:均)?[为是系])|(?:投资[方商]|投资主体|投资单位|项目业主)(?:均?[为是系])?"
        )
    return re.compile(rf"\s*(?:{told})s?\s*:\s*|\b(?i:{told})s? (?:of (?:which|it|the project) )?(?:is|are) (?:the )?")


class Firms:
    """The firms of an article, each with the longest name that bears the same own word."""

    def __init__(self, article: Article) -> None:
        self.language = article.document.lexicon
        self.text = article.text
        self.mentions = [
            m
            for m in article.mentions
            if m.kind == "organization" and (m.rule.endswith(".known") or not NO_INVESTOR.search(m.name or ""))
        ]
        self._ids = frozenset(map(id, self.mentions))
        self._full: dict[str, Mention] = {}
        self._brands: dict[str, str | None] = {}
        for mention in self.mentions:
            brand = self.brand(mention.name or "")
            if brand is not None and len(mention.name or "") > len(self._full.get(brand, _NOTHING).name or ""):
                self._full[brand] = mention
        self._starts = [m.start for m in self.mentions]
        self.labels = _labels(self.language)

    def brand(self, name: str) -> str | None:
        """The own word of a firm's name; a bare word is its own."""
        if name not in self._brands:
            bare = " " not in name if self.language == "en" else len(name) <= 3
            self._brands[name] = brand_of(name, self.language) or (name if bare else None)
        return self._brands[name]

    def of(self, sentence: Sentence) -> list[Mention]:
        """The firms that a sentence names."""
        return [m for m in sentence.organizations if id(m) in self._ids]

    def within(self, mention: Mention) -> Mention | None:
        """The first firm inside a name."""
        for firm in self.mentions[bisect_left(self._starts, mention.start) :]:
            if firm.start >= mention.end:
                return None
            if firm.end <= mention.end:
                return firm
        return None

    def borne_by(self, name: str) -> Mention | None:
        """The fullest name of the first firm whose own word a project's name bears."""
        padded = f" {name} " if self.language == "en" else ""
        for brand, firm in self._full.items():
            if name.startswith(brand) or f" {brand} " in padded:
                return firm
        return None

    def behind(self, place: int) -> Mention | None:
        """The first firm that begins at or behind a place."""
        at = bisect_left(self._starts, place)
        return self.mentions[at] if at < len(self.mentions) else None

    def ahead(self, place: int) -> Mention | None:
        """The last firm that begins before a place."""
        at = bisect_left(self._starts, place)
        return self.mentions[at - 1] if at else None

    def full(self, mention: Mention) -> Mention:
        """The mention of the longest name of the same firm; of two full names each is another firm's."""
        brand = self.brand(mention.name or "")
        full = self._full.get(brand, mention) if brand is not None else mention
        if self.language == "zh" and (formed := _FORMED_ZH.search(mention.name or "")):
            own = strip_place_zh((mention.name or "")[: formed.start()])
            return full if own in (full.name or "") else mention
        return full


_FORMED_ZH: Final = re.compile("(?:股份|控股)?(?:集团|有限|责任)*(?:公司|集团)$")
_NOTHING: Final = Mention("organization", 0, 0, "", name="")
