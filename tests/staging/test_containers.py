"""Files, pages and containers as inputs; hostile ones are refused with a reason."""

import gzip
import json
import tracemalloc
from pathlib import Path

import pytest

from zoneledger.staging import containers, stage
from zoneledger.staging.containers import RawInput, read_inputs
from zoneledger.staging.sources import find_sources

LIMIT = 100_000


def inputs(folder: Path, limit: int = LIMIT) -> dict[str, RawInput]:
    return {raw.source: raw for file in find_sources(folder).files for raw in read_inputs(folder, file, limit)}


def test_records_bear_text_title_address_and_date(tmp_path: Path) -> None:
    record = {"Content": "Body.", "headline": "A title", "link": "https://x.example/1", "publish_date": "2020-01-02"}
    (tmp_path / "a.jsonl").write_text(json.dumps(record) + "\n\n", encoding="utf-8")
    (raw,) = inputs(tmp_path).values()
    assert raw.text == "A title\n\nBody."
    assert (raw.hints.url, raw.hints.published) == ("https://x.example/1", "2020-01-02")


def test_a_bad_record_does_not_spoil_the_next(tmp_path: Path) -> None:
    lines = ['{"text": "one"}', "{broken", "[1]", '{"no": "text"}', '{"text": "five"}', "[" * 5000]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert [raw.refused for raw in inputs(tmp_path).values()] == [
        None,
        *["unreadable_record"] * 3,
        None,
        "unreadable_record",
    ]


def test_a_long_line_is_too_large_and_the_next_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "' + b"x" * 3 * LIMIT + b'"}\n{"text": "next"}\n')
    assert [raw.refused for raw in inputs(tmp_path).values()] == ["too_large", None]


def test_a_gzip_bomb_is_too_large(tmp_path: Path) -> None:
    (tmp_path / "bomb.txt.gz").write_bytes(gzip.compress(b"0" * 50_000_000))
    assert [raw.refused for raw in inputs(tmp_path).values()] == ["too_large"]


def test_a_broken_gzip_is_an_unreadable_container(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b'{"text": "one"}\n' * 5000)[:60])
    assert list(inputs(tmp_path).values())[-1].refused == "unreadable_container"


def test_a_dangling_link_is_an_unreadable_file(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    assert [raw.refused for raw in inputs(tmp_path).values()] == ["unreadable_file"]


def test_a_page_gives_its_article_without_menus_and_scripts(tmp_path: Path) -> None:
    body = "".join(
        f"<p>The zone signed project number {n} with an investment of {n} billion yuan this spring.</p>"
        for n in range(2, 9)
    )
    html = f"<html><head><title>Zone news</title></head><body><nav>Home About</nav><script>alert(1)</script><article><h1>Zone news</h1>{body}</article></body></html>"
    (tmp_path / "a.html").write_text(html, encoding="utf-8")
    (raw,) = inputs(tmp_path).values()
    assert "project number 5" in raw.text
    assert "alert" not in raw.text


def test_other_files_are_listed_and_hidden_ones_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{}", encoding="utf-8")
    (tmp_path / ".b.txt").write_text("x", encoding="utf-8")
    (tmp_path / "..x.txt").write_text("x", encoding="utf-8")
    folder = find_sources(tmp_path)
    assert (folder.files, folder.skipped) == ((), ("a.json",))


def test_a_packed_container_that_unpacks_beyond_reason_is_stopped_in_bounded_memory(tmp_path: Path) -> None:
    (tmp_path / "line.jsonl.gz").write_bytes(gzip.compress(b'{"text": "one"}\n' + b"0" * 100_000_000, 9))
    tracemalloc.start()
    read = [
        (raw.source, raw.refused) for file in find_sources(tmp_path).files for raw in read_inputs(tmp_path, file, LIMIT)
    ]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert read == [("line.jsonl.gz#1", None), ("line.jsonl.gz", "unreadable_container")]
    assert peak < 8_000_000


def test_a_packed_container_of_blank_lines_is_stopped_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(containers, "_LEAST_UNPACKED", 100_000)
    (tmp_path / "lines.jsonl.gz").write_bytes(gzip.compress(b"\n" * 1_000_000, 9))
    assert [raw.refused for raw in inputs(tmp_path).values()] == ["unreadable_container"]


def test_a_container_of_nothing_but_broken_records_is_given_up(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("{}\n" * 50_000, encoding="utf-8")
    refused = [raw.refused for file in find_sources(tmp_path).files for raw in read_inputs(tmp_path, file, LIMIT)]
    assert refused[0] == "unreadable_record"
    assert refused[-1] == "unreadable_container"
    assert len(refused) < 11_000


def test_records_are_staged_in_parts_that_lose_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage, "_PART_ROWS", 3)
    (tmp_path / "a.jsonl").write_text("".join(f'{{"text": "story {n}"}}\n' for n in range(10)), encoding="utf-8")
    files = find_sources(tmp_path).files
    assert [part.height for part in stage.stage_parts(tmp_path, files, LIMIT)] == [3, 3, 3, 1]
    assert stage.stage_files(tmp_path, files, LIMIT)["source"].to_list() == [f"a.jsonl#{n}" for n in range(1, 11)]
