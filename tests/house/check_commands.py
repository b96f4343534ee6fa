#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What ./run and ./test promise, shown on a small project whose tools only write down how they were called."""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

# Every stand-in notes its call. dpkg-query knows the packages named in the file `installed`.
STAND_INS = {
    "dpkg-query": 'while read -r p; do echo "$p installed"; done < "$HOUSE/installed"',
    "apt-get": 'if [ "$1" = install ]; then for p; do case $p in -*|install) ;; *) echo "$p" >> "$HOUSE/installed";; esac; done; fi',
    "sudo": '"$@"',
    "cmake": 'mkdir -p build/release && : > build/release/build.ninja'
             ' && echo "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" > build/release/CMakeCache.txt',
    "ninja": 'case "$*" in *" -n"*) cat "$HOUSE/work" 2>/dev/null; exit 0;; esac; echo "ninja: no work to do." > "$HOUSE/work";'
             ' mkdir -p build/release/bin; for p in yimi yimi-cli yimi-sample; do'
             ' cp "$HOUSE/program" build/release/bin/$p; done',
    "ctest": 'while [ $# -gt 0 ]; do [ "$1" = --output-junit ] && cp "$HOUSE/results.xml" "$2"; shift; done;'
             ' exit $(cat "$HOUSE/ctest-status")',
}
PROGRAM = """#!/bin/bash
echo "$(basename "$0") $*" >> "$HOUSE/calls"
if [ "$(basename "$0")" = yimi-sample ]; then mkdir -p "$2" && echo made > "$2/changzhou.yimi"; fi
while [ $# -gt 0 ]; do [ "$1" = --out ] && [ ! -d "$2" ] && echo result > "$2"; shift; done
exit 0
"""
PASSED = '<testcase name="a" status="run"/>\n'


