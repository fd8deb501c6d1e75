# Written by Orrery 0.1.0. Changes made here are lost when it is written again.
# To draw it: "pip install diagrams", install Graphviz (https://graphviz.org), run this file with Python.
# Profile: corp-sso
# Scope: Nothing
# Oldest reading: 2026-03-01T09:30:00.000Z
# Coverage: every reading that was made is complete.
# Write it again: orrery export --profile corp-sso --format mermaid --output picture.mmd

from diagrams import Diagram
from diagrams.generic.blank import Blank

with Diagram(
    "Nothing",
    filename="Nothing-diagram",
    outformat="png",
    show=False,
    direction="TB",
    graph_attr={"compound": "true", "splines": "spline", "pad": "0.5"},
):
    Blank("Nothing to show")
