#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The English catalogue is whole: lupdate finds no text that it lacks, none unfinished, and all places (%1) are kept.

Arguments: the project's folder, the lupdate program.
"""
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path


def messages(path):
    """{(context, source, comment): [translations]}, translations empty where unfinished or gone from the sources."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            if translation.get("type") is not None:
                forms = []
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            found[key] = forms
    return found


def main():
    root, lupdate = Path(sys.argv[1]), sys.argv[2]
    catalogue = messages(root / "resources" / "i18n" / "yimi_en.ts")
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh.ts"
        subprocess.run([lupdate, "-silent", "-I", str(root), "-I", str(root / "src"), str(root / "src"), str(root / "ui"),
                        "-source-language", "zh_CN", "-target-language", "en", "-ts", str(fresh)], check=True, cwd=folder)
        wanted = messages(fresh)
    breaches = []
    if not wanted:
        breaches.append("lupdate found no text at all")
    for key in wanted:
        forms = catalogue.get(key, [])
        if not forms or not all(form.strip() for form in forms):
            breaches.append(f"no English for {key[0]}: {key[1]}")
            continue
        places = set(re.findall(r"%L?\d|%L?n", key[1]))
        for form in forms:
            if set(re.findall(r"%L?\d|%L?n", form)) != places:
                breaches.append(f"other places in {key[0]}: {key[1]} → {form}")
            if re.search(r"[\u4e00-\u9fff]", form) and not re.search(r"[A-Za-z]", form):
                breaches.append(f"still Chinese in {key[0]}: {form}")
    for breach in breaches:
        print(breach)
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
