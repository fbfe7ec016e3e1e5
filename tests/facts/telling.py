"""Read a short article and tell its events, one line each, in the notation of the tables of cases."""

from datetime import date

from zoneledger.extract import extract_document
from zoneledger.facts.sentences import sentences_of
from zoneledger.facts.stages import Hit, read_hits
from zoneledger.reading import read
from zoneledger.records import Article, Document, Fact
from zoneledger.segments.split import split_segments


def document(text: str, published: str | None = "2021-06-15") -> Document:
    language = "zh-Hans" if any("\u4e00" <= c <= "\u9fff" for c in text) else "en"
    day = date.fromisoformat(published) if published else None
    return Document("doc-0", read(text), language, None, None, day, translated=language == "en")


def hits_of(text: str) -> list[Hit]:
    """The triggers of a text without any mention."""
    told = document(text)
    article = Article(told, split_segments(told.reading, told.language, None))
    return [hit for sentence in sentences_of(article) for hit in read_hits(sentence, told.lexicon)]


def types_of(text: str) -> set[str]:
    """The event types that the triggers of a text tell."""
    return {hit.event_type for hit in hits_of(text) if hit.polarity == "told"}


def events_of(text: str, published: str | None = "2021-06-15") -> set[str]:
    """`type modality from..to subject`; the interval is `-` where none is told, the subject a project's name or `zone`."""
    facts = extract_document(document(text, published)).facts
    names = {fact.key: fact.value("name") or "" for fact in facts if fact.table == "projects"}
    return {_line(fact, names) for fact in facts if fact.table == "events"}


def events_like(text: str, event_type: str, published: str | None = "2021-06-15") -> set[str]:
    """The events of one type, without the type."""
    return {
        line.removeprefix(f"{event_type} ") for line in events_of(text, published) if line.startswith(f"{event_type} ")
    }


def _line(fact: Fact, names: dict[str, str]) -> str:
    start, end = fact.value("date_start"), fact.value("date_end")
    interval = "-" if start is None else start if start == end else f"{start}..{end}"
    count = fact.value("project_count")
    subject = names.get(fact.value("project_id") or "", "zone")
    amount = fact.value("amount")
    group = f" x{count}" if count else ""
    money = f" ={amount}" if amount and count else ""
    return f"{fact.value('event_type')} {fact.value('modality')} {interval} {subject}{group}{money}"
