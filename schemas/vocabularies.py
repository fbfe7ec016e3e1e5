"""Closed lists of values that columns may take: the one copy that validation, docs and extraction share.

Each vocabulary maps a value to what it means; the keys, in this order, are the allowed values.
The order of `PROJECT_STATUS` up to `operating` is the order in which a project passes the stages.
"""

from typing import Final

Vocabulary = dict[str, str]

LANGUAGE: Final[Vocabulary] = {
    "en": "English",
    "zh-Hans": "Chinese in simplified characters",
    "zh-Hant": "Chinese in traditional characters",
}

OUTCOME: Final[Vocabulary] = {
    "processed": "read, and its facts are in the tables",
    "irrelevant": "read, tells of no zone, project or indicator; mentions are kept, facts are not drawn",
    "duplicate": "the staged text is an exact copy of another document's",
    "quarantined": "could not be read; the reason says why",
}

OUTCOME_REASON: Final[Vocabulary] = {
    "no_facts": "nothing in the text is about an investment project or a zone",
    "foreign_language": "neither English nor Chinese",
    "exact_copy": "same staged text as `duplicate_of`",
    "empty": "no text after decoding",
    "binary": "bytes of no text format",
    "undecodable": "no supported encoding fits the bytes",
    "too_large": "larger than the configured limit",
    "unreadable_file": "the file could not be opened or read",
    "unreadable_page": "a page whose markup cannot be read",
    "unreadable_container": "a compressed or record file that breaks off, is malformed, or unpacks to far too much",
    "unreadable_record": "a record of a container that is no object or has no text",
    "extraction_failed": "the extractor raised an error on this document",
}

SOURCE_TYPE: Final[Vocabulary] = {
    "government": "a government or one of its departments",
    "zone_authority": "the committee or website of a zone",
    "state_media": "a news agency, party or city newspaper",
    "company": "a firm writing about itself",
    "commercial": "a portal, blog or trade site",
    "unknown": "the page does not tell",
}

SEGMENT_KIND: Final[Vocabulary] = {
    "title": "the article's title, also where it is printed again",
    "lead": "the first sentences of the body",
    "body": "a sentence of the running text",
    "heading": "a heading within the body",
    "list_item": "an item of a list",
    "table_row": "a row or cell of a table",
    "caption": "a picture's caption",
    "teaser": "title or summary of another article",
    "boilerplate": "menus, datelines, credits, contacts, copyright: no statement of the article",
}

MENTION_KIND: Final[Vocabulary] = {
    "money": "an amount of money",
    "quantity": "another number with a unit or a counted noun",
    "date": "an expression of calendar time",
    "zone": "a zone, park, new area or host district",
    "organization": "a named company, institute, ministry or bureau",
    "project": "the name or identifying description of one project",
}

QUALIFIER: Final[Vocabulary] = {
    "exact": "stated without qualification",
    "about": "about, nearly, some, 约, 近, 余, 多",
    "at_least": "over, more than, at least, 超, 逾, 以上",
    "at_most": "no more than, within, 不超过, 以内",
    "range": "from a low to a high value",
}

MONEY_ROLE: Final[Vocabulary] = {
    "investment": "total investment of a project or a group",
    "annual_investment": "investment planned for a year",
    "completed_investment": "investment made in a period",
    "output": "value of output",
    "tax": "tax paid or expected",
    "revenue": "revenue of a firm, group or treasury",
    "export": "value of exports",
    "trade": "value of imports and exports",
    "foreign_capital": "foreign capital used or agreed",
    "financing": "loans, funds, bonds",
    "subsidy": "subsidies and rewards",
    "price": "price of something, or money per unit",
    "gdp": "gross domestic product",
    "threshold": "the limit of a class (`projects of more than 100 million yuan`)",
    "other": "none of these",
}

UNIT: Final[Vocabulary] = {
    "m2": "square metres",
    "m": "metres",
    "t": "tonnes",
    "percent": "per cent",
    "count": "a number of things or people",
    "hour": "hours",
    "day": "days",
    "month": "months",
    "year": "years",
    "kw": "kilowatts",
    "kwh": "kilowatt-hours",
    "t/year": "tonnes a year",
    "t/day": "tonnes a day",
    "count/year": "things a year",
    "other": "a unit outside this list",
}

SUSPECT_REASON: Final[Vocabulary] = {
    "mu_as_acre": "machine translation prints the Chinese mu as acre",
    "places_as_degrees": "machine translation prints school places (学位) as degrees",
}

DATE_PRECISION: Final[Vocabulary] = {
    "day": "a single day",
    "month": "a calendar month",
    "quarter": "a calendar quarter",
    "half_year": "January to June or July to December",
    "year": "a calendar year",
    "range": "any other interval",
}

DATE_BASIS: Final[Vocabulary] = {
    "stated": "all parts of the date are in the words",
    "deadline": "the words give the last day",
    "relative": "placed from the publication date (`last month`, 日前)",
    "publication": "the publication date itself",
    "inferred_year": "the year comes from the text around or the publication date",
}

