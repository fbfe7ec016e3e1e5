"""The pages in a real browser: from disk, without a request, used by mouse, keyboard and touch, in every layout."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

PAGES = ["report", "evidence", "explained", "hostile"]
LAYOUTS = [(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")]


@pytest.fixture
def path(request: pytest.FixtureRequest) -> Path:
    found: Path = request.getfixturevalue(request.param)
    return found


@pytest.mark.parametrize("path", PAGES, indirect=True)
def test_a_page_opens_from_disk_and_asks_for_nothing(path: Path, open_page) -> None:
    opened = open_page(path)
    assert [url for url in opened.requests if not url.startswith("data:")] == [path.resolve().as_uri()]
    assert opened.complaints == []
    assert opened.page.title() != "owned"


@pytest.mark.parametrize(("width", "scheme"), LAYOUTS)
@pytest.mark.parametrize("path", PAGES, indirect=True)
def test_a_page_fits_phone_and_desk_by_day_and_night(path: Path, width: int, scheme: str, open_page) -> None:
    page = open_page(path, width=width, scheme=scheme).page
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    ink = page.evaluate("getComputedStyle(document.body).color")
    assert (brightness(background) > brightness(ink)) == (scheme == "light")


def brightness(colour: str) -> int:
    return sum(int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(",")[:3])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES, indirect=True)
def test_an_accessibility_scan_finds_no_serious_fault(path: Path, scheme: str, open_page) -> None:
    page = open_page(path, scheme=scheme).page
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    found = Axe().run(page).response["violations"]
    grave = [
        (fault["id"], fault["nodes"][0]["html"], fault["nodes"][0].get("failureSummary"))
        for fault in found
        if fault["impact"] in ("serious", "critical")
    ]
    assert grave == []


def column(table, number: int) -> list[str]:
    return [text.strip() for text in table.locator(f"tbody tr:visible > :nth-child({number})").all_inner_texts()]


def test_a_table_is_sorted_by_its_headings(report: Path, open_page) -> None:
    page = open_page(report).page
    table = page.locator("#checks-table")
    heading = table.locator("th", has_text="of rows")
    heading.locator("button").click()
    counts = [int(text.replace(",", "")) for text in column(table, 5)]
    assert counts == sorted(counts)
    assert heading.get_attribute("aria-sort") == "ascending"
    heading.locator("button").press("Enter")
    counts = [int(text.replace(",", "")) for text in column(table, 5)]
    assert counts == sorted(counts, reverse=True)
    table.locator("th", has_text="check").first.locator("button").click()
    names = [name.lower() for name in column(table, 2)]
    assert names == sorted(names)


def test_a_table_is_searched(report: Path, open_page) -> None:
    page = open_page(report).page
    field = page.get_by_label("Search: checks")
    field.fill("investment projects")
    rows = page.locator("#checks-table tbody tr:visible").all_inner_texts()
    assert any("investment is plausible" in row for row in rows)
    assert all("investment" in row.lower() and "projects" in row.lower() for row in rows)
    assert page.locator("#checks .found").inner_text().startswith(f"{len(rows)} of ")
    field.fill("no such check")
    assert page.locator("#checks-table tbody tr:visible").count() == 0
    field.fill("")
    assert page.locator("#checks-table tbody tr:visible").count() > len(rows)


def test_a_failing_row_leads_to_its_highlighted_words(report: Path, open_page) -> None:
    page = open_page(report).page
    page.get_by_role("link", name="investment is plausible").click()
    row = page.locator("tr:target")
    assert "9000亿元" in row.inner_text()
    row.locator("mark").click()
    page.wait_for_url("**/evidence/doc-*.html#at*")
    words = page.locator(".mark.here")
    assert words.inner_text() == "9000亿元"
    box = words.bounding_box()
    assert box is not None
    assert 0 < box["y"] < 800
    page.get_by_role("link", name="← Report").click()
    page.wait_for_url("**/report.html")


def test_words_show_their_record_on_hover_focus_and_tap(evidence: Path, open_page) -> None:
    page = open_page(evidence).page
    words = page.locator("a.mark", has_text="9000亿元")
    card = page.locator("#card")
    assert card.is_hidden()
    words.hover()
    assert "investment 900,000,000,000" in card.inner_text()
    page.mouse.move(2, 2)
    card.wait_for(state="hidden")
    words.focus()
    assert card.is_visible()
    page.keyboard.press("Escape")
    assert card.is_hidden()
    words.click()
    page.mouse.move(2, 2)
    assert card.is_visible()


def test_the_keyboard_gets_from_words_to_the_record_and_back(evidence: Path, open_page) -> None:
    page = open_page(evidence).page
    words = page.locator("a.mark", has_text="9000亿元")
    words.press("Enter")
    assert page.evaluate("document.activeElement.closest('#card') !== null")
    page.keyboard.press("Enter")
    page.locator("details.record:target[open]").wait_for()  # the page follows the link when it comes to it
    record = page.locator("details.record:target")
    assert record.get_attribute("open") is not None
    assert "海岚芯片" in record.inner_text()
    record.locator("tbody a", has_text="9000亿元").first.press("Enter")
    assert page.locator(".mark.here").inner_text() == "9000亿元"


def test_kinds_of_words_are_switched_off(evidence: Path, open_page) -> None:
    page = open_page(evidence).page
    piece = page.locator(".text .k-money").first
    before = piece.evaluate("each => getComputedStyle(each).backgroundColor")
    page.get_by_label("money").uncheck()
    assert piece.evaluate("each => getComputedStyle(each).backgroundColor") != before


def test_pages_work_without_their_script(evidence: Path, open_page) -> None:
    page = open_page(evidence, script=False).page
    words = page.locator("a.mark", has_text="9000亿元")
    entry = page.locator(words.get_attribute("href"))
    words.click()
    assert "investment 900,000,000,000" in entry.inner_text()
    assert entry.is_visible()


def test_hostile_text_is_read_not_run(hostile: Path, open_page) -> None:
    opened = open_page(hostile)
    text = opened.page.locator("body").inner_text()
    assert "<script>document.title=" in text
    assert "<img src=x onerror=" in text
    assert opened.page.locator(".acting[title='right-to-left override']").count() > 0
    assert opened.page.locator("img").count() == 0
    assert opened.page.title() != "owned"
    assert opened.complaints == []


def test_everything_is_on_paper(report: Path, open_page) -> None:
    page = open_page(report).page
    page.emulate_media(media="print")
    assert page.locator("nav").is_hidden()
    assert page.locator("#checks .scroll").first.evaluate("each => getComputedStyle(each).maxHeight") == "none"
    assert page.pdf(format="A4").startswith(b"%PDF")
