"""Money as a corpus: what each form of the genre says, in English and Chinese.

A case is its phenomenon, a text, and all amounts found in it, in order: `span=value CURRENCY`, with the qualifier where
it is not `exact`; a range is `low..high`. `-` says that nothing is found.
"""

import pytest

from tests.mentions.reading import money_of, roles_of

ENGLISH = [
    # phenomenon, text, amounts
    ("scale word", "The plant cost 7.4 billion yuan.", "7.4 billion yuan=7400000000 CNY"),
    ("scale word", "Tax of 35 million yuan was paid.", "35 million yuan=35000000 CNY"),
    ("scale word", "Output hit 1.385 trillion yuan.", "1.385 trillion yuan=1385000000000 CNY"),
    ("no scale", "Workers earn 6,500 yuan.", "6,500 yuan=6500 CNY"),
    ("grouped digits", "It took 1,250,000 yuan.", "1,250,000 yuan=1250000 CNY"),
    ("short scale", "A CNY 500 mln works opened.", "CNY 500 mln=500000000 CNY"),
    ("short scale", "12.5 bln yuan was invested.", "12.5 bln yuan=12500000000 CNY"),
    ("short scale", "They signed for RMB 2 tn.", "RMB 2 tn=2000000000000 CNY"),
    ("code glued to digits", "It will spend RMB1.2bn there.", "RMB1.2bn=1200000000 CNY"),
    ("one letter after a sign", "Norsea puts in US$65m.", "US$65m=65000000 USD"),
    ("one letter after a sign", "a €1.2b loan", "€1.2b=1200000000 EUR"),
    ("foreign currency", "an outlay of 350 million US dollars", "350 million US dollars=350000000 USD"),
    ("foreign currency", "worth 90 million euros", "90 million euros=90000000 EUR"),
    ("foreign currency", "HK$480 million was raised", "HK$480 million=480000000 HKD"),
    ("foreign currency", "bonds of 20 billion yen", "20 billion yen=20000000000 JPY"),
    ("foreign currency", "a NT$3 billion line", "NT$3 billion=3000000000 TWD"),
    ("foreign currency", "a grant of £35 million", "£35 million=35000000 GBP"),
    ("sign", "¥360 million for roads", "¥360 million=360000000 CNY"),
    ("sign", "$1.9 billion in trade", "$1.9 billion=1900000000 USD"),
    ("dotted code", "2.1 billion U.S. dollars of exports", "2.1 billion U.S. dollars=2100000000 USD"),
    ("spelled number", "four billion yuan was pledged", "four billion yuan=4000000000 CNY"),
    ("spelled number", "an invoice of twenty-six thousand yuan", "twenty-six thousand yuan=26000 CNY"),
    ("spelled number", "two hundred and fifty million yuan", "two hundred and fifty million yuan=250000000 CNY"),
    ("article for one", "a fund of a hundred million yuan", "a hundred million yuan=100000000 CNY"),
    ("hyphened", "a 19-billion-yuan wafer fab", "19-billion-yuan=19000000000 CNY"),
    ("hyphened", "the RMB 400-million foundry", "RMB 400-million=400000000 CNY"),
    ("ten thousand mistranslated", "some 3,000 ten thousand yuan", "3,000 ten thousand yuan=30000000 CNY about"),
    ("two scales in one", "2 billion 950 million yuan is planned", "2 billion 950 million yuan=2950000000 CNY"),
    ("range with one unit", "5 to 8 billion yuan", "5 to 8 billion yuan=5000000000..8000000000 CNY range"),
    ("range with hyphen", "3-5 billion yuan", "3-5 billion yuan=3000000000..5000000000 CNY range"),
    ("range with en dash", "RMB 3.5–3.8 million", "RMB 3.5–3.8 million=3500000..3800000 CNY range"),
    ("range with two units", "10 million yuan to 30 million yuan",
     "10 million yuan to 30 million yuan=10000000..30000000 CNY range"),
    ("between and", "between 5 and 10 billion yuan", "5 and 10 billion yuan=5000000000..10000000000 CNY range"),
    ("range with signs", "US$2-3 billion", "US$2-3 billion=2000000000..3000000000 USD range"),
    ("range of spelled numbers", "five to six hundred million yuan",
     "five to six hundred million yuan=500000000..600000000 CNY range"),
    ("change is no range", "pay rose from 6,000 yuan to 9,500 yuan", "6,000 yuan=6000 CNY; 9,500 yuan=9500 CNY"),
    ("change is no range", "budget cut from 5 to 3 billion yuan", "5=5000000000 CNY; 3 billion yuan=3000000000 CNY"),
    ("list with one unit", "1.3 billion, 900 million and 600 million yuan",
     "1.3 billion=1300000000 CNY; 900 million=900000000 CNY; 600 million yuan=600000000 CNY"),
    ("respectively", "invested 3, 2 and 1 billion yuan respectively",
     "3=3000000000 CNY; 2=2000000000 CNY; 1 billion yuan=1000000000 CNY"),
    ("conversion in brackets", "8.2 billion yuan ($1.2 billion)",
     "8.2 billion yuan=8200000000 CNY; $1.2 billion=1200000000 USD =0"),
    ("conversion in brackets", "US$20 million (about 130 million yuan)",
     "US$20 million=20000000 USD; 130 million yuan=130000000 CNY about =0"),
    ("another amount in brackets", "8 billion yuan (tax: 90 million yuan)",
     "8 billion yuan=8000000000 CNY; 90 million yuan=90000000 CNY"),
    ("at least", "over 5 billion yuan", "5 billion yuan=5000000000 CNY at_least"),
    ("at least", "no less than RMB 4.5 million", "RMB 4.5 million=4500000 CNY at_least"),
    ("at least", "exceeded a total of 8 billion yuan", "8 billion yuan=8000000000 CNY at_least"),
    ("at least", "100 million yuan or more", "100 million yuan=100000000 CNY at_least"),
    ("at most", "no more than 30 million yuan", "30 million yuan=30000000 CNY at_most"),
    ("at most", "a subsidy of up to 2 million yuan", "2 million yuan=2000000 CNY at_most"),
    ("about", "nearly 200 million yuan", "200 million yuan=200000000 CNY about"),
    ("about", "6 billion yuan or so", "6 billion yuan=6000000000 CNY about"),
    ("unit price", "rents start at RMB 18 per square meter", "RMB 18=18 CNY /m2"),
    ("unit price", "3.6 million yuan per mu", "3.6 million yuan=3600000 CNY /mu"),
    ("unit price", "sold at 31,500 yuan a tonne", "31,500 yuan=31500 CNY /t"),
    ("assumed yuan", "the investment reached 2.6 billion, up 5%", "2.6 billion=2600000000 CNY assumed"),
    ("line broken inside", "worth 3 billion\nyuan", "3 billion\nyuan=3000000000 CNY"),
    ("no blank after the full stop", "It opened.Then 3 billion yuan came.", "3 billion yuan=3000000000 CNY"),
    ("non-breaking space", "worth 3\u00a0billion\u00a0yuan", "3\u00a0billion\u00a0yuan=3000000000 CNY"),
    ("unit above a table", "(unit: 10,000 yuan)\nNo. | Name | Total investment\n1 | Xinhe | 9,800",
     "9,800=98000000 CNY"),
    ("table with one cell on a line",
     "(unit: 10,000 yuan)\nNo.\nName\nTotal investment\n1\nXinhe plant\n9,800\n2\nXinhe road\n7,500",
     "9,800=98000000 CNY; 7,500=75000000 CNY"),
    ("unit in a table head", "Name | Output (billion yuan) | Tax (million yuan)\nXinhe | 12.5 | 340",
     "12.5=12500000000 CNY; 340=340000000 CNY"),
]  # fmt: skip

