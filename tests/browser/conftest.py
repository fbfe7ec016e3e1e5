"""One headless Chromium for all browser tests; where there is none they are skipped with the reason."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
_NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        pytest.skip(f"no browser: none of {', '.join(_NAMES)} is installed")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=list(_FLAGS))
        yield opened
        opened.close()


class Opened:
    """A page with all that it asked for and complained of."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: (self.complaints.append(dialog.message), dialog.dismiss()))


@pytest.fixture
def open_page(browser: Browser) -> Iterator:
    """Open a file of the disk in a fresh context: `open_page(path, width=360, scheme="dark")`."""
    contexts = []

    def opened(path: Path, fragment: str = "", width: int = 1280, scheme: str = "light", script: bool = True) -> Opened:
        context = browser.new_context(
            viewport={"width": width, "height": 800}, color_scheme=scheme, java_script_enabled=script, offline=True
        )
        contexts.append(context)
        page = Opened(context.new_page())
        page.page.goto(path.resolve().as_uri() + fragment)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def report(doubtful: Path) -> Path:
    return doubtful / "current" / "report.html"


@pytest.fixture(scope="session")
def hostile(doubtful: Path) -> Path:
    from zoneledger import Ledger
    from zoneledger.report.document_pages import find_document, write_pages

    ledger = Ledger(doubtful)
    (path,) = write_pages(ledger, [find_document(ledger, "hostile/<img src=x onerror=alert(1)>.txt")])
    return path


@pytest.fixture(scope="session")
def evidence(doubtful: Path) -> Path:
    from zoneledger import Ledger
    from zoneledger.report.document_pages import find_document, write_pages

    ledger = Ledger(doubtful)
    (path,) = write_pages(ledger, [find_document(ledger, "news/plan.txt")])
    return path


@pytest.fixture(scope="session")
def explained(tmp_path_factory: pytest.TempPathFactory, samples: Path) -> Path:
    from zoneledger.report.document_page import document_page
    from zoneledger.report.explain import explain_file

    told = explain_file(samples / "news" / "changzhou_start_2021.md")
    path = tmp_path_factory.mktemp("explained") / "explained.html"
    page = document_page(told.document, told.mentions, told.statements, told.unbound, resolved=False)
    path.write_text(page, encoding="utf-8")
    return path
