"""Texts cut into marks: overlapping spans are one thing to point at, and nothing of the text is lost."""

from hypothesis import given
from hypothesis import strategies as st

from zoneledger.report.annotated import Gap, Mark, annotate


def mention(start: int, end: int, kind: str = "zone") -> dict[str, object]:
    return {"span_start": start, "span_end": end, "kind": kind}


def statement(start: int, end: int, record: str = "p0") -> dict[str, object]:
    return {"span_start": start, "span_end": end, "record_table": "projects", "record_id": record, "rule": "r"}


def text_of(runs: list[Gap | Mark]) -> str:
    return "".join(run.text if isinstance(run, Gap) else "".join(p.text for p in run.pieces) for run in runs)


def test_a_zone_inside_a_projects_name_is_one_mark_with_pieces_of_both_kinds() -> None:
    text = "the Suzhou Park Phase II opened"
    runs = annotate(text, [mention(4, 24, "project"), mention(4, 15, "zone")], [statement(4, 24)])
    (mark,) = [run for run in runs if isinstance(run, Mark)]
    assert [(piece.text, piece.kinds, piece.stated) for piece in mark.pieces] == [
        ("Suzhou Park", ("zone", "project"), True),
        (" Phase II", ("project",), True),
    ]
    assert text_of(runs) == text


def test_words_of_a_statement_that_are_no_mention_are_its_trigger() -> None:
    runs = annotate("has opened now", [], [statement(4, 10), statement(4, 10, "p1")])
    (mark,) = [run for run in runs if isinstance(run, Mark)]
    assert mark.pieces[0].kinds == ("trigger",)
    assert [len(rows) for rows in mark.by_record()] == [1, 1]


def test_neighbours_that_touch_are_two_marks() -> None:
    runs = annotate("常州高新区开工", [mention(0, 5)], [statement(5, 7)])
    assert [(run.start, run.end) for run in runs if isinstance(run, Mark)] == [(0, 5), (5, 7)]


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.booleans()), max_size=12))
def test_nothing_of_the_text_is_lost(text: str, spans: list[tuple[int, int, bool]]) -> None:
    inside = [(min(a, b), max(a, b), kind) for a, b, kind in spans if max(a, b) <= len(text)]
    mentions = [mention(a, b) for a, b, kind in inside if kind]
    statements = [statement(a, b) for a, b, kind in inside if not kind]
    assert text_of(annotate(text, mentions, statements)) == text
