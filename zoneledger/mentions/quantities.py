"""Quantities: numbers with a unit or a counted noun, converted to the units of the tables.

Takes: 82 key projects · 1,360 mu · 28,000-square-meter · 20,000 tons per day · up 41.8% · 1.3 times · twenty-six of
them; 24个项目 · 1.5万吨/年 · 六成三 · 百余家 · 三百余名员工 · 十二点三平方公里 · 1.2倍; cells of tables with a unit in
their head.
Leaves alone: money and dates (`taken`), years, ordinals, list and plan numbers, roads, telephone and record numbers,
names with numbers, times of day, vague counts, and counts inside quoted slogans.
"""

from collections.abc import Sequence

from zoneledger.mentions.numerals import Taken, scan
from zoneledger.mentions.quantities_en import EnglishQuantities
from zoneledger.mentions.quantities_zh import ChineseQuantities
from zoneledger.mentions.table_cells import find_cells
from zoneledger.records import Document, Mention, Segment


def find_quantities(document: Document, segments: Sequence[Segment], taken: Sequence[Mention]) -> list[Mention]:
    """All quantities of a document outside the spans of `taken`, in reading order; `value` in `unit`."""
    scanned, held = scan(document.reading.text, document.lexicon), Taken(taken)
    grammar = EnglishQuantities if document.lexicon == "en" else ChineseQuantities
    found = grammar(document, segments, held).find(scanned)
    cells = [cell for cell in find_cells(document) if cell.kind == "quantity"]
    if not cells:
        return found
    free = Taken([*taken, *cells])
    found = [mention for mention in found if not free.overlaps(mention.start, mention.end)]
    for cell in cells:
        cell.name = None
    return sorted(
        [*found, *(cell for cell in cells if not held.overlaps(cell.start, cell.end))],
        key=lambda mention: mention.start,
    )
