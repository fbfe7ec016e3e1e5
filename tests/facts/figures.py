"""Read a short article and tell its figures about zones, for the tables of cases."""

from datetime import date

from zoneledger.extract import extract_document
from zoneledger.reading import read
from zoneledger.records import Document, Fact

CHANGZHOU = "cn-jiangsu-changzhou-hidz"
WUHU = "cn-anhui-wuhu-etdz"


# What makes a short text an article of the genre; it holds no number.
_ABOUT = {
    "en": "The development zone promotes investment, industry and the construction of projects signed with enterprises.",
    "zh-Hans": "开发区招商引资、项目签约、开工建设和产业投资加快推进。",
}


def document(text: str, published: str | None = "2021-06-15", title: str | None = None) -> Document:
    """The document of a short text, with words that make it an article of the genre."""
    language = "zh-Hans" if any("\u4e00" <= sign <= "\u9fff" for sign in text) else "en"
    day = None if published is None else date.fromisoformat(published)
    text = f"{text}\n\n{_ABOUT[language]}"
    whole = text if title is None else f"{title}\n\n{text}"
    return Document("doc-0", read(whole), language, title, None, day, translated=True)


def facts(text: str, published: str | None = "2021-06-15", title: str | None = None) -> list[Fact]:
    return [f for f in extract_document(document(text, published, title)).facts if f.table == "indicators"]


def the_figure(found: list[Fact], value: str, unit: str | None = None) -> Fact:
    (figure,) = [f for f in found if f.value("value") == value and unit in (None, f.value("unit"))]
    return figure


def told(fact: Fact, *names: str) -> tuple[str | None, ...]:
    return tuple(fact.value(name) for name in names)
