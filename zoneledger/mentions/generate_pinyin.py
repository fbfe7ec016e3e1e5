"""Tell the registry's `pinyin.csv` anew: the places in the zones' Chinese names in Latin letters, by pypinyin.

    python -m zoneledger.mentions.generate_pinyin > zoneledger/registry/pinyin.csv

The file spares every process the dictionary of pypinyin and some thousand conversions. A place that it lacks is
romanized when it is met, so a new zone works without it; a test tells when the file has fallen behind.
"""

import csv
import sys

from zoneledger.mentions.zone_index import places_in_pinyin
from zoneledger.registry.romanization import by_pypinyin
from zoneledger.registry.zones import registry


def rows() -> list[tuple[str, str]]:
    """Every place with its Latin letters, in order."""
    places = {place for entry in registry().values() for place, _ in places_in_pinyin(entry)}
    return [(place, by_pypinyin(place)) for place in sorted(places)]


def main() -> None:
    """Write the file to standard output."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(("name_zh", "name_en"))
    writer.writerows(rows())


if __name__ == "__main__":
    main()
