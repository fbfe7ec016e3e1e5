"""Our amounts, quantities and dates beside other extractors, on the same texts in the same run.

    pip install -e '.[bench]'
    python benchmarks/peers.py CORPUS.jsonl [--documents 20] > docs/comparison.md

Accuracy is measured on the sentences of `tests/mentions`: an item counts as found where its value is given (with the
currency for money, the interval for dates, the number in the printed or the table's unit for quantities); spans do not
count, so that nobody loses by another cut. Speed is CPU time of one core on the articles of CORPUS (`text`, `lang`
in each line). A peer that is not installed is left out, with a line that says so. Nothing is kept between documents.
"""

import argparse
import contextlib
import json
import re
import sys
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from tests.mentions import test_dates, test_money, test_quantities
from tests.mentions.reading import prepare
from zoneledger.mentions.dates import find_dates
from zoneledger.mentions.money import find_money
from zoneledger.mentions.quantities import find_quantities
from zoneledger.reading import read
from zoneledger.records import Document
from zoneledger.segments.split import split_segments

Items = Counter[tuple[Any, ...]]
_PRINTED: Final = re.compile(r"\d[\d,]*(?:\.\d+)?")
PUBLISHED: Final = date(2021, 6, 15)


@dataclass(frozen=True)
class System:
    """An extractor: its name and what it finds of one kind in a text of a language (`en`, `zh`)."""

    name: str
    find: Callable[[str, str], Items]


def number(value: object) -> Decimal | None:
    """A value as an exact decimal without trailing zeros, or None."""
    try:
        return Decimal(str(value)).normalize() if value is not None else None
    except InvalidOperation:
        return None


# What the sentences of the tests say. A case reads `span=value unit qualifier; span=…`, `-` where nothing is found.


def told(notation: str, kind: str) -> Items:
    """The items of a case in the notation of the tables."""
    items: Items = Counter()
    for part in notation.split("; ") if notation != "-" else ():
        span, _, rest = part.rpartition("=")
        low, unit, *_ = [*rest.split(), "", ""]
        value = number(low.partition("..")[0])
        printed = _PRINTED.search(span)
        as_printed = number(printed[0].replace(",", "")) if printed else value
        items[(value, unit) if kind == "money" else (value, as_printed)] += 1
    return items


def cases(kind: str, language: str) -> list[tuple[str, Items]]:
    """Sentences of the tests with what they say, negatives too."""
    if kind == "date":
        rows = [(text, Counter([(start, end)])) for _, text, _, start, end, _ in test_dates.CASES]
        rows += [(text, Counter()) for _, text in test_dates.NOTHING]
    else:
        module = test_money if kind == "money" else test_quantities
        rows = [
            (text, told(notation, kind))
            for _, text, notation in (*module.ENGLISH, *module.CHINESE)
            if " =" not in notation
        ]
        rows += [(text, Counter()) for _, text in module.NOTHING]
    wanted = language == "zh"
    return [(text, items) for text, items in rows if any("\u4e00" <= sign <= "\u9fff" for sign in text) == wanted]


# The systems.


def ours(kind: str) -> System:
    """This project."""

    def find(text: str, language: str) -> Items:
        document, segments = prepare(text, language)
        if kind == "date":
            document = Document("doc", document.reading, language, None, None, PUBLISHED)
            found = find_dates(document, segments)
            return Counter((str(m.date_start), str(m.date_end)) for m in found)
        money = find_money(document, segments)
        if kind == "money":
            return Counter((number(m.value), m.currency) for m in money)
        return Counter((number(m.value),) for m in find_quantities(document, segments, money))

    return System("zoneledger", find)


def quantulum(kind: str) -> System:
    """quantulum3: English only."""
    parser = import_module("quantulum3.parser")
    currencies = {"yuan": "CNY", "chinese yuan": "CNY", "dollar": "USD", "united states dollar": "USD", "euro": "EUR",
                  "hong kong dollar": "HKD", "japanese yen": "JPY", "pound sterling": "GBP"}  # fmt: skip

    def find(text: str, language: str) -> Items:
        found = parser.parse(text) if language == "en" else []
        if kind == "money":
            return Counter(
                (number(q.value), currencies.get(q.unit.name.lower(), q.unit.name))
                for q in found
                if q.unit.entity.name == "currency"
            )
        return Counter((number(q.value),) for q in found if q.unit.entity.name != "currency")

    return System("quantulum3", find)


