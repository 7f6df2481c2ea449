from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from lint.cli import run
from lint.cli.check import add_arguments
from lint.cli.parser import Parser
from lint.config.read import read_config
from lint.ruleset.folders import rule_files, shipped_folder
from lint.ruleset.schema import rule_schema

DOCS = Path(__file__).resolve().parent.parent / "docs"
FENCED = re.compile(r"```(yaml|toml)\n(.*?)```", re.DOTALL)


def blocks(name: str) -> list[tuple[str, str]]:
    """The language and text of each fenced block of a page."""
    return FENCED.findall((DOCS / name).read_text(encoding="utf-8"))


def test_every_option_is_documented() -> None:
    parser = Parser(prog="cassetin check")
    add_arguments(parser)
    page = (DOCS / "cli.md").read_text(encoding="utf-8")
    options = set(re.findall(r"--[a-z-]+", parser.format_help()))
    assert {option for option in options - {"--help"} if f"`{option}" not in page} == set()


@pytest.mark.parametrize("number", [0, 1], ids=["YAML", "TOML"])
def test_the_configurations_of_the_docs_are_right(number: int, tmp_path: Path) -> None:
    language, text = blocks("configuration.md")[number]
    (tmp_path / "regles").mkdir()
    file = tmp_path / {"yaml": ".cassetin.yaml", "toml": "pyproject.toml"}[language]
    file.write_text(text, encoding="utf-8")
    config = read_config(file)
    config.check_patterns([file.id for file in rule_files(shipped_folder())])


def test_the_samples_for_continuous_integration_are_yaml() -> None:
    texts = [yaml.safe_load(text) for _, text in blocks("ci.md")]
    hooks = {hook["id"] for repo in texts[0]["repos"] for hook in repo["hooks"]}
    shipped = yaml.safe_load((DOCS.parent / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert hooks == {hook["id"] for hook in shipped}
    inputs = yaml.safe_load((DOCS.parent / "action.yml").read_text(encoding="utf-8"))["inputs"]
    assert set(texts[2]["jobs"]["cassetin"]["steps"][1]["with"]) <= set(inputs)


def test_the_schema_of_rules_is_up_to_date() -> None:
    written = (DOCS / "schema" / "rule.schema.json").read_text(encoding="utf-8")
    assert json.loads(written) == rule_schema(), "cassetin rules schema > docs/schema/rule.schema.json"


def test_the_shipped_rules_are_what_the_schema_says() -> None:
    validator = jsonschema.Draft7Validator(rule_schema())
    wrong = [
        file.id
        for file in rule_files(shipped_folder())
        if not validator.is_valid(yaml.safe_load(file.path.read_text(encoding="utf-8")))
    ]
    assert wrong == []


def test_the_pages_of_rules_are_up_to_date() -> None:
    assert run(["rules", "docs", "--check", "--no-config", str(DOCS / "rules")]) == 0
