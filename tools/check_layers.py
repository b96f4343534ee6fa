#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the house to its plan: arrows only point down, and each foreign library has one door.

Checks, against tools/layers.txt:
  - every #include "layer/…" of src/ and ui/;
  - every #include <…> of a foreign library: only its own floor may use it;
  - DEPENDS of every yimi_layer() in the CMakeLists.txt files. (What a target links it can also include, and what that one
    links too; it is the include check that keeps those out.)
Prints one line for each breach; exit status 1 when there is one. `--self-test` shows that each kind is caught.
"""
import re
import sys
import tempfile
from pathlib import Path

# Header names of a library, and the floors that may include them.
QT_FLOORS = {"wording", "jobs", "settings", "render", "stylefile", "layout", "report", "project", "ui", "app"}
DOORS = [
    ("GDAL", r"(gdal|ogr|cpl_)\w*\.h", {"io"}),
    ("GEOS", r"geos(_c)?(/.*)?\.h", {"geometry"}),
    ("Boost", r"boost/.*", {"geometry"}),
    ("PROJ", r"proj(_\w+)?\.h", {"crs"}),
    ("libosmium", r"(osmium|protozero)/.*", {"osm"}),
    ("ICU", r"unicode/.*", {"pinyin"}),
    ("LEMON", r"lemon/.*", {"analysis"}),
    ("CLI11", r"CLI/.*", {"app"}),
    ("QSettings", r"(QtCore/)?QSettings", {"settings"}),
]
# The widget classes that have plain names; the list need not be complete, it has those that one reaches for.
WIDGETS = (
    r"QtWidgets(/.*)?|QApplication|Q\w*Widget|Q\w*Dialog|Q\w*View|Q\w*Button|Q\w*Box|Q\w*Label|QMainWindow|QMenu\w*|"
    r"QToolBar|QStatusBar|Q\w*Slider|QLineEdit|Q\w*TextEdit|Q\w*Layout|QCompleter|QSplitter|QStyle\w*|QToolTip|"
    r"Q\w*Delegate|QShortcut|QProgressBar|QFrame|QMessageBox"
)
NOT_WIDGETS = {"QPageLayout", "QTextLayout", "QStyleHints", "QStringView", "QByteArrayView", "QAnyStringView", "QUtf8StringView",
               "QLatin1StringView"}
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')


def read_plan(path):
    """{layer: set of layers it may include}, and a list of breaches of the plan itself."""
    plan, breaches = {}, []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = line.split("#")[0].strip()
        if not line:
            continue
        name, _, below = line.partition(":")
        for lower in below.split():
            if lower not in plan:
                breaches.append(f"{path.name}:{number}: {name} names {lower}, which is not above it in this file")
        plan[name.strip()] = set(below.split())
    return plan, breaches


def layer_of(path, root):
    parts = path.relative_to(root).parts
    return "ui" if parts[0] == "ui" else parts[1]


def check_own_include(header, layer, plan):
    target = header.split("/")[0]
    if target == layer or target not in plan:
        return None
    if target in plan[layer]:
        return None
    return f"{layer} may not include {target} ({header})"


def check_foreign_include(header, layer):
    for library, pattern, floors in DOORS:
        if re.fullmatch(pattern, header) and layer not in floors:
            return f"{library} belongs to {', '.join(sorted(floors))}, not to {layer} ({header})"
    if re.fullmatch(r"Q[A-Z]\w*(/\w+)?|Qt\w+(/\w+)?", header):
        if layer not in QT_FLOORS:
            return f"{layer} knows no Qt ({header})"
        name = header.split("/")[-1]
        if name not in NOT_WIDGETS and re.fullmatch(WIDGETS, header) and layer not in {"ui", "app"}:
            return f"widgets live in ui and app, not in {layer} ({header})"
    return None


def check_sources(root, plan):
    for folder in ("src", "ui"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix not in (".h", ".cpp") or len(path.relative_to(root).parts) < 2:
                continue
            layer = layer_of(path, root)
            if folder == "src" and path.parent == root / "src":
                continue
            where = path.relative_to(root)
            if layer not in plan:
                yield f"{where}: {layer} is no line of tools/layers.txt"
                continue
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                include = INCLUDE.match(line)
                if not include:
                    continue
                quoted, header = include.group(1) == '"', include.group(2)
                breach = check_own_include(header, layer, plan) if quoted else check_foreign_include(header, layer)
                if breach:
                    yield f"{where}:{number}: {breach}"


def cmake_layers(text):
    """(name, [layers of DEPENDS]) of every yimi_layer() call."""
    text = re.sub(r"#.*", "", text)
    for call in re.finditer(r"\byimi_layer\(([^)]*)\)", text):
        words = call.group(1).split()
        depends, inside = [], False
        for word in words[1:]:
            if word.isupper() and len(word) > 1 and not word.startswith("$"):
                inside = word == "DEPENDS"
            elif inside:
                depends.append(word)
        yield words[0], depends


def check_cmake(root, plan):
    graph, places = {}, {}
    for path in [root / "src" / "CMakeLists.txt", root / "ui" / "CMakeLists.txt",
                 *sorted((root / "src").glob("*/CMakeLists.txt"))]:
        if not path.exists():
            continue
        for name, depends in cmake_layers(path.read_text(encoding="utf-8")):
            graph[name], places[name] = depends, path.relative_to(root)
    for name, depends in graph.items():
        if name not in plan:
            yield f"{places[name]}: {name} is no line of tools/layers.txt"
            continue
        for lower in depends:
            if lower not in plan[name]:
                yield f"{places[name]}: {name} may not depend on {lower}"


def check(root):
    plan, breaches = read_plan(root / "tools" / "layers.txt")
    return breaches + list(check_sources(root, plan)) + list(check_cmake(root, plan))


def self_test():
    """A small house with one breach of each kind; every one of them must be found, and nothing else."""
    plan = "base:\ngeometry: base\nio: base geometry\nrender: base geometry\nui: base geometry io render\n"
    files = {
        "tools/layers.txt": plan,
        "src/base/up.h": '#include "geometry/shapes.h"\n',
        "src/base/clean.h": "#include <vector>\n#include \"base/up.h\"\n",
        "src/geometry/door.cpp": "#include <gdal.h>\n#include <boost/geometry.hpp>\n",
        "src/io/qt.cpp": "#include <QString>\n",
        "src/io/own.cpp": "#include <gdal_priv.h>\n",
        "src/render/widget.cpp": "#include <QLabel>\n#include <QPainter>\n#include <QTextLayout>\n",
        "src/attic/lost.h": "#pragma once\n",
        "ui/settings.cpp": "#include <QSettings>\n#include <QMainWindow>\n#include \"render/scene.h\"\n",
        "src/CMakeLists.txt": "yimi_layer(base SOURCES a.cpp)\nyimi_layer(geometry DEPENDS base io SOURCES b.cpp)\n",
    }
    wanted = [
        "src/attic/lost.h: attic is no line",
        "src/base/up.h:1: base may not include geometry",
        "src/geometry/door.cpp:1: GDAL belongs to io",
        "src/io/qt.cpp:1: io knows no Qt",
        "src/render/widget.cpp:1: widgets live in ui and app",
        "ui/settings.cpp:1: QSettings belongs to settings",
        "src/CMakeLists.txt: geometry may not depend on io",
    ]
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, text in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        found = check(root)
    missed = [start for start in wanted if not any(line.startswith(start) for line in found)]
    if missed or len(found) != len(wanted):
        print("self-test failed\nmissed:", *missed, "found:", *found, sep="\n  ")
        return 1
    circle = read_plan_text("a: b\nb: a\n")
    if len(circle) != 1:
        print("self-test failed: a circle in layers.txt was not seen")
        return 1
    return 0


def read_plan_text(text):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "layers.txt"
        path.write_text(text, encoding="utf-8")
        return read_plan(path)[1]


def main():
    if "--self-test" in sys.argv[1:]:
        return self_test()
    breaches = check(Path(__file__).resolve().parent.parent)
    for breach in breaches:
        print(breach)
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