ZONE_KIND: Final[Vocabulary] = {
    "high_tech_zone": "high-tech industrial development zone",
    "economic_technological_development_zone": "economic and technological development zone of national level",
    "economic_development_zone": "economic development zone below national level",
    "new_area": "new area or new district",
    "free_trade_zone": "pilot free trade zone, or one of its areas",
    "comprehensive_bonded_zone": "bonded zone of any form",
    "border_economic_cooperation_zone": "border or cross-border economic cooperation zone",
    "airport_economic_zone": "airport economy zone",
    "agricultural_high_tech_zone": "agricultural high-tech demonstration zone",
    "science_city": "science city or science park area",
    "industrial_park": "industrial or technology park",
    "tourism_resort": "tourist resort",
    "administrative_area": "county, district or city that acts as host",
    "other": "another kind of zone",
    "unknown": "not told",
}

ZONE_LEVEL: Final[Vocabulary] = {
    "national": "approved by the State Council",
    "provincial": "approved by a province",
    "municipal": "set up by a city, district or county",
    "other": "part of another zone, or a level outside this list",
    "unknown": "not told",
}

PROJECT_STATUS: Final[Vocabulary] = {
    "intended": "talks, an intention, a reserve list",
    "signed": "contract or framework agreement signed",
    "approved": "filed, approved, land supplied",
    "under_construction": "construction started",
    "completed": "construction finished",
    "trial_production": "trial production or trial operation",
    "operating": "in production or operation",
    "suspended": "stopped for the time being",
    "cancelled": "given up",
}

SECTOR: Final[Vocabulary] = {
    "automotive": "vehicles and their parts",
    "electronics": "electronic components, displays, semiconductors",
    "software_ict": "software, data centres, telecommunications",
    "biomedicine_health": "medicines, medical devices, health care",
    "new_energy": "solar, wind, hydrogen, batteries for energy",
    "new_materials": "advanced materials",
    "equipment": "machinery and equipment",
    "aerospace": "aircraft, satellites, rockets",
    "chemicals": "chemicals and petrochemicals",
    "metals": "metals, mining and metal products",
    "food_agriculture": "food, beverages and agriculture",
    "textiles_consumer": "textiles, clothing, household goods",
    "logistics_trade": "logistics, warehousing, trade",
    "tourism_culture": "tourism, culture, sports",
    "real_estate": "housing, offices, commercial complexes",
    "infrastructure": "roads, water, power and heat networks",
    "education_research": "schools, institutes, research platforms",
    "environment": "waste, waste water, recycling",
    "finance_services": "finance and business services",
    "industrial_park": "parks and standard workshops that house several firms",
    "other": "none of these",
}

# Section of the International Standard Industrial Classification (Revision 4) that most projects of a sector have;
# sectors that spread over several sections (`industrial_park`, `other`) have none.
ISIC_SECTION: Final[dict[str, str]] = {
    "automotive": "C",
    "electronics": "C",
    "software_ict": "J",
    "biomedicine_health": "C",
    "new_energy": "C",
    "new_materials": "C",
    "equipment": "C",
    "aerospace": "C",
    "chemicals": "C",
    "metals": "C",
    "food_agriculture": "C",
    "textiles_consumer": "C",
    "logistics_trade": "H",
    "tourism_culture": "R",
    "real_estate": "L",
    "infrastructure": "F",
    "education_research": "P",
    "environment": "E",
    "finance_services": "K",
}

EVENT_TYPE: Final[Vocabulary] = {
    "intent": "talks, intention reached",
    "signing": "contract or framework agreement signed",
    "approval": "a project, plan or assessment approved",
    "land_supply": "land allotted, auctioned or handed over",
    "construction_start": "ground broken",
    "construction_progress": "a stated share or milestone of construction",
    "construction_completion": "construction finished",
    "trial_production": "trial production or trial operation begun",
    "production_start": "put into production or operation, opened",
    "expansion": "an existing plant enlarged",
    "suspension": "stopped, postponed or cancelled",
    "zone_designation": "a zone founded, upgraded or listed in a plan",
    "recognition": "an award or status for a firm or zone",
    "policy_measure": "a policy, fund or rule issued",
    "activity": "a conference, ceremony or promotion trip",
    "operation": "a stated fact of running: capacity reached, exports made",
}

# Column prefix of the table `projects` -> the event type that reaches the stage.
STAGE_EVENTS: Final[dict[str, str]] = {
    "signed": "signing",
    "construction_started": "construction_start",
    "completed": "construction_completion",
    "trial_started": "trial_production",
    "production_started": "production_start",
}

EVENT_MODALITY: Final[Vocabulary] = {
    "occurred": "has happened by the publication date",
    "ongoing": "is going on",
    "planned": "is announced, expected or due",
}

