"""Whether an article tells of investment at all: festivals, sport and notices come with the same crawl.

The judgement is conservative, since an irrelevant document gives no facts: only an article with hardly any of the words
that the subject needs, in segments that are the article's own, is irrelevant.
"""

from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.records import Article

_LEAST_CUES: Final = 3
_LEAST_DENSITY: Final = {"en": 0.35, "zh": 0.55}  # cues for 100 characters of Chinese, or 500 of English
_DENSITY_CHARS: Final = {"en": 500, "zh": 100}


def judge_relevance(article: Article) -> str | None:
    """None for a relevant article, else a value of OUTCOME_REASON."""
    language = article.document.lexicon
    cues = load_words(language, "relevance")["cues"]
    own = " ".join(
        article.text[segment.start : segment.end]
        for segment in article.segments
        if segment.kind not in ("teaser", "boilerplate")
    ).casefold()
    told = any(mention.kind in ("money", "project") for mention in article.mentions)
    needed = 1 if told else _LEAST_CUES
    found = sum(own.count(cue) for cue in cues)
    distinct = sum(cue in own for cue in cues)
    dense = found * _DENSITY_CHARS[language] >= _LEAST_DENSITY[language] * max(len(own), 1)
    return None if distinct >= needed and dense else "no_facts"
