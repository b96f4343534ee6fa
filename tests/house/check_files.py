#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What documents and lists promise of each other: links lead somewhere, citations resolve, lists name what is there."""
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
MADE_LATER = ("out/", "build/", "sample_data/changzhou")


def sources():
    for folder in ("src", "ui"):
        yield from (p for p in sorted((ROOT / folder).rglob("*")) if p.suffix in (".h", ".cpp"))


def check_links():
    for page in [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]:
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8")):
            if "://" in target or target.startswith("mailto:") or target.startswith(MADE_LATER):
                continue
            if not (page.parent / target).exists():
                yield f"{page.relative_to(ROOT)}: no such file: {target}"


def check_citations():
    bibliography = (ROOT / "docs" / "bibliography.bib").read_text(encoding="utf-8")
    known = set(re.findall(r"^@\w+\{(\w+),", bibliography, re.M))
    for path in sources():
        for key in re.findall(r"\[([a-z]+(?:19|20)\d\d[a-z]?)\]", path.read_text(encoding="utf-8")):
            if key not in known:
                yield f"{path.relative_to(ROOT)}: [{key}] is not in docs/bibliography.bib"


def check_decisions():
    seen = set()
    for path in sorted((ROOT / "docs" / "adr").glob("*.md")):
        number = re.match(r"(\d{4})-[a-z0-9-]+\.md$", path.name)
        if not number or number.group(1) in seen:
            yield f"{path.relative_to(ROOT)}: wants a number of its own, NNNN-title.md"
            continue
        seen.add(number.group(1))
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > 40:
            yield f"{path.relative_to(ROOT)}: {lines} lines, at most 40"


def check_architecture():
    """Every layer that stands has its sentence, and no other has."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \|", page, re.M)
    plan = re.findall(r"^(\w+):", (ROOT / "tools" / "layers.txt").read_text(encoding="utf-8"), re.M)
    for layer in plan:
        if layer not in rows:
            yield f"docs/architecture.md: no sentence on {layer}"
    for row in rows:
        if row not in plan:
            yield f"docs/architecture.md: {row} is no line of tools/layers.txt"


def check_packages():
    """Every library that CMake looks for comes from a package of the list."""
    wanted = {
        "Qt6": ["qt6-base-dev", "qt6-svg-dev", "qt6-tools-dev", "qt6-l10n-tools", "qt6-translations-l10n"],
        "GDAL": ["libgdal-dev"],
        "PROJ": ["libproj-dev"], "Boost": ["libboost-dev"], "tl-expected": ["libexpected-dev"],
        "nlohmann_json": ["nlohmann-json3-dev"], "CLI11": ["libcli11-dev"], "GEOS_C_LIBRARY": ["libgeos-dev"],
        "LEMON_LIBRARY": ["liblemon-dev"], "LEMON_INCLUDE_DIR": ["liblemon-dev"], "benchmark": ["libbenchmark-dev"],
        "Threads": [], "ZLIB": ["zlib1g-dev"], "JPEG": ["libjpeg-dev"], "EXPAT": ["libexpat1-dev"], "ICU": ["libicu-dev"], "BZip2": ["libbz2-dev"],
        "OSMIUM_INCLUDE_DIR": ["libosmium2-dev"], "PROTOZERO_INCLUDE_DIR": ["libprotozero-dev"],
    }
    listed = set()
    for line in (ROOT / "tools" / "packages.txt").read_text(encoding="utf-8").splitlines():
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        if words[0] not in ("run", "test", "dev") or len(words) < 3:
            yield f"tools/packages.txt: not WHEN PACKAGE purpose: {line}"
            continue
        if words[1] in listed:
            yield f"tools/packages.txt: {words[1]} stands twice"
        listed.add(words[1])
    cmake = (ROOT / "CMakeLists.txt").read_text(encoding="utf-8")
    for name in re.findall(r"\bfind_(?:package|library|path)\((\S+)", cmake):
        if name not in wanted:
            yield f"CMakeLists.txt looks for {name}; which package is it from? (tests/house/check_files.py)"
        for package in wanted.get(name, []):
            if package not in listed:
                yield f"tools/packages.txt: {package} is missing ({name})"


def main():
    breaches = [breach for check in (check_links, check_citations, check_decisions, check_architecture, check_packages)
                for breach in check()]
    for breach in breaches:
        print(breach)
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
