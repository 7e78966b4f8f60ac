"""Rules about time: each takes a sentence's setting and gives the periods it sees."""

from kg.periods.rules import days, parts, quarters, spans, years
from kg.periods.rules.moment import Found, Rule, Setting

RULES: tuple[Rule, ...] = (
    quarters.quarter_of_year,
    quarters.last_quarter_of_year,
    quarters.quarter_of_relative_year,
    quarters.quarter_a_year_ago,
    quarters.quarter_of_month,
    quarters.quarter_end,
    quarters.quarter_to_date,
    quarters.relative_quarter,
    quarters.numbered_quarter,
    parts.halves,
    parts.months_of_year,
    parts.year_to_date,
    parts.so_far,
    years.year_end,
    parts.part_of_year,
    years.decade,
    spans.years,
    spans.since,
    spans.of_year_begun,
    spans.past,
    spans.coming,
    days.between,
    days.day,
    days.month_of_last_year,
    days.month_of_year,
    days.last_month,
    days.today,
    days.to_date,
    days.last_week,
    days.festival,
    years.full,
    years.good,
    years.ended,
    years.stated,
    years.relative,
)
"""Where two see the same words, the longer wins, then the earlier rule."""

__all__ = ["RULES", "Found", "Rule", "Setting"]
