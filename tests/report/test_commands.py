"""`zoneledger view` and `zoneledger explain` as their reader calls them."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from zoneledger import Ledger, cli

ARTICLE = "news/changzhou_start_2021.md"


class Ended(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def zoneledger(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ended]:
    """The command line in this process: starting Python for each call would take most of the time."""

    def call(*arguments: str) -> Ended:
        monkeypatch.setattr(sys, "argv", ["zoneledger", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        return Ended(int(ended.value.code or 0), *capsys.readouterr())

    return call


def test_view_writes_the_page_of_a_document_told_by_source_or_identifier(
    zoneledger, output: Path, tmp_path: Path
) -> None:
    told = zoneledger("view", ARTICLE, "-o", str(output))
    path = Path(told.stdout.strip())
    assert path.parent == Ledger(output).snapshot / "evidence"
    assert "瑞恒碳化硅模块" in path.read_text(encoding="utf-8")
    again = zoneledger("view", path.stem, "-o", str(output), "--to", str(tmp_path))
    assert Path(again.stdout.strip()) == tmp_path / path.name


def test_explain_prints_words_statements_rules_and_what_is_unbound(zoneledger, samples: Path, tmp_path: Path) -> None:
    page = tmp_path / "explained.html"
    told = zoneledger("explain", str(samples / ARTICLE), "--html", str(page))
    assert told.returncode == 0
    for heading in ("Mentions", "Statements", "Unbound", "Rules"):
        assert f"\n{heading}\n" in told.stdout
    assert "[瑞恒碳化硅模块*]" in told.stdout
    assert "2021年9月3日" in told.stdout[told.stdout.index("\nUnbound\n") :]
    assert "The rules at work" in page.read_text(encoding="utf-8")


def test_explain_prints_json_for_scripts(zoneledger, samples: Path) -> None:
    told = json.loads(zoneledger("explain", str(samples / ARTICLE), "--json").stdout)
    assert {item["reason"] for item in told["unbound"]} >= {"place_not_read"}
    assert any(row["property"] == "investment" for row in told["statements"])


def test_one_of_several_articles_of_a_file_is_chosen(zoneledger, samples: Path) -> None:
    assert zoneledger("explain", str(samples / "feed.jsonl"), "--record", "1", "--json").returncode == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["explain", "nothing.txt"], "nothing.txt: no such file"),
        (["explain", "raw/feed.jsonl"], "choose one with --record N"),
        (["explain", "raw/feed.jsonl", "--record", "99"], "has no record 99"),
        (["explain", "raw/archive/broken_download.txt"], "cannot be read as an article: binary"),
        (["explain", "Makefile"], "not a file of articles"),
    ],
)
def test_what_cannot_be_explained_is_told_in_a_line(zoneledger, arguments: list[str], told: str) -> None:
    ended = zoneledger(*arguments)
    assert ended.returncode == 2
    assert told in " ".join(ended.stderr.split())
    assert "Traceback" not in ended.stderr
