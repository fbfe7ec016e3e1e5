"""Why a number or date is in no statement: one short case for each reason, and an article in each language."""

import hashlib
from datetime import date
from typing import Any

import pytest

from zoneledger.report.explain import explain
from zoneledger.report.unbound import REASONS, explain_unbound


def mention(start: int, kind: str = "money", **fields: Any) -> dict[str, Any]:
    row = dict.fromkeys(
        ("value", "value_high", "unit", "currency", "role", "same_as", "per_unit", "date_start", "date_end", "date_basis",
         "record_id", "name")
    )  # fmt: skip
    ends = {"span_start": start, "span_end": start + 4, "mention_id": f"{kind}-{start}", "kind": kind, "text": "…"}
    return row | ends | fields


def statement(start: int, name: str = "investment", table: str = "projects") -> dict[str, Any]:
    return {"span_start": start, "span_end": start + 4, "property": name, "record_table": table}


SENTENCE = [{"kind": "body", "span_start": 0, "span_end": 100}]
TEASER = [{"kind": "teaser", "span_start": 0, "span_end": 100}]
ZONE, PROJECT, OTHER = (
    mention(50, "zone", name="A"),
    mention(55, "project", name="B"),
    mention(60, "project", name="C"),
)
CNY = {"value": 5e8, "currency": "CNY"}
DAY = {"date_start": date(2021, 1, 1), "date_end": date(2021, 1, 1)}

# The unbound mention, what else there is, statements, segments, the outcome of the document, the reason.
CASES: list[tuple[dict[str, Any], list[dict[str, Any]], list[dict[str, Any]], list[dict[str, Any]], str, str]] = [
    (mention(10, **CNY), [ZONE], [], SENTENCE, "irrelevant", "document_without_facts"),
    (mention(10, **CNY), [ZONE], [], TEASER, "processed", "place_not_read"),
    (mention(10, **CNY, role="threshold"), [ZONE], [], SENTENCE, "processed", "threshold"),
    (mention(10, **CNY, role="price"), [ZONE], [], SENTENCE, "processed", "price"),
    (mention(10, **CNY, per_unit="mu"), [ZONE], [], SENTENCE, "processed", "price"),
    (mention(10, value=8e7, currency="USD", same_as="money-20"), [mention(20, **CNY)], [statement(20)], SENTENCE,
     "processed", "other_currency"),
    (mention(10, **CNY), [mention(20, **CNY)], [statement(20)], SENTENCE, "processed", "repeated"),
    (mention(10, "date", date_basis="publication"), [], [], SENTENCE, "processed", "publication"),
    (mention(10, "quantity", value=3.0, unit="month"), [ZONE], [], SENTENCE, "processed", "duration"),
    (mention(10, **CNY), [], [], SENTENCE, "processed", "no_subject"),
    (mention(10, **CNY), [PROJECT, OTHER], [], SENTENCE, "processed", "several_subjects"),
    (mention(10, **CNY), [ZONE, PROJECT], [], SENTENCE, "processed", "no_rule"),
    (mention(10, "date", **DAY), [ZONE], [], SENTENCE, "processed", "nothing_dated"),
    (mention(10, "date", **DAY), [ZONE], [statement(30, "event_type", "events")], SENTENCE, "processed", "no_rule"),
]  # fmt: skip


@pytest.mark.parametrize(("row", "others", "statements", "segments", "outcome", "reason"), CASES)
def test_the_reason_that_holds_is_given(row, others, statements, segments, outcome, reason) -> None:
    found = explain_unbound([row, *others], statements, segments, outcome)
    assert [item.reason for item in found if item.mention is row] == [reason]


def test_every_reason_has_a_case() -> None:
    assert {case[-1] for case in CASES} == set(REASONS)


def test_a_mention_that_a_value_begins_or_ends_with_is_bound() -> None:
    row = mention(10, **CNY)
    assert not explain_unbound([row], [statement(10)], SENTENCE)
    longer = statement(5) | {"span_end": 14}
    assert not explain_unbound([row], [longer], SENTENCE)


def test_a_name_with_a_number_in_it_does_not_bind_the_number() -> None:
    (found,) = explain_unbound([mention(10, **CNY)], [statement(10, "name")], SENTENCE)
    assert found.reason == "no_subject"


def staged(text: str, language: str) -> dict[str, Any]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return {
        "document_id": f"doc-{digest[:16]}", "text_digest": digest, "source": "a.txt", "url": None, "text": text,
        "source_type": "unknown", "title": None, "publisher": None, "published_on": date(2021, 3, 2),
        "published_precision": "day", "language": language, "translated": False, "outcome": "processed",
        "outcome_reason": None, "duplicate_of": None, "char_count": len(text),
    }  # fmt: skip


ARTICLES = [
    ("en", "On March 1, the Green Plain battery project was signed in Changzhou High-tech Zone with a total investment of "
     "500 million yuan. Approval took 20 days.", "20 days", "duration"),
    ("zh-Hans", "3月1日，绿原电池项目在常州高新区签约，总投资5亿元。审批用时20天。", "20天", "duration"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "words", "reason"), ARTICLES)
def test_an_article_is_explained_in_both_languages(language: str, text: str, words: str, reason: str) -> None:
    told = explain(staged(text, language))
    assert any(words in item.mention["text"] and item.reason == reason for item in told.unbound)
    unbound = {item.mention["mention_id"] for item in told.unbound}
    amount = next(row for row in told.mentions if row["value"] == 5e8)
    assert amount["mention_id"] not in unbound
