"""Web pages as sites of authorities, papers and portals write them: what of them is the article, and what it is called."""

from pathlib import Path

import pytest

from zoneledger.reading import read
from zoneledger.staging.containers import RawInput, read_inputs
from zoneledger.staging.identify import Identity, identify
from zoneledger.staging.sources import find_sources

FIRST = "3月18日上午，云帆高新区一季度重大项目集中开工活动在产业园举行，22个项目集中开工，总投资136.8亿元，年度计划投资41亿元。"
SECOND = "此次开工的项目中，星禾轴承项目由星禾科技有限公司投资建设，总投资30亿元，占地200亩，建设生产线4条，预计年产值45亿元。"
ENGLISH = (
    "The Cloud High-tech Zone broke ground on 22 major projects on March 18, with a combined investment of 13.68 billion yuan.",
    "Among them, the bearing base of Star Technology has a total investment of 3 billion yuan and covers 200 mu of land.",
)
TITLE = "云帆高新区22个项目集中开工"
BODY = f"<p>　　{FIRST}</p><p>　　{SECOND}</p>"


def staged(folder: Path, html: str, encoding: str = "utf-8") -> tuple[RawInput, Identity]:
    (folder / "page.html").write_bytes(html.encode(encoding))
    found = find_sources(folder)
    page = next(read_inputs(found.root, found.files[0], 10**7))
    return page, identify(read(page.text), page.hints)


def told(identity: Identity) -> tuple[str | None, str | None, str | None]:
    day = identity.published_on
    return identity.title, identity.publisher, day.isoformat() if day else None


def test_tables_that_only_place_the_parts_of_a_page_are_no_rows(tmp_path: Path) -> None:
    html = f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>{TITLE}-山城市人民政府</title></head><body>
<table><tr><td><a>首页</a></td><td><a>政务公开</a></td><td><a>办事服务</a></td></tr></table>
<table><tr><td>您现在的位置：首页 &gt;&gt; 要闻 &gt;&gt; 正文</td></tr><tr><td align="center"><b>{TITLE}</b></td></tr>
<tr><td>发布时间：2024-03-19 09:12　来源：山城日报　点击数：1024　【字体：大 中 小】</td></tr><tr><td>{BODY}</td></tr>
<tr><td>上一篇：<a>石河县总投资50亿元的锂电项目签约</a><br>下一篇：<a>山城港扩建工程竣工</a></td></tr></table>
<table><tr><td><b>相关链接</b></td></tr><tr><td><a>·松原区10亿元光伏项目开工</a></td></tr></table></body></html>"""
    page, identity = staged(tmp_path, html, "gb18030")
    assert told(identity) == (TITLE, "山城日报", "2024-03-19")
    assert page.text.split("\n")[2:4] == [FIRST, SECOND]
    assert "|" not in page.text
    assert "石河" not in page.text


def test_rows_of_short_cells_stay_rows(tmp_path: Path) -> None:
    html = f"""<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><div>{BODY}<table><tr><th>指标</th><th>2023年</th></tr>
<tr><td>工业投资</td><td>96.3</td></tr><tr><td>外资</td><td>1.2</td></tr></table></div></body></html>"""
    page, _ = staged(tmp_path, html)
    assert "| 工业投资 | 96.3 |" in page.text


def test_the_line_above_the_article_tells_source_and_day(tmp_path: Path) -> None:
    head = '<meta property="og:site_name" content="微信公众平台">'
    html = f"""<html><head>{head}<title></title></head><body><div><h1>{TITLE}</h1><div><span>原创</span> <span>云帆高新发布</span> <em>2024-03-18 20:30</em></div>
<div>{BODY}<p>往期回顾</p></div></div></body></html>"""
    assert told(staged(tmp_path, html)[1])[1:] == ("云帆高新发布", "2024-03-18")
    lines = "".join(f"<p>{line}</p>" for line in ENGLISH)
    title = "22 projects in Cloud start construction"
    html = f"""<html><head><title>{title}-Buildtao</title></head><body><div>Infrastructure</div><h1>{title}</h1><div>Buildtao 2024-03-19 09:05</div>
<div>{lines}</div><div>Related articles</div><div>Star lithium project started</div><div>2024-03-12</div></body></html>"""
    assert told(staged(tmp_path, html)[1]) == (title, "Buildtao", "2024-03-19")


def test_what_authorities_say_of_a_page_counts(tmp_path: Path) -> None:
    metas = {
        "ArticleTitle": TITLE,
        "ContentSource": "山城日报",
        "PubDate": "2024-03-19 09:12",
        "SiteName": "云帆高新区管委会",
    }
    head = "".join(f'<meta name="{name}" content="{content}">' for name, content in metas.items())
    html = f"<html><head><title>{TITLE}_云帆高新技术产业开发区</title>{head}</head><body><div><h1>{TITLE}</h1>{BODY}</div></body></html>"
    assert told(staged(tmp_path, html)[1]) == (TITLE, "山城日报", "2024-03-19")


@pytest.mark.parametrize(
    "markup", ["云帆高新区", f"山城日报数字报-{TITLE}", f"{TITLE} - 某某在线", f"{TITLE}_山城要闻_山城市政府门户"]
)
def test_a_title_in_the_markup_is_the_one_that_the_page_shows(tmp_path: Path, markup: str) -> None:
    html = f"<html><head><title>{markup}</title></head><body><div>山城日报 | 要闻 | 经济</div><div><b>{TITLE}</b></div><div>2024-03-19</div><div>{BODY}</div></body></html>"
    assert told(staged(tmp_path, html)[1])[0] == TITLE


def test_a_disclaimer_that_quotes_a_label_names_no_source() -> None:
    text = f"{TITLE}\n2024-03-19\n{FIRST}\n声明：凡注明“来源：山城网”的所有作品，版权均属于山城网，未经授权不得转载。"
    assert identify(read(text)).publisher is None