CHINESE = [
    ("scale 亿", "总投资8亿元", "8亿元=800000000 CNY"),
    ("scale 亿", "总投资1.2亿元", "1.2亿元=120000000 CNY"),
    ("scale 万", "税收5000万元", "5000万元=50000000 CNY"),
    ("scale 万亿", "总产值1.385万亿元", "1.385万亿元=1385000000000 CNY"),
    ("no scale", "月租1200元", "1200元=1200 CNY"),
    ("grouped digits", "补贴1,100万元", "1,100万元=11000000 CNY"),
    ("grouped digits", "投资3,218,000万元", "3,218,000万元=32180000000 CNY"),
    ("full stop for the point", "产值57。6億元", "57。6億元=5760000000 CNY"),
    ("middle dot for the point", "投资2·5亿元", "2·5亿元=250000000 CNY"),
    ("full-width digits", "投资２．５亿元", "２．５亿元=250000000 CNY"),
    ("traditional signs", "總投資3500萬元", "3500萬元=35000000 CNY"),
    ("numerals in signs", "奖励三千万元", "三千万元=30000000 CNY"),
    ("numerals in signs", "投资八亿三千万元", "八亿三千万元=830000000 CNY"),
    ("numerals in signs", "投资一点五亿元", "一点五亿元=150000000 CNY"),
    ("numerals in signs", "注资六千八百万美元", "六千八百万美元=68000000 USD"),
    ("numerals in signs", "出资一百零八万元", "一百零八万元=1080000 CNY"),
    ("two scales in one", "投资2亿3000万元", "2亿3000万元=230000000 CNY"),
    ("half in digits half in signs", "投资3千万元", "3千万元=30000000 CNY"),
    ("foreign currency", "合同外资1亿美元", "1亿美元=100000000 USD"),
    ("foreign currency", "增资5000万欧元", "5000万欧元=50000000 EUR"),
    ("foreign currency", "发行20亿港元债券", "20亿港元=2000000000 HKD"),
    ("foreign currency", "贷款300亿日元", "300亿日元=30000000000 JPY"),
    ("foreign currency", "补助500万元新台币", "500万元新台币=5000000 TWD"),
    ("foreign currency", "创汇1200万美金", "1200万美金=12000000 USD"),
    ("sign before", "出口额US$3500万", "US$3500万=35000000 USD"),
    ("yuan named before", "折合人民币6亿元", "人民币6亿元=600000000 CNY"),
    ("yuan named behind", "到位资金57.2亿元人民币", "57.2亿元人民币=5720000000 CNY"),
    ("range", "投资5亿元~10亿元", "5亿元~10亿元=500000000..1000000000 CNY range"),
    ("range", "投资3-5亿元", "3-5亿元=300000000..500000000 CNY range"),
    ("range", "投资2至6亿元", "2至6亿元=200000000..600000000 CNY range"),
    ("range", "10亿元至30亿元项目4个", "10亿元至30亿元=1000000000..3000000000 CNY range"),
    ("change is no range", "税收从5亿元增至8亿元", "5亿元=500000000 CNY; 8亿元=800000000 CNY"),
    ("list with one unit", "分别投资3、2、1亿元", "3=300000000 CNY; 2=200000000 CNY; 1亿元=100000000 CNY"),
    ("conversion in brackets", "投资1亿美元（约合6.5亿元人民币）",
     "1亿美元=100000000 USD; 6.5亿元人民币=650000000 CNY about =0"),
    ("at least", "总投资超50亿元", "50亿元=5000000000 CNY at_least"),
    ("at least", "投资逾3亿元", "3亿元=300000000 CNY at_least"),
    ("at least", "产值突破100亿元", "100亿元=10000000000 CNY at_least"),
    ("at least", "投资不低于600万元", "600万元=6000000 CNY at_least"),
    ("at least behind", "十亿元以上项目", "十亿元=1000000000 CNY at_least"),
    ("at most", "补助最高200万元", "200万元=2000000 CNY at_most"),
    ("at most behind", "5000万元以下项目", "5000万元=50000000 CNY at_most"),
    ("about", "投资约6亿元", "6亿元=600000000 CNY about"),
    ("about behind", "投资6亿元左右", "6亿元=600000000 CNY about"),
    ("open number", "投资二十余亿元", "二十余亿元=2000000000 CNY about"),
    ("blank inside", "总投资 50 亿元的基地", "50 亿元=5000000000 CNY"),
    ("blank inside", "总投资 30 余亿元", "30 余亿元=3000000000 CNY about"),
    ("open number", "投资30多亿元", "30多亿元=3000000000 CNY about"),
    ("bare scale", "近亿元的订单", "亿元=100000000 CNY about"),
    ("bare scale", "总投资超百亿元", "百亿元=10000000000 CNY at_least"),
    ("bare scale", "签约亿元项目12个", "亿元=100000000 CNY at_least"),
    ("word that ends like a qualifier", "集中签约3亿元", "3亿元=300000000 CNY"),
    ("unit price", "每亩投资600万元", "600万元=6000000 CNY /mu"),
    ("unit price", "租金18元/平方米", "18元=18 CNY /m2"),
    ("unit price", "亩均税收35万元", "35万元=350000 CNY /mu"),
    ("assumed yuan", "计划总投资80亿，占地500亩", "80亿=8000000000 CNY assumed"),
    ("class of size", "打造500亿级产业集群", "500亿=50000000000 CNY about assumed"),
    ("unit in a table head", "指标 产值（亿元） 税收（万元）\n新河区 12.5 3400",
     "12.5=1250000000 CNY; 3400=34000000 CNY"),
    ("unit above a table", "（单位：万元）\n序号 名称 总投资\n1 新河厂 9800", "9800=98000000 CNY"),
    ("pinyin between", "總(zǒng)投資(zī)3億(yì)元", "3億(yì)元=300000000 CNY"),
]  # fmt: skip