def recognizers(kind: str) -> System:
    """Recognizers-Text of Microsoft."""
    suite, base = import_module("recognizers_suite"), import_module("recognizers_text")
    culture = {"en": base.Culture.English, "zh": base.Culture.Chinese}
    codes = {"Chinese yuan": "CNY", "Dollar": "USD", "United States dollar": "USD", "Euro": "EUR", "Hong Kong dollar": "HKD",
             "Japanese yen": "JPY", "British pound": "GBP", "New Taiwan dollar": "TWD"}  # fmt: skip

    def resolved(results: Iterable[Any]) -> Iterable[dict[str, Any]]:
        return (result.resolution for result in results if result.resolution)

    def find(text: str, language: str) -> Items:
        if kind == "date":
            reference = datetime.combine(PUBLISHED, datetime.min.time())
            found = resolved(suite.recognize_datetime(text, culture[language], reference=reference))
            return Counter(interval for one in found for interval in _datetime_values(one))
        if kind == "money":
            found = resolved(suite.recognize_currency(text, culture[language]))
            return Counter(
                (number(one.get("value")), codes.get(str(one.get("unit")), str(one.get("unit")))) for one in found
            )
        found = [
            *resolved(suite.recognize_dimension(text, culture[language])),
            *resolved(suite.recognize_percentage(text, culture[language])),
        ]
        found = found or list(resolved(suite.recognize_number(text, culture[language])))
        return Counter((number(str(one.get("value")).rstrip("%")),) for one in found)

    return System("Recognizers-Text", find)


def _datetime_values(resolution: dict[str, Any]) -> list[tuple[str, str]]:
    """The first reading of a date, which is the past one where both are possible; ends are exclusive there."""
    values = resolution.get("values") or []
    if not values:
        return []
    value = values[0]
    if "start" in value and "end" in value:
        end = date.fromisoformat(value["end"][:10]) - timedelta(days=1)
        return [(value["start"][:10], end.isoformat())]
    return [(str(value.get("value"))[:10],) * 2] if value.get("value") else []


def dateparser(kind: str) -> System:
    """dateparser: points in time."""
    search = import_module("dateparser.search")
    settings = {"RELATIVE_BASE": datetime.combine(PUBLISHED, datetime.min.time())}

    def find(text: str, language: str) -> Items:
        found = search.search_dates(text, languages=[language], settings=settings) or []
        return Counter((at.date().isoformat(),) * 2 for _, at in found)

    return System("dateparser", find)


def jionlp(kind: str) -> System:
    """JioNLP: Chinese only."""
    jio = import_module("jionlp")
    codes = {"元": "CNY", "美元": "USD", "港元": "HKD", "欧元": "EUR", "日元": "JPY", "英镑": "GBP"}

    def find(text: str, language: str) -> Items:
        if language != "zh":
            return Counter()
        if kind == "money":
            found = [one["detail"] for one in jio.ner.extract_money(text, with_parsing=True)]
            return Counter((number(_first(one["num"])), codes.get(one["case"], one["case"])) for one in found)
        reference = datetime.combine(PUBLISHED, datetime.min.time()).timestamp()
        found = jio.ner.extract_time(text, time_base=reference, with_parsing=True)
        spans = [one["detail"]["time"] for one in found if isinstance(one["detail"].get("time"), list)]
        return Counter((start[:10], end[:10]) for start, end in spans)

    return System("JioNLP", find)


def _first(value: object) -> object:
    return value[0] if isinstance(value, list) else value


PEERS: Final = {
    "money": (ours, quantulum, recognizers, jionlp),
    "quantity": (ours, quantulum, recognizers),
    "date": (ours, recognizers, dateparser, jionlp),
}
_ONE_LANGUAGE: Final = {"quantulum3": "en", "JioNLP": "zh"}


