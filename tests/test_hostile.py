"""Articles and files made to do harm: each is processed or quarantined, shown escaped, and writes nothing elsewhere."""

import gzip
import json
import os
import subprocess
import sys
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import polars as pl
import pytest

from zoneledger import Ledger
from zoneledger.config import RunConfig
from zoneledger.pipeline import run_pipeline
from zoneledger.visible import visible, visible_json

FACT = "3月1日，绿原电池项目在常州高新区签约，总投资5亿元。"
FILLER = (
    "该项目占地120亩，建成后年产值可达8亿元，为高新区新能源产业的发展注入新动能，区里有关部门将做好服务保障工作。" * 6
)
ARTICLE = f"高新区动态{{0}}\n\n2021年3月2日　来源：测试日报\n\n{FACT}{{0}}\n\n{FILLER}\n"
SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)> &lt;b&gt; &#60;svg onload=alert(3)&#62;"
ANSI = "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b31m \x7f"
DIRECTION = "\u202eback\u2066 to\u200bge\u200dther\ufeff"
FORMULA = "=cmd|'/c calc'!A0\n+1+1\n@SUM(1)\n-2"
PATHS = "../../x"
LIMIT = 200_000


def make(raw: Path) -> None:
    for name, text in (
        ("script", SCRIPT),
        ("ansi", ANSI),
        ("direction", DIRECTION),
        ("formula", FORMULA),
        ("paths", PATHS),
    ):
        (raw / f"{name}.txt").write_text(ARTICLE.format(text), encoding="utf-8")
    (raw / "=cmd.txt").write_text(ARTICLE.format(" 其一"), encoding="utf-8")
    (raw / "\x1b[31mred<b>`.txt").write_text(ARTICLE.format(" 其二"), encoding="utf-8")
    (raw / "..hidden..txt").write_text(ARTICLE.format(" 其三"), encoding="utf-8")
    (raw / "nul.txt").write_bytes(ARTICLE.format("\0").encode())
    (raw / "nul.jsonl").write_text(json.dumps({"text": ARTICLE.format("\0")}) + "\n", encoding="utf-8")
    record = {
        "title": PATHS,
        "url": "javascript:alert(1)",
        "publisher": SCRIPT,
        "date": PATHS,
        "text": ARTICLE.format(" 其四"),
    }
    (raw / "record.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    (raw / "deep.html").write_text("<html><body>" + "<div>" * 20_000 + FACT, encoding="utf-8")
    (raw / "deep.jsonl").write_text("[" * 100_000 + "\n" + '{"text":' * 20_000 + "\n", encoding="utf-8")
    body = "".join(f"<p>{part}。&lt;script&gt;alert(9)&lt;/script&gt;</p>" for part in (FACT + FILLER).split("。"))
    page = f"<html><head><title>高新区动态{ANSI}</title></head><body><article><h1>高新区动态</h1>{body}</article></body></html>"
    (raw / "page.html").write_text(page, encoding="utf-8")
    (raw / "line.txt").write_bytes(b"a" * (LIMIT + 1))
    (raw / "long.txt").write_text("高新区" + FACT.replace("。", "，") * 150, encoding="utf-8")
    (raw / "bomb.txt.gz").write_bytes(gzip.compress(b"0" * 30_000_000))
    (raw / "bomb.jsonl.gz").write_bytes(gzip.compress(b"\n" * 30_000_000))
    with zipfile.ZipFile(raw / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../escaped.txt", "0" * 10_000_000)
    (raw / "loop").symlink_to(raw, target_is_directory=True)
    (raw / "self.txt").symlink_to(raw / "self.txt")
    os.mkfifo(raw / "pipe.txt")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `raw`, made to do harm, and `out`, what a run made of it."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "raw").mkdir()
    make(folder / "raw")
    before = set((folder / "raw").iterdir())
    config = RunConfig.load(None, shard_digits=0, document_megabytes=LIMIT / 1e6, gates={"quarantined_share": 1.0})
    run_pipeline(folder / "raw", folder / "out", config)
    assert set((folder / "raw").iterdir()) == before
    return folder


@pytest.fixture(scope="module")
def read(folder: Path) -> Ledger:
    return Ledger(folder / "out")


@pytest.fixture(scope="module")
def outcomes(read: Ledger) -> dict[str, str]:
    rows = read.documents.select("source", pl.coalesce("outcome_reason", "outcome")).collect()
    return dict(rows.iter_rows())


@pytest.mark.parametrize("name", ["script", "ansi", "direction", "formula", "paths"])
def test_words_that_mean_harm_are_read_as_words(read: Ledger, outcomes: dict[str, str], name: str) -> None:
    assert outcomes[f"{name}.txt"] == "processed"
    told = {"script": SCRIPT, "ansi": ANSI, "direction": DIRECTION, "formula": FORMULA, "paths": PATHS}[name]
    text = read.documents.filter(pl.col("source") == f"{name}.txt").select("text").collect().item()
    assert text == ARTICLE.format(told)


@pytest.mark.parametrize("source", ["=cmd.txt", "\x1b[31mred<b>`.txt", "record.jsonl#1", "long.txt", "page.html"])
def test_odd_names_records_and_long_lines_are_processed(outcomes: dict[str, str], source: str) -> None:
    assert outcomes[source] == "processed"


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("nul.txt", "binary"),
        ("nul.jsonl#1", "binary"),
        ("deep.html", "unreadable_page"),
        ("deep.jsonl#1", "unreadable_record"),
        ("deep.jsonl#2", "unreadable_record"),
        ("line.txt", "too_large"),
        ("bomb.txt.gz", "too_large"),
        ("bomb.jsonl.gz", "unreadable_container"),
        ("self.txt", "unreadable_file"),
    ],
)
def test_files_that_cannot_be_read_are_quarantined_with_the_reason(
    outcomes: dict[str, str], source: str, reason: str
) -> None:
    assert outcomes[source] == reason