NOTHING = [
    ("year", "The zone was founded in 1992."),
    ("span of years", "in the 2012-13 season"),
    ("plan name", "the 14th Five-Year Plan"),
    ("lost number", "completed with billion yuan"),
    ("road number", "along Highway 236"),
    ("list number", "3. Infrastructure"),
    ("other unit", "1.5 million square meters of floor"),
    ("counted noun", "4 million enterprises registered"),
    ("code", "stock code 301577"),
    ("telephone", "Tel: 0531-8000 1234"),
    ("model", "the LFP-314 cell"),
    ("garbled", "it was 6.5438+0.58 million yuan"),
    ("currency without number", "settled in yuan and dollars"),
    ("unit of a table head", "Statistics (unit: 10,000 yuan)"),
    ("year", "二〇一九年一月"),
    ("元 of other words", "3元宇宙企业"),
    ("元 of other words", "1元件生产线"),
    ("元 of other words", "三元正极材料、二元前驱体项目"),
    ("unit of a table head", "主要指标（单位：万元）"),
    ("unit of a table head", "固定资产投资（亿元）"),
    ("other unit", "年产5亿只电池"),
    ("people", "常住人口1.2亿人"),
    ("slogan", "“双千亿”目标"),
    ("telephone", "热线：0312-3100000"),
    ("road number", "107国道以东"),
    ("phase", "二期工程"),
    ("numeral in a word", "千万不要，万一"),
]