INDICATOR: Final[Vocabulary] = {
    "projects_signed": "projects signed",
    "projects_introduced": "projects introduced, settled or newly added",
    "projects_started": "projects whose construction started",
    "projects_under_construction": "projects under construction or being carried out",
    "projects_resumed": "projects that resumed work",
    "projects_completed": "projects completed",
    "projects_in_operation": "projects in production or operation",
    "projects_landed": "projects landed",
    "projects_reserved": "projects in reserve or under negotiation",
    "projects_planned": "projects planned or arranged",
    "investment_signed": "agreed investment",
    "investment_total": "total investment of a group of projects",
    "investment_completed": "investment completed in a period",
    "industrial_investment": "industrial investment completed",
    "fixed_asset_investment": "fixed-asset investment completed",
    "foreign_capital": "foreign capital",
    "output_value": "output value of a sector or group of firms",
    "industrial_output_value": "the zone's total industrial output value",
    "gdp": "gross domestic product",
    "industrial_value_added": "industrial value added",
    "revenue": "operating revenue",
    "tax_revenue": "tax revenue",
    "fiscal_revenue": "fiscal revenue",
    "exports": "exports",
    "trade": "imports and exports",
    "enterprises": "enterprises, as a stock",
    "high_tech_enterprises": "high-tech enterprises, as a stock",
    "enterprises_introduced": "enterprises introduced, as a flow",
    "jobs": "jobs",
    "population": "population",
    "land_area": "land area",
    "floor_area": "floor area",
    "road_length": "length of roads",
    "patents": "patents",
    "talents": "talents",
    "policies": "policies issued",
    "events_held": "events held",
    "school_places": "school places",
    "capacity": "capacity of a zone or sector, equipment in use",
    "growth_rate": "a growth told without its level (the label names the indicator)",
    "rank": "a rank",
    "other": "another figure; the label says which",
}

INDICATOR_MODALITY: Final[Vocabulary] = {
    "actual": "reported as reached",
    "planned": "a plan, target or expectation",
}

BINDING: Final[Vocabulary] = {
    "clause": "value and subject stand in one clause",
    "sentence": "in one sentence",
    "section": "in one paragraph or section",
    "document": "somewhere in the document",
}

RECORD_TABLE: Final[Vocabulary] = {
    "zones": "a statement about a zone",
    "projects": "a statement about a project",
    "events": "a statement about an event",
    "indicators": "a statement about an indicator",
}

GEO_PRECISION: Final[Vocabulary] = {
    "zone": "the zone itself",
    "county": "the seat of its county or district",
    "city": "the seat of its prefecture-level city",
    "province": "the seat of its province",
}

PLACE_BASIS: Final[Vocabulary] = {
    "zone": "where its zone lies",
    "publisher": "where the publisher sits",
}

COUNTS_REASON: Final[Vocabulary] = {
    "no_amount": "no amount in yuan is known",
    "umbrella_of_members": "its members are counted instead",
    "part_of_parent": "the project that contains it is counted instead",
    "magnitude_doubtful": "documents tell amounts a power of ten apart, as translation and printing mistake them",
}

ATTRIBUTION: Final[Vocabulary] = {
    "own": "the zone's own figure",
    "joint": "a figure of several zones together",
    "host_area": "a figure of the district or city around",
    "sector": "a figure of a sector or group of firms in the zone",
}

MEASURE: Final[Vocabulary] = {
    "flow": "over the period",
    "stock": "at the end of the period",
    "net_change": "change of a stock over the period",
    "cumulative": "since the founding or another start",
    "rate": "a share, growth or rank",
}

PERIOD_TYPE: Final[Vocabulary] = {
    "year": "a calendar year",
    "ytd": "from the start of a year to a day in it",
    "half": "a half year",
    "quarter": "a quarter",
    "month": "a month",
    "point": "a day at which a stock stands",
    "occasion": "the day of an event",
    "at_capacity": "once capacity is reached",
    "range": "another interval",
}

PARTS_CHECK: Final[Vocabulary] = {
    "adds_up": "a list of its parts sums to it",
    "falls_short": "its parts sum to less, so some are not told or overlap",
    "contradicts": "a part or the sum of the parts exceeds it",
}

STORY_ROLE: Final[Vocabulary] = {
    "original": "the print from which the others derive",
    "copy": "the same words",
    "rewrite": "the same story shortened or rewritten",
    "translation": "the same story in another language",
}

CHANGE: Final[Vocabulary] = {
    "added": "not in the snapshot before",
    "changed": "another value than in the snapshot before",
    "retracted": "no longer there",
}

CHECK_TIER: Final[Vocabulary] = {
    "row": "looks at one row alone",
    "table": "looks at a table as a whole, or at two together",
    "sense": "asks whether the values can be true",
}

SEVERITY: Final[Vocabulary] = {
    "error": "the row is kept out, into `rejects`",
    "warning": "the row stays and is marked in `warnings`",
}
