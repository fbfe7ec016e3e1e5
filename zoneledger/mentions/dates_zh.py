"""Chinese dates on the folded text, from full forms to single words: each rule says in its name what it takes.

Leaves alone: 目前, 现在, 近年来; plan names without 期间, 时期 or 末; durations (3年, 18个月); ages and editions.
"""

from typing import Final

from zoneledger.lexicon.loader import load_words
from zoneledger.mentions import dates_zh_months as months
from zoneledger.mentions import dates_zh_relative as relative
from zoneledger.mentions import dates_zh_years as years
from zoneledger.mentions.dates import Grammar, Rule, compiled, numeric_day
from zoneledger.mentions.patterns import one_of

_WORDS: Final = load_words("zh", "dates")

# Words one of which every form holds, by kind: the first of them in a form says which rules are tried.
CORES: Final = {
    "year": ["年"],
    "month": ["月"],
    "quarter": ["季"],
    "day": ["日", "号"],
    "figures": [
        *(f"{year}{sign}" for year in range(1950, 2050) for sign in "-/.~—至到：:！! \n"),
        *(f"{sign}{year}" for year in range(1950, 2050) for sign in "./"),
        *(f"{year}{sign}" for year in range(2000, 2050) for sign in "中国世全亚第首春夏秋冬"),
    ],
    "period": ["同期"],
    "word": ["今天", "昨天", "明天", "前天", "后天", "当天", "同一天", "昨晚", "昨夜", "今晨", "今早", "今晚"],
    "recent": ["最近", *_WORDS["recent"]],
    "lunar": ["大年"],
    "season": [f"{year}{season}" for year in "今去明" for season in "春夏秋冬"],
    "week": ["周", "星期", "礼拜"],
    "festival": ["春节", "元宵", "端午", "中秋", "国庆", "元旦", "劳动节", "清明", "五一", "重阳节",
                 "十一假期", "十一长假", "十一黄金周", "十一前", "十一后", "十一放假", "十一出游"],
    "plan": ["十一五", "十二五", "十三五", "十四五", "十五五"],
}  # fmt: skip

_NUM: Final = r"(?:\d{1,2}|[一二三四五六七八九十两]{1,3})"
_MONTH: Final = r"(?:1[0-2]|0?[1-9]|十[一二]|[一二三四五六七八九十]|(?<![纪公单])元)"
_DAY: Final = r"(?:[0-2]?\d|3[01]|[一二三四五六七八九十]{1,3})"
_YEAR: Final = r"(?:(?:19|20)\d{2}|[一二][〇零一二三四五六七八九]{3}|(?<![\d.,])(?:0\d(?=年)|9\d(?=年\d{1,2}月)|[12]\d(?=年(?:\d{1,2}月|第?[一二三四]季度|[上下]半年|[底初]))))"
_REL: Final = r"(?:今年|去年|上年|前年|明年|后年(?!产|税|利|销|上|出|纳|缴|均|可|营|收|加|处|新|创|实|贡|总|度|内)|来年|次年|本年|同年|当年|翌年|是年|该年)"
# What it takes it keeps: no form goes on with what stands before the end of a year.
_OFYEAR: Final = rf"(?:(?P<y>{_YEAR}) ?年 ?|(?P<rel>{_REL})的?)?+"
_TO: Final = r" ?(?:至|到|-|—|——|~|、) ?"
_ACROSS: Final = r" ?(?:至|到|-|—|——|~) ?"  # 2月28日、6月6日 are two days
_ASOF: Final = r"(?:(?P<asof>截至|截止到|截止|截至到|到|至)(?:目前)?)?"
_BEGUN: Final = r"(?:自|从)?"
_Q: Final = r"(?P<q>[一二三四1-4首])季度?"
_TAIL_MONTH: Final = (
    r"(?P<tail>份以来|份前|底之前|底以前|底前|末前|底|末|初|上中旬|中下旬|上旬|中旬|下旬|中(?![国心央期方小型游试交高])|起|开始(?=[，,])|以来|至今|之前|以前|"
    r"前(?!期|后|瞻|景|往|来|三|两|列|沿|移|进))?"
)
_NOT_MONTH: Final = r"(?!\d|亮|饼|球|嫂|子|均|产能|产[^业]|供|薪|租|收入|销|度|刊|报|流火|嫂|色|光|季|圆|老|台)"
_NO_DIGIT: Final = r"(?<![\d一二三四五六七八九十.])"
_YEAR_TAIL: Final = (
    r"(?:底之前|底以前|底前|末前|年底前|年末前|终前|底|末|终(?![止端])|初(?![步级])|年初|年底|年末|中(?![国心央期方小型试])|内(?![容部外])|之前|以前|"
    r"前(?!期|后|瞻|三|两|几|进|移|列|沿|往|来|景|[\d一二四五六七八九十]))"
)