ROLES = [
    ("the four industries achieved 21 billion yuan output", "output"),
    ("it absorbed US$26 million in contracted foreign capital", "foreign_capital"),
    ("the zone realized a total of 22 billion yuan in GIO", "output"),
    ("the zone achieved 18 billion yuan worth of GDP", "gdp"),
    ("the zone boasted 450 million yuan in financial revenue", "revenue"),
    ("the zone completed industrial investment of 6.2 billion yuan", "completed_investment"),
    ("the park invested 41 million yuan in greening", "completed_investment"),
    ("the zone put 2 billion yuan into fixed assets", "completed_investment"),
    ("640 million yuan is planned to be completed within the year", "annual_investment"),
    ("projects in which 7.5 billion yuan is to be invested within the year", "annual_investment"),
    ("contractual foreign investment of 85 million US dollars", "foreign_capital"),
    ("Hanbo Solar invests 260 million yuan in cells", "investment"),
    ("three of which invested over 300 million yuan", "threshold"),
    ("two of them had an annual income of more than 5 billion yuan", "threshold"),
    ("including six projects valued at 100-300 million yuan", "threshold"),
    ("with a total investment of 3 billion yuan", "investment"),
    ("annual output value of 2 billion yuan", "output"),
    ("tax of 90 million yuan", "tax"),
    ("a subsidy of 2 million yuan", "subsidy"),
    ("exports came to US$306 million", "export"),
    ("foreign trade reached 12 billion yuan", "trade"),
    ("its GDP was 266.7 billion yuan", "gdp"),
    ("actual use of foreign capital in 2023: US$21 million", "foreign_capital"),
    ("main business income was 45.2 billion yuan", "revenue"),
    ("15 projects of more than 100 million yuan", "threshold"),
    ("projects, each with an investment of more than 50 million yuan", "threshold"),
    ("12 contracts worth more than 500 million yuan each", "threshold"),
    ("358 key projects worth more than 27 billion yuan", "investment"),
    ("planned investment of the year is 9.2 billion yuan", "annual_investment"),
    ("fixed-asset investment came to 13.3 billion yuan", "completed_investment"),
    ("set up a 300 million yuan industrial fund", "financing"),
    ("the US$52 million heart-valve factory", "investment"),
    ("profits and taxes of 90 million yuan", "other"),
    ("总投资3亿元的项目", "investment"),
    ("年产值20亿元", "output"),
    ("年税收3000万元", "tax"),
    ("实际使用外资1200万美元", "foreign_capital"),
    ("进出口总额52亿元", "trade"),
    ("一般公共预算收入14亿元", "revenue"),
    ("完成固定资产投资36亿元", "completed_investment"),
    ("年度计划投资9亿元", "annual_investment"),
    ("亿元以上项目12个", "threshold"),
    ("其中超10亿元项目6个", "threshold"),
    ("总投资超50亿元项目1个", "threshold"),
    ("投资强度不低于每亩300万元", "threshold"),
    ("给予500万元奖励", "subsidy"),
    ("利税8000万元", "other"),
    ("地区生产总值660亿元", "gdp"),
    ("设立20亿元产业基金", "financing"),
    ("税收总额达到30亿元", "tax"),
    ("so far 450 million yuan has been spent", "completed_investment"),
    ("with 30 billion yuan of investment completed", "completed_investment"),
    ("60 million yuan is planned to be invested this year", "annual_investment"),
    ("they stand for 4 billion yuan of the annual plan", "annual_investment"),
    ("Sixteen of them were bigger than US$10 million", "threshold"),
    ("41 new firms, nine of which exceed $50 million", "threshold"),
    ("6 projects of the city, each with an investment of more than 50 million yuan", "threshold"),
    ("30 million yuan was raised for it", "financing"),
    ("20 million yuan was put into it", "investment"),
    ("tax and fee refunds of 1.4 billion yuan", "other"),
    ("of this, US$200 million came from overseas", "foreign_capital"),
    ("absorbed 3 billion yuan of foreign investment", "foreign_capital"),
    ("2015年投资计划21亿元", "annual_investment"),
    ("全年投入基础设施建设资金3亿元", "completed_investment"),
    ("总投资50亿元或以上的有11个", "threshold"),
    ("包括产业园等；超过10亿元的有45个", "threshold"),
    ("新签约亿元以上并进入供地程序项目96个", "threshold"),
    ("投资3000万元以上市外项目9个", "threshold"),
    ("75億元 安源30個專案集中簽約", "investment"),
    ("a threshold of 4 million yuan a year for every tenant", "threshold"),
    ("tenants meet an output requirement of 60 million yuan", "threshold"),
    ("an output value of a minimum of 70 billion yuan", "output"),
    ("a ticket to the science hall costs 35 yuan", "price"),
    ("the guided tour costs 120 yuan", "price"),
    ("the tunnel costs 1.4 billion yuan", "investment"),
    ("科技馆门票每张35元", "price"),
    ("每户投入200元", "price"),
]

