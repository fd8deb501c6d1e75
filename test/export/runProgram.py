"""Runs a program for the package `diagrams` (first argument) and keeps the Graphviz source (second argument)."""

import runpy
import sys

import diagrams

render = diagrams.Diagram.render


def keep_and_render(self):
    with open(sys.argv[2], "w", encoding="utf-8") as kept:
        kept.write(self.dot.source)
    render(self)


diagrams.Diagram.render = keep_and_render
runpy.run_path(sys.argv[1])