RULES: Final = (
    Rule(
        "numeric",
        "figures",
        r"(?<![\d/.-])(?P<d>(?P<y>(?:19|20)\d\d)(?: ?[-/.] ?|\n(?=\d\d?[-/.]\d\d?\n))(?P<m>0?[1-9]|1[0-2]) ?[-/.] ?(?P<n>[0-2]?\d|3[01]))(?![\d])",
        numeric_day,
        opens="digit",
    ),
    Rule(
        "numeric_year_last",
        "figures",
        r"(?<![\d/.-])(?P<d>(?P<n>[0-3]\d)[./](?P<m>[01]\d)[./](?P<y>(?:19|20)\d\d))(?!\d)",
        numeric_day,
        opens="digit",
    ),
    Rule("months_cycle", "year month", "(?P<d>年复一年|日复一日|月月|年年)", relative.nothing, opens="word"),
    Rule(
        "lunar",
        "month lunar",
        r"(?P<d>(?:(?:农历|阴历)(?P<y>(?:19|20)\d\d年)?)?(?:大年|(?P<m>[正二三四五六七八九十冬腊])月)(?P<n>初[一二三四五六七八九十]|廿[一二三四五六七八九]?))",
        months.lunar,
        opens="word",
    ),
    Rule(
        "asof_day",
        "year month",
        rf"(?P<d>(?P<asof>截至|截止到|截止|截至到){_OFYEAR}(?P<m>{_MONTH}) ?月 ?(?P<n>{_DAY}) ?[日号])",
        months.day,
        opens="word",
    ),
    Rule(
        "day_range",
        "year month",
        rf"(?P<d>{_BEGUN}{_OFYEAR}(?P<m>{_MONTH}) ?月 ?(?P<n>{_DAY}) ?[日号]?(?:{_TO}|{_ACROSS}(?P<m2>{_MONTH})月)(?P<n2>{_DAY})[日号])(?!楼|厂|线)",
        months.day,
    ),
    Rule(
        "day",
        "year month",
        rf"{_NO_DIGIT}(?P<d>{_BEGUN}{_OFYEAR}(?P<m>{_MONTH}) ?月 ?(?P<n>{_DAY}) ?[日号](?P<tail>起|以来)?)(?!楼|厂|线|地块)",
        months.day,
    ),
    Rule(
        "month_range_years",
        "year",
        rf"(?P<d>{_BEGUN}(?:(?P<y>{_YEAR}) ?年|(?P<rel>{_REL})) ?(?P<m>{_MONTH}) ?月份?{_TO}(?:(?P<y2>{_YEAR}) ?年|(?P<rel2>今年|明年|次年|后年)) ?(?P<m2>{_MONTH}) ?月)",
        months.months,
    ),
    Rule(
        "month_range",
        "year month",
        rf"{_NO_DIGIT}(?P<d>{_BEGUN}{_OFYEAR}(?P<m>{_MONTH}) ?月?份?{_ACROSS}(?P<m2>{_MONTH}) ?月(?:份)?)(?!\d{{1,2}}[日号])",
        months.months,
    ),
    Rule(
        "since_doing",
        "year month",
        rf"(?P<d>(?:自|从)(?:(?:(?P<y>{_YEAR}) ?年|(?P<rel>{_REL}))(?:(?P<m>{_MONTH}) ?月份?(?:{_DAY}[日号])?)?|(?P<m2>{_MONTH})月份?)(?![底末初起上中下]|开始)[^，。；、,;\s\d]{{2,12}}?以来)",
        years.since_doing,
        opens="word",
    ),
    Rule(
        "asof_month",
        "year month",
        rf"(?P<d>(?P<asof>截至|截止到|截止|截至到){_OFYEAR}(?P<m>{_MONTH}) ?月(?:份)?(?P<tail>底|末|初|上中旬|中下旬|上旬|中旬|下旬)?)",
        months.month,
        opens="word",
    ),
    Rule(
        "month",
        "year month",
        rf"(?<![\d一二三四五六七八九十.個个每])(?P<d>{_BEGUN}{_OFYEAR}(?P<m>{_MONTH}) ?月(?:份)?(?:当月)?{_TAIL_MONTH}){_NOT_MONTH}",
        months.month,
    ),
    Rule(
        "first_months",
        "year month",
        rf"(?<!提)(?<!日)(?P<d>{_OFYEAR}(?:的)?(?P<side>前|头|最后|首(?!月))(?P<n>{_NUM})个?月)",
        months.first_months,
    ),
    Rule("first_quarters", "year quarter", rf"(?P<d>{_OFYEAR}的?前(?P<n>[二两三23])个?季度?)", years.first_quarters),
    Rule(
        "two_quarters",
        "year quarter",
        rf"(?P<d>{_OFYEAR}第?(?P<q>[一二三1-3])(?:季度)?(?:至|到|-|、|和)第?(?P<q2>[二三四2-4])季度)",
        years.quarters,
    ),
    Rule(
        "quarter",
        "year quarter",
        rf"(?P<d>{_BEGUN}(?:(?P<asof>截至|截止|截止到))?{_OFYEAR}第?{_Q}(?P<tail>以来|起|末|底前|底|前(?!期|后|三|列|进))?)(?!报|节|刊)",
        years.quarter,
    ),
    Rule(
        "half",
        "year",
        rf"(?P<d>{_BEGUN}(?:(?P<asof>截至|截止|到|至))?{_OFYEAR}(?P<h>[上下])半年(?P<tail>以来|起|末|底前|底|前(?!期|后|列)|来)?)",
        years.half,
    ),
    Rule("half_month", "month", "(?P<d>[上下]?半个?月)", relative.nothing, opens="word"),
    Rule(
        "same_period",
        "year period",
        r"(?P<d>(?P<w>去年同期|上年同期|上年同月|去年同月))",
        relative.same_period,
        opens="word",
    ),
    Rule(
        "same_period_short", "period", r"(?P<d>(?P<w>同期))(?!增长|相比|比|建设|开工|推进|实施)", relative.same_period
    ),
    Rule(
        "festival",
        "year festival",
        rf"(?P<d>{_OFYEAR}\"?(?:(?P<f>春节|元宵节|元宵|端午节|端午|中秋节|中秋|国庆节|国庆|元旦|劳动节|清明节|清明|重阳节)\"?(?P<holiday>假期|长假|小长假|黄金周|假日)?(?P<side>节前|节后|前夕|之前|以前|之后|过后|以来|前(?!后)|后)?"
        rf"|(?P<f2>五一|十一)(?:(?=\"?(?P<goods>放假|出游))|\"?(?P<holiday2>假期|长假|小长假|黄金周|节)?(?P<side2>节前|节后|前夕|之前|以前|之后|前(?!后)|后)?)))(?!期间|文化|路|街|精神|联欢|晚会|档|村|新区|广场)",
        relative.festival,
    ),
    Rule(
        "since_this_year",
        "year",
        r"(?P<d>(?:自|从)?(?P<rel>今年|本年)(?:初|年初|开年|开春)?(?P<tail>以来|起|来))",
        years.year_tail,
        opens="word",
    ),
    Rule(
        "year_since",
        "year",
        rf"(?P<d>(?:自|从)?(?:(?P<y>{_YEAR}) ?年|(?P<rel>{_REL}))(?P<tail>以来|至今|起|来(?!自)|开始))",
        years.year_tail,
    ),
    Rule(
        "year_tail",
        "year",
        rf"(?P<d>{_ASOF}(?:(?P<y>{_YEAR}) ?年|(?P<rel>{_REL}))(?P<tail>年?{_YEAR_TAIL}))(?!级)",
        years.year_tail,
    ),
    Rule(
        "year_bare_tail",
        "year",
        r"(?<![\d一二三四五六七八九十每半去今明往近当同前后历来全多长常零〇])(?P<d>(?P<asof>截至|截止|到|至)?(?P<tail>年底前|年末前|年底之前|年底以前|年终前|年底|年末|年终|年初以来|年初至今|开年以来|年初|年内|年中(?!国|心)))(?!级|奖|总结)",
        years.bare_year_tail,
        opens="word",
    ),
    Rule(
        "years",
        "year figures",
        rf"(?<![\d])(?P<d>(?P<y>{_YEAR})(?: ?年?{_ACROSS}|、)(?P<y2>{_YEAR}|\d\d) ?年)",
        years.years,
    ),
    Rule(
        "years_bare",
        "figures",
        r"(?<![\d./©-])(?<!© )(?P<d>(?P<y>(?:19|20)\d\d) ?[-~—至] ?(?P<y2>(?:19|20)\d\d))(?! ?[-\d年/.:学])",
        years.years,
    ),
    Rule(
        "whole_year",
        "year",
        rf"(?P<d>(?:(?<!\d)(?P<y>{_YEAR})(?: ?年|(?=全年))|(?P<rel>今年|去年|明年|上年))?全年)(?!无休|龄|\"?(?:(?:工作|各项|项目|投资|建设|招商|经济|发展|任务|目标){{0,3}}(?:目标|任务|计划)\"?[的，。、；！\n]))",
        years.whole_year,
    ),
    Rule(
        "season",
        "year",
        rf"(?P<d>(?:(?P<y>{_YEAR}) ?年|(?P<rel>今年|去年|明年))的?(?P<season>{one_of(_WORDS['seasons'])}))(?![节耕运晚装令粮播种熟训])",
        years.season,
    ),
    Rule(
        "season_short",
        "season",
        r"(?P<d>(?P<rel>[今去明])(?P<season>[春夏秋冬]))(?![天季节耕运晚装令粮播种熟训])",
        years.season,
        opens="word",
    ),
    Rule("by_year", "year", rf"(?P<d>(?P<asof>到|至|截至)(?P<y>{_YEAR}) ?年)(?!\d{{1,2}}月)", years.year, opens="word"),
    Rule(
        "decade",
        "year figures",
        r"(?P<d>(?P<c>上世纪|上个世纪|本世纪|二十世纪|20世纪|21世纪)(?P<n>\d\d|[一二三四五六七八九]十)年代|(?P<y>(?:19|20)\d0)年代)",
        years.decade,
    ),
    Rule("year", "year", rf"(?<![\d])(?P<d>(?P<y>{_YEAR}) ?年)(?!\d{{1,2}}月|版|期|代)", years.year),
    Rule(
        "back_to_year",
        "year",
        r"(?P<d>(?P<rel>同年|当年|是年|该年))(?![^，。]{2}率)(?=[，、。签开投建动竣引完实度落入园全新共企该复达获立])",
        years.year,
        opens="word",
    ),
    Rule("back_to_month", "month", r"(?<!\d月)(?P<d>当月|同月)", relative.same_month),
    Rule("month_after", "month", r"(?P<d>(?P<w>次月))", relative.next_month),
    Rule("back_to_day", "day word", r"(?P<d>同一天|当天|当日|同日)(?!起)", relative.same_day),
    Rule("day_after", "day", r"(?P<d>(?P<w>翌日|次日))", relative.next_month),
    Rule(
        "relative_year",
        "year",
        r"(?P<d>(?P<rel>今年|去年|明年|本年度|上年度|(?<![0-9以])前年|上年|来年|(?<![产成])后年(?!产|税|利|销|上|出|纳|缴|均|可|营|收|加|处|新|创|实|贡|总|度|内)))(?!轻|度)",
        years.year,
        opens="word",
    ),
    Rule(
        "relative_month",
        "month",
        rf"(?P<d>(?P<w>本月|上个月|上月|下个月|下月|这个月)(?:(?P<n>{_DAY})[日号])?(?P<tail>底前|底|末|初|上中旬|中下旬|上旬|中旬|下旬)?)",
        relative.relative_month,
    ),
    Rule(
        "this_month",
        "month",
        r"(?<![\d一二三四五六七八九十个個本上下当每次同逐])(?P<d>月(?P<tail>底前|底之前|底|末|初|内(?![容部外])))(?![级考])",
        relative.this_month,
    ),
    Rule(
        "relative_day",
        "day word",
        rf"(?P<d>(?P<w>昨晚|昨夜|今晨|今早|今晚|今天|今日|昨天|昨日|(?<!的)明天|(?<![光的])明日|前天|前日|后天)(?:上午|下午|凌晨|晚上|晚间|傍晚|晚|早上)?)(?<!版:今日)(?!之|报(?!道)|的?成绩|{one_of(_WORDS['page_names'])})",
        relative.relative_day,
    ),
    Rule(
        "weekday",
        "week",
        r"(?P<d>(?P<w>上个?|本|这个?|下个?)(?:周|星期|礼拜)(?P<n>[一二三四五六日天]))",
        relative.weekday,
    ),
    Rule("week", "week", r"(?P<d>(?P<w>上|本|下)周)(?!年|边|期|转|[一二三四五六日])", relative.week),
    Rule(
        "plan_period", "plan", r"\"?(?P<d>(?P<p>十[一二三四五]五)\"?(?P<tail>期末|末期|末|期间|时期|以来))", years.plan
    ),
    Rule(
        "years_ahead",
        "year",
        r"(?P<d>(?:未来|今后|接下来)(?P<n>[一两二三四五六七八九十\d]{1,2})年)(?:间|内|里)?",
        years.years_ahead,
        opens="word",
    ),
    Rule(
        "title_year",
        "figures",
        r"(?<=[\u4e00-\u9fff《\"])(?P<d>(?P<y>20[0-4]\d))(?=[：:！!]|\n|$| [\u4e00-\u9fff])",
        years.year,
    ),
    Rule(
        "occasion_year",
        "figures",
        rf"(?<![A-Za-z\d_.-])(?P<d>(?P<y>20[0-4]\d))(?=(?:[^\W\d年]|[（）()]){{2,16}}?(?:{one_of(_WORDS['occasions'])}))",
        years.year,
        opens="digit",
    ),
    Rule("volume_year", "figures", rf"(?:(?<=卷次:)|(?<=卷次: ))(?P<d>(?P<y>{_YEAR}))(?!\d)", years.volume_year),
    Rule(
        "recent",
        "recent",
        rf"(?<![附临靠接])(?P<d>(?<![一-鿿])最近(?![的一二三四五六七八九十几两\d])|{one_of(_WORDS['recent'])})",
        relative.recent,
    ),
    Rule(
        "past_years",
        "year",
        r"(?P<d>(?:(?:过去|最近)的?(?P<n>[一两二三四五六七八九十\d]{1,2})年(?:来|间)?|近(?P<n2>[一两二三四五六七八九十\d]{1,2})余?年(?:来|间|(?=[，累共]))|(?<![\d.近十])(?P<n3>[1-9]\d)年来(?!\d)|(?<![\d.近几多数百千\u4e00-\u9fff])(?P<n4>[一两二三四五六七八九十]{1,2})年(?:多)?来(?!\d)))",
        years.past_years,
    ),
    Rule(
        "past_months",
        "year month",
        r"(?<![\d上下])(?P<d>(?:过去|最近)(?P<n>[一两二三四五六七八九十\d]{1,2})个月(?:来|间)?|近?(?P<n2>[一两二三四五六七八九十\d]{1,2})个多?月(?:以来|来(?!自))|(?:过去|最近|近)(?P<h>半)年(?:来|间)?|(?P<h2>半)年多?(?:以来|来(?!自)))",
        years.past_months,
    ),
    Rule(
        "day_only",
        "day",
        r"(?<![\d一二三四五六七八九十月./-])(?P<d>(?P<n>[1-9]|[12]\d|3[01]|[二三]?十[一二三四五六七八九]?)日)(?=[，,、上下晚凌从在获由召举揭签开投落正发宣公挂启奠动竣完透介电至组赴接])(?!上线|下线|内|游|投放量)",
        months.day_only,
    ),
)


# The signs that may stand before the core of a date and belong to it.
_LEAD: Final = '开0123456789一二三四五六七八九十〇零两首头元第个 今昨去正冬腊农历阴未接是该世纪上下明前后来次翌本同当每这截至止到自从全最过近余年月日号份的天半季度、—~./"-'
_LEAD_REACH: Final = 28


def _lead(before: str) -> int:
    """How many of the signs before a core may belong to a date."""
    return len(before) - len(before.rstrip(_LEAD))


def grammar() -> Grammar:
    """The rules, compiled."""
    begin = (
        r"(?<!\d)\d|(?<![一二三四五六七八九十〇零])[一二三四五六七八九十]|年(?=[底末终初内中])|月(?=[底末初内])|"
        r"[今去上下明前后来次翌本同当半农阴正冬腊大未是该这截至到自从全最过近首头第日昨连开不春元端中国劳清重\"]"
    )
    return compiled("zh", RULES, CORES, _lead, _LEAD_REACH, begin, {})
