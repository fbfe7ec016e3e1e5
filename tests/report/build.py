"""Articles of our own for the pages: good ones, one with an amount past belief, a pair that disagrees, and hostile ones."""

from pathlib import Path

HOSTILE_TITLE = '<script>document.title="owned"</script>高新区 \u202eevil'
GOOD = {
    "news/signing.txt": "Battery project signed in Changzhou\n\nChangzhou Daily, March 2, 2021\n\nOn March 1, the Green Plain "
    "battery project was signed in Changzhou High-tech Zone with a total investment of 500 million yuan.\n",
    "news/签约.txt": "绿原电池项目签约\n\n2021年3月2日　来源：测试日报\n\n3月1日，绿原电池项目在常州高新区签约，总投资5亿元，"
    "占地100亩。\n",
}  # fmt: skip
DOUBTFUL = {
    "news/plan.txt": "苏州工业园区2022年发展情况\n\n2023年1月10日　来源：测试日报\n\n2022年，苏州工业园区新增就业4126人，"
    "完成工业投资126.5亿元，签约亿元以上项目12个。9月5日，海岚芯片项目在苏州工业园区签约，总投资9000亿元。\n",
    "news/开工.txt": "绿原电池项目开工\n\n2021年3月20日　来源：测试日报\n\n3月19日，绿原电池项目在常州高新区开工，总投资6亿元。\n",
    "hostile/<img src=x onerror=alert(1)>.txt": f"{HOSTILE_TITLE}\n\n2021年6月3日　来源：<b>测试</b>日报\n\n6月1日，"
    "<img src=x onerror=\"document.title='owned'\">电池项目在常州高新区开工，总投资7亿元，\u200b完成全年计划的141%。"
    "=cmd|' /C calc'!A0 \x1b[31m &lt;b&gt; <!-- --> {{ 7*7 }} مشروع </div></main></script>\n",
}  # fmt: skip


def write_articles(raw: Path, articles: dict[str, str]) -> None:
    for name, text in articles.items():
        (raw / name).parent.mkdir(parents=True, exist_ok=True)
        (raw / name).write_text(text, encoding="utf-8")
