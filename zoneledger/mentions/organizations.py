"""Named firms, universities, institutes and bureaus.

Takes: names with a legal form (`Co., Ltd.`, 有限公司) or the noun of a body (`Bureau`, 研究院), short names that end in a trade
(`Kunguang Silicon`, 昱川科技), bare names where only a firm can stand (`planned by Hongtu`, 由遵开投代建), large groups that
everybody names bare, and later uses of the firms' own words. Leaves alone: bare generic words (the company, 公司), zones, places, persons, newspapers and photographers.
"""

from collections.abc import Sequence

from zoneledger.mentions.brands import find_namesakes
from zoneledger.mentions.known_firms import find_known_firms
from zoneledger.mentions.numerals import Taken
from zoneledger.mentions.organizations_en import find_english
from zoneledger.mentions.organizations_zh import find_chinese
from zoneledger.records import Document, Mention


def find_organizations(document: Document, zones: Sequence[Mention]) -> list[Mention]:
    """Organizations in reading order; zones are mentions of kind `zone`, whose names may begin an organization's."""
    text = document.reading.text
    found = find_chinese(text, zones) if document.is_chinese else find_english(text, zones)
    kept = _without_overlaps(found)
    taken = Taken(kept)
    known = find_known_firms(text, document.lexicon)
    kept = sorted([*kept, *(m for m in known if not taken.overlaps(m.start, m.end))], key=lambda mention: mention.start)
    return sorted([*kept, *find_namesakes(document, kept, zones)], key=lambda m: m.start)


def _without_overlaps(found: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