def accuracy(system: System, kind: str, language: str) -> tuple[float, float, float]:
    """Precision, recall and F1 over all sentences; a text that makes a system fail gives it nothing."""
    right = found = wanted = 0
    for text, items in cases(kind, language):
        try:
            got = system.find(text, language)
        except Exception:  # noqa: BLE001 - whatever a peer raises, it has found nothing
            got = Counter()
        right += (items & got).total() if kind != "quantity" else _numbers_met(items, got)
        found += got.total()
        wanted += items.total()
    precision, recall = right / found if found else 0.0, right / wanted if wanted else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def _numbers_met(items: Items, got: Items) -> int:
    """How many quantities are found, in the table's unit or as printed."""
    left, met = list(got.elements()), 0
    for alternatives in items.elements():
        hit = next((one for one in left if one[0] in alternatives), None)
        if hit is not None:
            left.remove(hit)
            met += 1
    return met


def speed(system: System, texts: list[str], language: str) -> float:
    """Documents a second of CPU time, the better of two passes; ours without making the document anew."""
    best = 0.0
    for _ in range(2):
        begun = time.process_time()
        for text in texts:
            try:
                system.find(text, language)
            except Exception:  # noqa: BLE001 - the time counts all the same
                continue
        best = max(best, len(texts) / (time.process_time() - begun))
    return best


def our_speed(kind: str, texts: list[str], language: str) -> float:
    """The finder alone, as the pipeline calls it: reading and segments are steps of their own there."""
    documents = []
    for text in texts:
        reading = read(text)
        document = Document("doc", reading, language, None, None, PUBLISHED)
        documents.append((document, split_segments(reading, language, None)))
    finders = {
        "money": find_money,
        "date": find_dates,
        "quantity": lambda d, s: find_quantities(d, s, []),
        "all three": lambda d, s: find_quantities(d, s, [*find_dates(d, s), *find_money(d, s)]),
    }
    best = 0.0
    for _ in range(4):
        begun = time.process_time()
        for document, segments in documents:
            finders[kind](document, segments)
        best = max(best, len(texts) / (time.process_time() - begun))
    return best


def main() -> None:
    """Print the comparison as Markdown."""
    warnings.simplefilter("ignore")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--documents", type=int, default=20, help="articles of each language to time the peers on")
    arguments = parser.parse_args()
    lines = [json.loads(line) for line in arguments.corpus.read_text(encoding="utf-8").splitlines()]
    texts = {
        name: [line["text"] for line in lines if line["lang"][:2] == name][: arguments.documents]
        for name in ("en", "zh")
    }
    print(HEAD)
    for kind, makers in PEERS.items():
        for language in ("en", "zh"):
            for make in makers:
                try:
                    with contextlib.redirect_stdout(sys.stderr):  # a peer greets on import
                        system = make(kind)
                except ImportError as error:
                    print(f"| {kind} | {language} | {make.__name__} | not installed ({error.name}) | | | |")
                    continue
                if _ONE_LANGUAGE.get(system.name, language) != language:
                    continue
                precision, recall, f1 = accuracy(system, kind, language)
                rate = (
                    our_speed(kind, texts[language], language)
                    if make is ours
                    else speed(system, texts[language], language)
                )
                print(
                    f"| {kind} | {language} | {system.name} | {precision:.2f} | {recall:.2f} | {f1:.2f} | {rate:,.1f} |",
                    flush=True,
                )

    for language in ("en", "zh"):
        rate = our_speed("all three", texts[language], language)
        print(f"| all three | {language} | zoneledger | | | | {rate:,.1f} |", flush=True)


HEAD: Final = """# Comparison with other extractors

Made by `python benchmarks/peers.py CORPUS.jsonl` (the script says what counts); `pip install -e '.[bench]'` installs the
peers. Accuracy is over the sentences of `tests/mentions` (the genre's forms, negatives included; written for this project, so
they show what the genre asks, not what the peers were made for); speed in documents a second of CPU time on one core, on
generated articles of 3-4 kB.

| kind | language | system | precision | recall | F1 | documents a second |
| --- | --- | --- | ---: | ---: | ---: | ---: |"""

if __name__ == "__main__":
    main()
