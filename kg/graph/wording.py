"""A claim in one line of plain words."""

from __future__ import annotations

from kg.records import MetricClaim, RelationClaim

_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_SIGNS = {"%": "%", "pp": " pp", "x": "x", "count": ""}
_BOUNDS = {"exact": "", "over": "over ", "under": "under ", "about": "about ", "nearly": "nearly "}
_COMPARED = {"yoy": " year on year", "qoq": " quarter on quarter", "mom": " month on month", "other": ""}
_SAID_AS = {
    "actual": "",
    "guidance": " (guidance)",
    "target": " (target)",
    "third_party": " (third party)",
    "plan": " (plan)",
}
_DEEDS = {"LAUNCHES": "launches", "OFFERS": "offers", "PARTNERS_WITH": "partners with"}


def words_of(claim: MetricClaim | RelationClaim, period: str | None) -> str:
    """ "Kestrel: online advertising revenue CNY 17.6 billion, 2024Q3", "Kestrel launches Merlin, 2024Q3"."""
    when = f", {period}" if period else ""
    if isinstance(claim, RelationClaim):
        said = f"{claim.company} {_DEEDS[claim.predicate]} {claim.object}"
    else:
        topic = claim.metric if claim.subject == "group" else f"{claim.subject} {claim.metric}"
        said = f"{claim.company}: {topic} {_amount(claim)}"
    return said + when + _SAID_AS[claim.status]


def _amount(claim: MetricClaim) -> str:
    change = claim.measure == "change"
    if claim.value is None:
        figure = claim.value_text
    else:
        ends = [claim.value] if claim.value_high is None else [claim.value, claim.value_high]
        figure = " to ".join(_figure(end, claim.unit, signed=change and claim.unit != "x") for end in ends)
    compared = _COMPARED[claim.comparator] if claim.comparator else ""
    return _BOUNDS[claim.bound] + figure + compared


def _figure(value: float, unit: str, *, signed: bool) -> str:
    size, scale = next(((size, f" {name}") for size, name in _SCALES if abs(value) >= size), (1.0, ""))
    number = f"{value / size:{'+' if signed else ''},.6g}"
    if "e" in number:
        number = f"{value / size:{'+' if signed else ''},.0f}"
    if unit in _SIGNS:
        return number + scale + _SIGNS[unit]
    return f"{unit} {number}{scale}" if unit.isupper() else f"{number}{scale} {unit}"
