"""A configuration file as a Config; every mistake is reported with its line and column."""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from lint.config.choices import LISTS, ChoiceKeys
from lint.config.globs import Globs
from lint.config.model import Config, FailOn, Section, Written
from lint.engines.languagetool.model import Settings, is_address
from lint.errors import ConfigError, Fault
from lint.ruleset.fields import field_types, unknown_key
from lint.ruleset.nodes import Faults, compose, decode_fields, items
from lint.ruleset.select import Choice

PROFILES = ("orthographe", "typographie")


@dataclass(frozen=True, slots=True)
class SectionKeys(ChoiceKeys):
    """The keys of one entry of `paths`."""

    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EngineKeys:
    """The keys of `engines`."""

    languagetool: Settings = field(default_factory=Settings)


@dataclass(frozen=True, slots=True)
class ConfigKeys(ChoiceKeys):
    """The keys of the file, `fail-on` with an underscore."""

    rules: tuple[str, ...] = ()
    fail_on: FailOn = FailOn.ERROR
    exclude: tuple[str, ...] = ()
    paths: tuple[SectionKeys, ...] = ()
    encoding: str | None = None
    engines: EngineKeys = field(default_factory=EngineKeys)
    orthographe: str = ""
    typographie: str = ""


def read_config(path: Path) -> Config:
    """The configuration that a file holds. Raises ConfigError with all its mistakes."""
    shown = _shown(path)
    faults = Faults(shown)
    root = _root(path, faults)
    entries = _entries(root, faults) if root else {}
    keys = ConfigKeys(**decode_fields(ConfigKeys, entries, faults))
    _check_values(keys, entries, path.parent, faults)
    profiles = tuple(_profiles(keys, entries, faults))
    if faults.found:
        raise ConfigError(tuple(faults.found))
    return Config(
        choice=keys.choice,
        profiles=profiles,
        sections=tuple(Section(Globs(section.files), section.choice) for section in keys.paths),
        rules=tuple(path.parent / folder for folder in keys.rules),
        fail_on=keys.fail_on,
        exclude=keys.exclude,
        encoding=keys.encoding,
        path=shown,
        folder=path.absolute().parent,
        written=tuple(_patterns(root)) if root else (),
        languagetool=keys.engines.languagetool,
    )


def _shown(path: Path) -> str:
    """The path from the working folder where it lies under it, else in full."""
    relative = os.path.relpath(path)
    return str(path) if relative.startswith("..") else relative


def _root(path: Path, faults: Faults) -> MappingNode | None:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        faults.found.append(Fault(faults.path, 1, 1, f"configuration illisible : {error}"))
        return None
    if path.suffix == ".toml":
        from lint.config.toml import compose_toml  # noqa: PLC0415  (tomllib is needed for TOML alone)

        return compose_toml(text, ("tool", "cassetin") if path.name == "pyproject.toml" else (), faults)
    return compose(text, faults, "une configuration est") if _has_content(text) else None


def _has_content(text: str) -> bool:
    """Whether a YAML file holds more than comments."""
    return any(line.strip() and not line.lstrip().startswith(("#", "---")) for line in text.splitlines())


def _entries(root: MappingNode, faults: Faults) -> dict[str, Node]:
    """The values by key; keys are written with a hyphen, fields with an underscore."""
    known = [name.replace("_", "-") for name in field_types(ConfigKeys)]
    entries = {}
    for name, key, value in items(root, faults):
        if name in known:
            entries[name.replace("-", "_")] = _in_full(value) if name == "engines" else value
        else:
            faults.add(key, unknown_key(name, known))
    return entries


def _in_full(engines: Node) -> Node:
    """`languagetool: required` means `languagetool: {use: required}`."""
    for at, (key, value) in enumerate(engines.value if isinstance(engines, MappingNode) else ()):
        if isinstance(value, ScalarNode):
            use = ScalarNode("tag:yaml.org,2002:str", "use", value.start_mark, value.end_mark)
            mapping = MappingNode("tag:yaml.org,2002:map", [(use, value)], value.start_mark, value.end_mark)
            engines.value[at] = (key, mapping)
    return engines


def _check_values(keys: ConfigKeys, entries: Mapping[str, Node], folder: Path, faults: Faults) -> None:
    """What types alone do not say: folders are there, the encoding exists, sections name files."""
    for name, node in zip(keys.rules, _nodes(entries.get("rules")), strict=False):
        if not (folder / name).is_dir():
            faults.add(node, f"rules : le dossier « {name} » n’existe pas à côté de la configuration")
    for section, node in zip(keys.paths, _nodes(entries.get("paths")), strict=False):
        if not section.files:
            faults.add(node, "paths : il manque « files », les fichiers que ces réglages concernent")
    server = keys.engines.languagetool.server
    if server and not is_address(server):
        faults.add(entries["engines"], f"engines : « {server} » : il faut une adresse, comme http://correcteur:8081")
    if keys.encoding is not None:
        try:
            codecs.lookup(keys.encoding)
        except LookupError:
            faults.add(
                entries["encoding"], f"encoding : « {keys.encoding} » n’est pas un codage connu (utf-8, cp1252…)"
            )


def _profiles(keys: ConfigKeys, entries: Mapping[str, Node], faults: Faults) -> Iterator[Choice]:
    """What the house has agreed on."""
    for name in PROFILES:
        if value := getattr(keys, name):
            from lint.config.profiles import profile  # noqa: PLC0415  (few configurations name one)

            yield profile(name, value, entries.get(name), faults)


def _nodes(node: Node | None) -> list[Node]:
    if node is None:
        return []
    return node.value if isinstance(node, SequenceNode) else [node]


def _patterns(root: MappingNode) -> Iterator[Written]:
    """Every pattern of rules in the file."""
    for name, _, value in items(root, Faults("")):
        if name in LISTS:
            yield from (_written(node) for node in _nodes(value))
        elif name == "severity" and isinstance(value, MappingNode):
            yield from (_written(key) for _, key, _ in items(value, Faults("")))
        elif name == "paths":
            yield from (item for node in _nodes(value) if isinstance(node, MappingNode) for item in _patterns(node))


def _written(node: Node) -> Written:
    text = node.value if isinstance(node, ScalarNode) else ""
    return Written(text, node.start_mark.line + 1, node.start_mark.column + 1)
