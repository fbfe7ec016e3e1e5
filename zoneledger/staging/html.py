"""The main text of a web page, with what the page says about itself."""

from trafilatura import bare_extraction
from trafilatura.settings import Document as PageContent

from zoneledger.staging.identify import PageHints


def read_page(html: str) -> tuple[str, PageHints]:
    """Text of the article and hints from the page's markup; the text is empty where the page has no article."""
    content = bare_extraction(html, include_comments=False, include_tables=True, with_metadata=True)
    if not isinstance(content, PageContent):
        return "", PageHints()
    hints = PageHints(
        title=content.title or None,
        published=content.date or None,
        publisher=content.sitename or None,
        url=content.url or None,
    )
    return (content.text or "").replace("\0", ""), hints