def test_archives_pipes_loops_and_hidden_files_are_not_opened(read: Ledger, outcomes: dict[str, str]) -> None:
    assert read.manifest["input"]["skipped"] == ["bomb.zip"]
    assert not [source for source in outcomes if source.startswith(("loop", "pipe", "..hidden"))]


def test_nothing_is_written_outside_the_output(folder: Path) -> None:
    assert sorted(path.name for path in folder.iterdir()) == ["out", "raw"]
    assert not list(folder.parent.rglob("escaped.txt"))
    inside = folder / "out" / "snapshots"
    assert all(path.resolve().is_relative_to(inside.resolve()) for path in inside.rglob("*"))
    names = [part for path in inside.rglob("*") for part in path.relative_to(inside).parts]
    assert all(set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789_-=.") for name in names)


class _Tags(HTMLParser):
    """The elements and attributes of a page that could run something."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts = ""
        self.harm: list[str] = []
        self._in_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_script = tag == "script"
        self.harm += [f"{tag} {name}" for name, _ in attrs if name.startswith("on")]
        self.harm += [
            f"{tag} {value}" for name, value in attrs if name in ("href", "src") and "javascript:" in (value or "")
        ]
        if tag in ("img", "iframe", "object", "embed"):
            self.harm.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._in_script = False

    def handle_data(self, data: str) -> None:
        self.scripts += data if self._in_script else ""


def test_pages_show_markup_of_articles_and_run_none_of_it(folder: Path) -> None:
    from zoneledger.report.document_pages import write_pages

    ledger = Ledger(folder / "out")
    documents = ledger.documents.filter(pl.col("outcome") == "processed").select("document_id").collect()
    pages = write_pages(ledger, documents["document_id"].to_list(), folder / "out" / "pages")
    pages += list(ledger.snapshot.rglob("*.html"))
    assert len(pages) >= documents.height
    for page in pages:
        tags = _Tags()
        tags.feed(page.read_text(encoding="utf-8"))
        assert tags.harm == [], page
        assert "alert(" not in tags.scripts, page
    markdown = (ledger.snapshot / "report.md").read_text(encoding="utf-8")
    assert "\x1b" not in markdown


def shown(*arguments: str) -> str:
    told = subprocess.run([sys.executable, "-m", "zoneledger.cli", *arguments], capture_output=True, check=False)
    assert b"Traceback" not in told.stderr
    return (told.stdout + told.stderr).decode()


@pytest.mark.parametrize("source", ["ansi.txt", "direction.txt"])
def test_the_terminal_is_sent_no_control_characters_of_a_document(folder: Path, read: Ledger, source: str) -> None:
    document = read.documents.filter(pl.col("source") == source).select("document_id").collect().item()
    for arguments in (["show", document], ["show", document, "--json"]):
        text = shown(*arguments, "--output", str(folder / "out"))
        assert "注入新动能" in text
        assert visible(text) == text.replace("\x1b", "\u241b")  # nothing but what may be sent
        assert "\x1b" not in text


def test_the_snapshot_of_hostile_articles_is_a_good_one(folder: Path) -> None:
    told = json.loads(shown("check", str(folder / "out"), "--json"))
    assert (told["good"], told["errors"]) == (True, 0)


def test_messages_about_hostile_names_are_harmless(folder: Path) -> None:
    told = shown("show", "\x1b[31mx", "--output", str(folder / "out"))
    assert "\x1b" not in told
    assert "␛[31mx" in told


def test_control_characters_are_shown_as_signs() -> None:
    assert visible("a\x1b[31m\tb\nc\x00\x7f\x9b\u202e") == "a␛[31m\tb\nc␀␡<U+009B><U+202E>"
    assert json.loads(visible_json(json.dumps({"a": "\x9b\u202e\u200b\x1b"}, ensure_ascii=False))) == {
        "a": "\x9b\u202e\u200b\x1b"
    }
