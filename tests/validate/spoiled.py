"""For every check of values: how to spoil a good row of its table so that it fails."""

from collections.abc import Callable
from datetime import date
from typing import Any

Row = dict[str, Any]
EARLY, LATE = date(2020, 1, 1), date(2020, 2, 1)
OLD = date(1949, 1, 1)

# Table and check -> the change to a good row.
SPOIL: dict[tuple[str, str], Callable[[Row], Row]] = {
    ("documents", "outcome_has_its_reason"): lambda row: row | {"outcome": "processed", "outcome_reason": "empty"},
    ("documents", "duplicate_names_its_original"): lambda row: row | {"duplicate_of": "doc-0000000000000000"},
    ("documents", "char_count_fits_the_text"): lambda row: row | {"char_count": row["char_count"] + 1},
    ("documents", "date_has_its_precision"): lambda row: row | {"published_on": None, "published_precision": "day"},
    ("documents", "digest_fits_the_text"): lambda row: row | {"text": row["text"] + "x"},
    ("segments", "span_is_forward"): lambda row: row | {"span_end": row["span_start"]},
    ("segments", "span_is_inside_the_text"): lambda row: row | {"span_end": 10**9},
    ("mentions", "span_is_forward"): lambda row: row | {"span_end": row["span_start"]},
    ("statements", "span_is_forward"): lambda row: row | {"span_end": row["span_start"]},
    ("mentions", "words_are_in_the_text"): lambda row: row | {"text": row["text"] + "x"},
    ("statements", "quote_is_verbatim"): lambda row: row | {"quote": row["quote"] + "x"},
    ("mentions", "dates_are_ordered"): lambda row: row | {"date_start": LATE, "date_end": EARLY},
    ("mentions", "money_has_its_currency"): lambda row: row | {"kind": "money", "value": 1.0, "currency": None},
    ("mentions", "quantity_has_its_unit"): lambda row: row | {"kind": "quantity", "value": 1.0, "unit": None},
    ("mentions", "suspect_has_its_reason"): lambda row: row | {"suspect": True, "suspect_reason": None},
    ("mentions", "range_is_ordered"): lambda row: row | {"value": 2.0, "value_high": 1.0},
    ("statements", "property_is_a_column"): lambda row: row | {"property": "colour"},
    ("statements", "value_reads_as_its_column"): lambda row: row | {"record_table": "projects", "property": "jobs", "value": "many"},
    ("projects", "range_is_ordered"): lambda row: row | {"investment": 2.0, "investment_high": 1.0},
    ("events", "range_is_ordered"): lambda row: row | {"amount": None, "amount_high": 1.0},
    ("indicators", "range_is_ordered"): lambda row: row | {"value": 2.0, "value_high": 1.0},
    ("events", "dates_are_ordered"): lambda row: row | {"date_start": LATE, "date_end": EARLY},
    ("indicators", "period_is_ordered"): lambda row: row | {"period_start": LATE, "period_end": EARLY},
    ("events", "evidence_is_there"): lambda row: row | {"evidence": " "},
    ("indicators", "evidence_is_there"): lambda row: row | {"evidence": " "},
    ("projects", "amount_has_its_currency"): lambda row: row | {"investment": 1.0, "currency": None},
    ("events", "amount_has_its_currency"): lambda row: row | {"amount": None, "currency": "CNY"},
    ("projects", "documents_are_counted"): lambda row: row | {"document_count": 9},
    ("events", "documents_are_counted"): lambda row: row | {"document_ids": [], "document_count": 0},
    ("indicators", "documents_are_counted"): lambda row: row | {"independent_sources": 9},
    ("projects", "yuan_fit_the_rate"): lambda row: row | {"investment": 5.0, "fx_rate": 2.0, "investment_cny": 11.0},
    ("projects", "section_fits_the_sector"): lambda row: row | {"sector": "automotive", "isic_section": "A"},
    ("projects", "counts_say_why"): lambda row: row | {"counts_as_announced": False, "counts_as_committed": True},
    ("events", "date_is_plausible"): lambda row: row | {"date_start": OLD, "date_end": OLD},
    ("events", "occurred_before_its_report"): lambda row: row | {"modality": "occurred", "date_start": date(2050, 1, 1), "date_end": None},
    ("events", "plan_lies_ahead"): lambda row: row | {"modality": "planned", "date_end": EARLY, "first_reported_on": LATE},
    ("indicators", "period_is_plausible"): lambda row: row | {"period_start": OLD, "period_end": OLD},
    ("indicators", "reported_after_its_period_began"): lambda row: row | {"modality": "actual", "period_start": LATE, "first_reported_on": EARLY},
    ("indicators", "share_is_at_most_all"): lambda row: row | {"indicator": "other", "label": "share of exports", "unit": "percent", "value": 101.0},
    ("indicators", "growth_is_plausible"): lambda row: row | {"yoy_percent": 99_999.0},
    ("indicators", "level_is_not_negative"): lambda row: row | {"indicator": "gdp", "measure": "flow", "value": -1.0},
    ("projects", "investment_is_plausible"): lambda row: row | {"investment_cny": 1.0},
    ("projects", "investment_fits_the_sector"): lambda row: row | {"sector": "environment", "investment_cny": 40e9},
    ("projects", "investment_per_mu_is_usual"): lambda row: row | {"land_area_m2": 667.0, "investment_cny": 1e9},
    ("projects", "output_per_investment_is_usual"): lambda row: row | {"investment_cny": 1e6, "expected_annual_output_cny": 1e9},
    ("projects", "tax_and_exports_are_within_output"): lambda row: row | {"expected_annual_tax_cny": 2e9, "expected_annual_output_cny": 1e9},
    ("projects", "land_is_plausible"): lambda row: row | {"land_area_m2": 1e12},
    ("projects", "jobs_are_plausible"): lambda row: row | {"jobs": 10**6},
    ("projects", "life_is_plausible"): lambda row: row | {"signed_on": OLD, "signed_precision": "day"},
    ("projects", "stages_are_in_order"): lambda row: row | {"construction_started_on": LATE, "completed_on": EARLY, "completed_precision": "day"},
    ("projects", "documents_agree"): lambda row: row | {"conflicts": ["investment"]},
}  # fmt: skip
