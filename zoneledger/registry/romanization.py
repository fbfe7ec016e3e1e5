"""English names of Chinese divisions: pypinyin, an apostrophe before a, o and e, and a list of exceptions."""

import csv
import re
from functools import cache
from importlib import import_module, resources
from typing import Final

_PINYIN_FILE: Final = "pinyin.csv"
# Generic endings in Chinese, longest first, and their English; a province or city bears none in English.
_ENDINGS: Final = (
    ("特别行政区", ""),
    ("维吾尔自治区", ""),
    ("壮族自治区", ""),
    ("回族自治区", ""),
    ("自治区", ""),
    ("自治州", " Prefecture"),
    ("自治县", " County"),
    ("自治旗", " Banner"),
    ("地区", " Prefecture"),
    ("新区", " New Area"),
    ("矿区", " Mining District"),
    ("省", ""),
    ("市", ""),
    ("盟", " League"),
    ("县", " County"),
    ("区", " District"),
    ("旗", " Banner"),
)


# Names of peoples in the names of autonomous places: 昌吉回族自治州 is Changji Prefecture.
_PEOPLES: Final = re.compile(
    r"(?:蒙古族?|回族|藏族|羌族|彝族|苗族|侗族|土家族|布依族|哈尼族|傣族|壮族|白族|景颇族|傈僳族|朝鲜族|柯尔克孜|哈萨克族?|"
    r"瑶族|满族|黎族|畲族|各族|仡佬族|水族|土族|撒拉族|裕固族|保安族|东乡族|达斡尔族|鄂伦春|鄂温克族?|锡伯|塔吉克|拉祜族|佤族|布朗族|"
    r"纳西族|独龙族|怒族|普米族|仫佬族|毛南族|维吾尔)+(?=自治)"
)


@cache
def _told(file: str) -> dict[str, str]:
    text = resources.files("zoneledger.registry").joinpath(file).read_text(encoding="utf-8")
    return {row["name_zh"]: row["name_en"] for row in csv.DictReader(text.splitlines())}


def _exceptions() -> dict[str, str]:
    return _told("romanization_exceptions.csv")


def romanize(name: str) -> str:
    """A Chinese proper name in one capitalized word: 西安 is Xi'an, 绿园 is Lüyuan."""
    for told in (_exceptions(), _told(_PINYIN_FILE)):
        if name in told:
            return told[name]
    return by_pypinyin(name)


def by_pypinyin(name: str) -> str:
    """A Chinese name in one capitalized word by the package's dictionary, which is loaded for the first one."""
    pypinyin = import_module("pypinyin")
    syllables = pypinyin.lazy_pinyin(name, style=pypinyin.Style.NORMAL, v_to_u=True, errors="ignore")
    joined = ""
    for syllable in syllables:
        joined += "'" + syllable if joined and syllable[:1] in "aoe" else syllable
    return joined.capitalize()


def division_name(name: str) -> str:
    """The English name of a division: 浦口区 is Pukou District, 陕西省 is Shaanxi."""
    if name in _exceptions():
        told = _exceptions()[name]
        ending = next((english for chinese, english in _ENDINGS if name.endswith(chinese)), "")
        return told if not ending or told.endswith(ending.split()[-1]) else told + ending
    plain = _PEOPLES.sub("", name)
    for chinese, english in _ENDINGS:
        if plain.endswith(chinese) and len(plain) > len(chinese):
            stem = plain[: -len(chinese)]
            if len(stem) == 1:  # 杞县 is Qixian: the ending belongs to the name
                return romanize(plain) + english
            return romanize(stem) + english
    return romanize(plain)