class Commands(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.project = self.folder / "project"
        for name in ("run", "test", "tools/prepare.sh", "tools/packages.txt"):
            (self.project / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, self.project / name)
        self.generator = self.project / "sample_data" / "generate" / "city.cpp"
        self.generator.parent.mkdir(parents=True)
        self.generator.write_text("first")
        (self.folder / "bin").mkdir()
        for name, body in STAND_INS.items():
            path = self.folder / "bin" / name
            path.write_text(f'#!/bin/bash\necho "{name} $*" >> "$HOUSE/calls"\n{body}\n')
            path.chmod(0o755)
        (self.folder / "program").write_text(PROGRAM)
        (self.folder / "program").chmod(0o755)
        (self.folder / "results.xml").write_text(PASSED)
        (self.folder / "ctest-status").write_text("0")
        self.install_all()

    def install_all(self):
        lines = (ROOT / "tools" / "packages.txt").read_text(encoding="utf-8").splitlines()
        names = [line.split()[1] for line in lines if line and not line.startswith("#")]
        (self.folder / "installed").write_text("\n".join(names) + "\n")

    def call(self, *command, display=None):
        environment = {"PATH": f"{self.folder / 'bin'}:/usr/bin:/bin", "HOUSE": str(self.folder), "HOME": str(self.folder)}
        if display:
            environment["DISPLAY"] = display
        (self.folder / "calls").write_text("")
        done = subprocess.run(command, cwd=self.project, env=environment, text=True, capture_output=True)
        self.calls = (self.folder / "calls").read_text(encoding="utf-8").splitlines()
        self.said = done.stdout + done.stderr
        self.last_line = (done.stdout.splitlines() or [""])[-1]
        return done.returncode

    def called(self, start):
        return [line for line in self.calls if line.startswith(start)]

    def test_missing_packages_are_named_and_installed_without_questions(self):
        kept = [n for n in (self.folder / "installed").read_text().split() if n not in ("libgdal-dev", "cmake", "poppler-utils")]
        (self.folder / "installed").write_text("\n".join(kept) + "\n")
        self.assertEqual(self.call("./run", "--build"), 0)
        self.assertIn("cmake libgdal-dev", self.said)
        self.assertEqual(len(self.called("apt-get install -y")), 1)
        self.assertNotIn("poppler-utils", self.called("apt-get install")[0])
        self.call("./test")
        self.assertIn("poppler-utils", self.called("apt-get install")[0])

    def test_build_starts_nothing(self):
        self.assertEqual(self.call("./run", "--build", display=":0"), 0)
        self.assertTrue((self.project / "sample_data/changzhou/changzhou.yimi").exists())
        self.assertEqual(self.called("yimi "), [])
        self.assertEqual(self.called("yimi-cli "), [])

    def test_a_second_call_does_no_needless_work(self):
        self.call("./run", "--build")
        self.assertEqual(self.call("./run", "--build"), 0)
        for needless in ("apt-get", "cmake", "yimi-sample"):
            self.assertEqual(self.called(needless), [])

    def test_a_changed_generator_makes_the_sample_anew(self):
        self.call("./run", "--build")
        self.generator.write_text("second")
        self.call("./run", "--build")
        self.assertEqual(len(self.called("yimi-sample")), 1)

    def test_an_edited_sample_is_kept(self):
        self.call("./run", "--build")
        sample = self.project / "sample_data/changzhou/changzhou.yimi"
        sample.write_text("a planner's day")
        os.utime(sample, (sample.stat().st_atime + 3600, sample.stat().st_mtime + 3600))
        self.generator.write_text("second")
        self.call("./run", "--build")
        kept = [p for p in sample.parent.glob("changzhou-*.yimi")]
        self.assertEqual([p.read_text() for p in kept], ["a planner's day"])

    def test_with_a_display_the_desktop_opens_the_sample(self):
        self.assertEqual(self.call("./run", display=":0"), 0)
        self.assertEqual(self.called("yimi "), ["yimi sample_data/changzhou/changzhou.yimi"])

    def test_with_a_display_it_opens_the_file_that_is_named(self):
        (self.project / "plan.yimi").write_text("mine")
        self.assertEqual(self.call("./run", "plan.yimi", display=":0"), 0)
        self.assertEqual(self.called("yimi "), [f"yimi {self.project}/plan.yimi"])
        self.assertEqual(self.call("./run", "absent.yimi", display=":0"), 1)

    def test_without_a_display_it_says_so_and_works_in_batch(self):
        self.assertEqual(self.call("./run"), 0)
        self.assertIn("No display", self.said)
        self.assertEqual(self.called("yimi "), [])
        for name in ("coverage.pdf", "coverage.png", "coverage.csv", "coverage.gpkg", "summary.txt"):
            self.assertTrue((self.project / "out" / name).exists(), name)

    def test_the_closing_line_counts_what_passed(self):
        self.assertEqual(self.call("./test"), 0)
        self.assertEqual(self.last_line, "1 passed, 0 failed")
        self.assertEqual(len(self.called("ctest")), 1)
        self.assertIn("-j 2", self.called("ctest")[0])

    def test_a_failure_is_counted_and_fails(self):
        (self.folder / "results.xml").write_text(
            PASSED * 3 + '<testcase name="b" status="fail"/>\n<testcase name="c" status="notrun"/>\n')
        (self.folder / "ctest-status").write_text("8")
        self.assertNotEqual(self.call("./test"), 0)
        self.assertEqual(self.last_line, "3 passed, 1 failed, 1 skipped")

    def test_no_test_at_all_fails(self):
        (self.folder / "results.xml").write_text("<testsuite/>\n")
        self.assertNotEqual(self.call("./test", "-R", "nothing"), 0)
        self.assertEqual(self.last_line, "0 passed, 0 failed")

    def test_help_and_wrong_usage(self):
        for command in ("./run", "./test"):
            self.assertEqual(self.call(command, "--help"), 0)
            self.assertIn(f"{command} --help", self.said)
            self.assertEqual(self.calls, [])
        self.assertEqual(self.call("./run", "--nonsense"), 2)


if __name__ == "__main__":
    sys.exit(unittest.main())
