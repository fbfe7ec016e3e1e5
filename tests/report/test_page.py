"""The report page as a file: self-contained, complete, deterministic, of bounded size, with hostile text at rest."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.report.build import HOSTILE_TITLE
from zoneledger import Ledger
from zoneledger.config import RunConfig
from zoneledger.pipeline import run_pipeline
from zoneledger.pipeline.run import PipelineError
from zoneledger.report.document_pages import find_document, write_pages
from zoneledger.report.evidence import UnknownRecordError
from zoneledger.report.page import verdict_of, write_report


class Tags(HTMLParser):
    """Elements and their attributes, identifiers, and texts of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def all_of(self, name: str) -> list[str]:
        return [value for _, attributes in self.found if (value := attributes.get(name)) is not None]


@pytest.fixture(scope="module")
def page(doubtful: Path) -> str:
    return (doubtful / "current" / "report.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def pages(doubtful: Path, page: str) -> dict[str, str]:
    found = {path.name: path.read_text(encoding="utf-8") for path in (doubtful / "current" / "evidence").iterdir()}
    return found | {"report.html": page}


def test_pages_ask_for_nothing_and_run_only_their_own_script(pages: dict[str, str]) -> None:
    for name, page in pages.items():
        tags = Tags(page)
        assert [tag for tag, _ in tags.found].count("script") == 1, name
        assert not tags.all_of("src"), name
        assert not [tag for tag, _ in tags.found if tag in ("img", "iframe", "object", "form", "base")], name
        assert not [link for link in tags.all_of("href") if re.match(r"(?!data:)[a-z]+:|//", link)], name
        (policy,) = [each["content"] for _, each in tags.found if each.get("http-equiv") == "Content-Security-Policy"]
        assert policy is not None
        assert policy.startswith("default-src 'none'"), name
        assert not re.search(r"\son\w+=", re.sub(r">[^<]*<", "><", page)), name


def test_every_link_leads_somewhere(doubtful: Path, pages: dict[str, str]) -> None:
    folder = doubtful / "current"
    ids = {name: set(Tags(page).all_of("id")) for name, page in pages.items()}
    for name, page in pages.items():
        base = folder if name == "report.html" else folder / "evidence"
        for link in Tags(page).all_of("href"):
            if link.startswith("data:"):
                continue
            path, _, fragment = link.partition("#")
            target = (base / path).resolve() if path else (base / name).resolve()
            assert target.is_file(), link
            assert not fragment or fragment in ids[target.name], (name, link)


def test_identifiers_are_unique(pages: dict[str, str]) -> None:
    for name, page in pages.items():
        ids = Tags(page).all_of("id")
        assert len(ids) == len(set(ids)), name


def test_failing_rows_stand_with_their_sentence(page: str) -> None:
    failing = page[page.index('id="failing"') : page.index('id="changes"')]
    assert "investment is plausible" in failing
    assert re.search(r'<a href="evidence/doc-[0-9a-f]{16}\.html#at\d+"><mark>', failing)
    assert re.search(r"总投资<a [^>]+><mark>9000亿元</mark>", failing)


def test_what_changed_and_what_conflicts_is_told(page: str) -> None:
    assert "Against s000001" in page
    assert "<b>1</b> documents that disagree" not in page
    conflicts = page[page.index("Documents that disagree") : page.index("Ambiguous names")]
    assert "绿原电池" in conflicts
    assert "investment:" in conflicts


def test_the_gold_score_is_there_when_gold_is_given(page: str, output: Path) -> None:
    assert "Against annotated articles" in page
    assert "Against annotated articles" not in (output / "current" / "report.html").read_text(encoding="utf-8")


def test_hostile_text_is_shown_and_at_rest(doubtful: Path, pages: dict[str, str]) -> None:
    ledger = Ledger(doubtful)
    (path,) = write_pages(ledger, [find_document(ledger, "hostile/<img src=x onerror=alert(1)>.txt")])
    evidence = path.read_text(encoding="utf-8")
    assert "&lt;script&gt;document.title=" in evidence
    assert "{{ 7*7 }}" in evidence
    for page in [*pages.values(), evidence]:
        assert HOSTILE_TITLE not in page
        assert not {"\u202e", "\u200b", "\x1b"} & set(page)


def test_the_same_tables_make_the_same_page(doubtful: Path, page: str, tmp_path: Path) -> None:
    ledger = Ledger(doubtful)
    summary = json.loads((ledger.snapshot / "report.json").read_text(encoding="utf-8"))
    gold = Path(__file__).parent.parent / "gold"
    assert write_report(ledger, summary, gold).read_text(encoding="utf-8") == page


def test_pages_are_not_part_of_what_the_digests_cover(doubtful: Path) -> None:
    assert all(name.endswith(".parquet") for name in Ledger(doubtful).manifest["files"])


def test_a_gold_folder_without_annotations_is_refused_before_the_work(tmp_path: Path, samples: Path) -> None:
    with pytest.raises(PipelineError, match="no annotations") as caught:
        run_pipeline(samples, tmp_path / "out", RunConfig.load(None, gold=tmp_path))
    assert caught.value.exit_code == 2


def test_an_unknown_document_is_told_with_what_is_near(doubtful: Path) -> None:
    with pytest.raises(UnknownRecordError, match=r"did you mean news/plan\.txt"):
        find_document(Ledger(doubtful), "plan")


VERDICTS = [  # failed checks as (severity, rows), sums that balance, level, heading
    ([], True, "good", "Good enough to use"),
    ([("warning", 3)], True, "warn", "Usable, with doubts to look at"),
    ([("error", 1), ("warning", 2)], True, "warn", "Usable, with rows kept out"),
    ([], False, "bad", "Not to be used"),
]


@pytest.mark.parametrize(("failed", "balances", "level", "heading"), VERDICTS)
def test_the_verdict_says_whether_the_run_is_good_enough(failed, balances, level, heading) -> None:
    summary = {
        "checks": [{"rows_failed": rows, "severity": severity} for severity, rows in failed],
        "rows_rejected": {}, "outcomes": {"processed": 5}, "documents": 5, "sums": [{"balances": balances}],
    }  # fmt: skip
    verdict = verdict_of(summary)
    assert (verdict["level"], verdict["heading"]) == (level, heading)