KNOWN_GAPS = [
    ("approximate pair of numerals", "a few hundred million yuan", "hundred million yuan=100000000 CNY about"),
    ("approximate pair of numerals", "投资三五亿元", "三五亿元=300000000..500000000 CNY about"),
]  # fmt: skip


@pytest.mark.parametrize(("phenomenon", "text", "amounts"), ENGLISH + CHINESE)
def test_reads_amounts(phenomenon: str, text: str, amounts: str) -> None:
    assert money_of(text) == amounts, phenomenon


@pytest.mark.parametrize(("phenomenon", "text"), NOTHING)
def test_no_money(phenomenon: str, text: str) -> None:
    assert money_of(text) == "-", phenomenon


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_reads_roles(text: str, role: str) -> None:
    assert roles_of(text) == [role]


def test_a_role_told_behind_a_conversion_is_that_of_both() -> None:
    assert roles_of("so far 1.4 billion yuan ($0.2 billion) has been spent") == ["completed_investment"] * 2


def test_what_an_amount_rises_to_is_the_same() -> None:
    assert roles_of("output value jumped from 3 billion yuan to 16 billion yuan") == ["output", "output"]


def test_an_amount_goes_on_as_the_completed_one_before() -> None:
    text = "Of this, 700 million yuan has been spent on the first phase of the port, and 80 million yuan on the berths"
    assert roles_of(text) == ["completed_investment", "completed_investment"]


@pytest.mark.parametrize(("phenomenon", "text", "amounts"), KNOWN_GAPS)
@pytest.mark.xfail(strict=True, reason="the grammar has one number per amount; pairs of numerals are not read")
def test_known_gaps(phenomenon: str, text: str, amounts: str) -> None:
    assert money_of(text) == amounts, phenomenon
