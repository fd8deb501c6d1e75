# Written by Orrery 0.1.0. Changes made here are lost when it is written again.
# To draw it: "pip install diagrams", install Graphviz (https://graphviz.org), run this file with Python.
# Profile: corp-sso
# Scope: x"];import os# "); __import__("os").system("touch /tmp/x"); (" <img src=x onerror=alert(1)> <<b>bold</b>> line one␊line two␊end␊subgraph z 'sin…xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx ends with a backslash \ constructor __proto__
# Oldest reading: 2026-03-01T09:30:00.000Z
# Coverage: 34 readings are not complete, so things may be missing:
# - x"];import os# in x"];import os#: x"];import os# (x"];import os#)
# - "); __import__("os").system("touch /tmp/x"); (" in "); __import__("os").system("touch /tmp/x"); (": "); __import__("os").system("touch /tmp/x"); (" ("); __import__("os").system("touch /tmp/x"); (")
# - <img src=x onerror=alert(1)> in <img src=x onerror=alert(1)>: <img src=x onerror=alert(1)> (<img src=x onerror=alert(1)>)
# - <<b>bold</b>> in <<b>bold</b>>: <<b>bold</b>> (<<b>bold</b>>)
# - line one␊line two␊end␊subgraph z in line one␊line two␊end␊subgraph z: line one␊line two␊end␊subgraph z (line one␊line two␊end␊subgraph z)
# - 'single' "double" `back` ```ticks``` in 'single' "double" `back` ```ticks```: 'single' "double" `back` ```ticks``` ('single' "double" `back` ```ticks```)
# - back\slash \n \N \G \L \ in back\slash \n \N \G \L \: back\slash \n \N \G \L \ (back\slash \n \N \G \L \)
# - %%{init: {"theme":"forest"}}%% in %%{init: {"theme":"forest"}}%%: %%{init: {"theme":"forest"}}%% (%%{init: {"theme":"forest"}}%%)
# - %% comment in %% comment: %% comment (%% comment)
# - emoji 👩‍👩‍👧 🏴⟨U+E0067⟩⟨U+E0062⟩⟨U+E0065⟩⟨U+E006E⟩⟨U+E0067⟩⟨U+E007F⟩ é 漢字 ك in emoji 👩‍👩‍👧 🏴⟨U+E0067⟩⟨U+E0062⟩⟨U+E0065⟩⟨U+E006E⟩⟨U+E0067⟩⟨U+E007F⟩ é 漢字 ك: emoji 👩‍👩‍👧 🏴⟨U+E0067⟩⟨U+E0062⟩⟨U+E0065⟩⟨U+E006E⟩⟨U+E0067⟩⟨U+E007F⟩ é 漢字 ك (emoji 👩‍👩‍👧 🏴⟨U+E0067⟩⟨U+E0062⟩⟨U+E0065⟩⟨U+E006E⟩⟨U+E0067⟩⟨U+E007F⟩ é 漢字 ك)
# - ⟨U+202E⟩gnp.exe⟨U+202C⟩ in ⟨U+202E⟩gnp.exe⟨U+202C⟩: ⟨U+202E⟩gnp.exe⟨U+202C⟩ (⟨U+202E⟩gnp.exe⟨U+202C⟩)
# - zero⟨U+200B⟩width⟨U+2028⟩line⟨U+2029⟩para␀nul␛[31m⟨U+0085⟩ in zero⟨U+200B⟩width⟨U+2028⟩line⟨U+2029⟩para␀nul␛[31m⟨U+0085⟩: zero⟨U+200B⟩width⟨U+2028⟩line⟨U+2029⟩para␀nul␛[31m⟨U+0085⟩ (zero⟨U+200B⟩width⟨U+2028⟩line⟨U+2029⟩para␀nul␛[31m⟨U+0085⟩)
# - in gap : ()
# - in : ( )
# - end in end: end (end)
# - direction TB in direction TB: direction TB (direction TB)
# - C4Container in C4Container: C4Container (C4Container)
# - style x:y#quot;z; in style x:y#quot;z;: style x:y#quot;z; (style x:y#quot;z;)
# - classDef a:b#z; in classDef a:b#z;: classDef a:b#z; (classDef a:b#z;)
# - fa:fa-car $$x^2$$ **bold** __under__ _em_ ~~gone~~ [a](javascript:alert(1)) www.example.com me@example.com in fa:fa-car $$x^2$$ **bold** __under__ _…alert(1)) www.example.com me@example.com (fa:fa-car $$x^2$$ **bold** __under__ _em_ ~~gone~~ [a](javascript:alert(1)) www.example.com me@example.com)
# - and 14 more
# Write it again: orrery export --profile corp-sso --format mermaid --output picture.mmd

from diagrams import Cluster, Diagram, Edge
from diagrams.generic.blank import Blank

box = {"shape": "box", "image": "", "color": "#7B8894", "fixedsize": "false", "height": "0.9", "labelloc": "c"}

with Diagram(
    "x\"];import os# \"); __import__(\"os\").system(\"touch /tmp/x\"); …xxxxxxxxxxxxx ends with a backslash \\\\ constructor __proto__",
    filename="x-import-os-__import__-os-.system-touch-tmp-x-xxxxxxxxxxxxx-ends-with-a-backslash-constructor-__proto__-diagram",
    outformat="png",
    show=False,
    direction="TB",
    graph_attr={"compound": "true", "splines": "spline", "pad": "0.5"},
    edge_attr={"constraint": "false"},
):
    with Cluster("x\"];import os# — Organizational unit") as organizational_unit_1:
        node_1 = Blank("x\"];import os#\nx\"];import os#", **box)
    with Cluster("\"); __import__(\"os\").system(\"touch /tmp/x\"); (\" — Organizational unit") as organizational_unit_2:
        node_2 = Blank("\"); __import__\n(\"os\").\nsystem(\"touch /tmp/\nx\"); (&quot;\n\"); __import__\n(\"os\").\nsystem(\"touch /tmp/\nx\"); (\"", **box)
    with Cluster("<img src=x onerror=alert(1)> — Organizational unit") as organizational_unit_3:
        node_3 = Blank("&lt;img src=x\nonerror=alert(1)>\n<img src=x\nonerror=alert(1)>", **box)
    with Cluster("<<b>bold</b>> — Organizational unit") as organizational_unit_4:
        node_4 = Blank("&lt;<b>bold</b>>\n<<b>bold</b>>", **box)
    with Cluster("line one␊line two␊end␊subgraph z — Organizational unit") as organizational_unit_5:
        node_5 = Blank("line one␊line\ntwo␊end␊subgraph z\nline one␊line\ntwo␊end␊subgraph z", **box)
    with Cluster("'single' \"double\" `back` ```ticks``` — Organizational unit") as organizational_unit_6:
        node_6 = Blank("'single' \"double\"\n`back` ```ticks```\n'single' \"double\"\n`back` ```ticks```", **box)
    with Cluster("back\\\\slash \\\\n \\\\N \\\\G \\\\L \\\\ — Organizational unit") as organizational_unit_7:
        node_7 = Blank("back\\\\slash \\\\n \\\\N \\\\G\n\\\\L \\\\\nback\\\\slash \\\\n \\\\N \\\\G\n\\\\L \\\\", **box)
    with Cluster("%%{init: {\"theme\":\"forest\"}}%% — Organizational unit") as organizational_unit_8:
        node_8 = Blank("%%{init: {\"theme\":\n\"forest\"}}%%\n%%{init: {\"theme\":\n\"forest\"}}%%", **box)
    with Cluster("%% comment — Organizational unit") as organizational_unit_9:
        node_9 = Blank("%% comment\n%% comment", **box)
    with Cluster("emoji 👩\u200d👩\u200d👧 🏴⟨U+E0067⟩⟨U+E0062⟩⟨U+E0065⟩⟨U+E006E⟩⟨U+E0067⟩⟨U+E007F⟩ é 漢字 ك — Organizational unit") as organizational_unit_10:
        node_10 = Blank("emoji 👩\u200d👩\u200d👧\n🏴⟨U+E0067⟩⟨U+E0062⟩⟨U+E0065⟩⟨U+E006E⟩⟨U+E0067⟩⟨U+E007F⟩\né 漢字 ك\nemoji 👩\u200d👩\u200d👧\n🏴⟨U+E0067⟩⟨U+E0062⟩⟨U+E0065⟩⟨U+E006E⟩⟨U+E0067⟩⟨U+E007F⟩\né 漢字 ك", **box)
    with Cluster("⟨U+202E⟩gnp.exe⟨U+202C⟩ — Organizational unit") as organizational_unit_11:
        node_11 = Blank("⟨U+202E⟩gnp.\nexe⟨U+202C⟩\n⟨U+202E⟩gnp.\nexe⟨U+202C⟩", **box)
    with Cluster("zero⟨U+200B⟩width⟨U+2028⟩line⟨U+2029⟩para␀nul␛[31m⟨U+0085⟩ — Organizational unit") as organizational_unit_12:
        node_12 = Blank("zero⟨U+200B⟩width⟨U+2028⟩line⟨U+2029⟩para␀nul␛[31m⟨U+0085⟩\nzero⟨U+200B⟩width⟨U+2028⟩line⟨U+2029⟩para␀nul␛[31m⟨U+0085⟩", **box)
    with Cluster("c12 — Organizational unit") as organizational_unit_13:
        node_13 = Blank("l12", **box)
    with Cluster("c13 — Organizational unit") as organizational_unit_14:
        node_14 = Blank("l13", **box)
    with Cluster("end — Organizational unit") as organizational_unit_15:
        node_15 = Blank("end\nend", **box)
    with Cluster("direction TB — Organizational unit") as organizational_unit_16:
        node_16 = Blank("direction TB\ndirection TB", **box)
    with Cluster("C4Container — Organizational unit") as organizational_unit_17:
        node_17 = Blank("C4Container\nC4Container", **box)
    with Cluster("style x:y#quot;z; — Organizational unit") as organizational_unit_18:
        node_18 = Blank("style x:y#quot;z;\nstyle x:y#quot;z;", **box)
    with Cluster("classDef a:b#z; — Organizational unit") as organizational_unit_19:
        node_19 = Blank("classDef a:b#z;\nclassDef a:b#z;", **box)
    with Cluster("fa:fa-car $$x^2$$ **bold** __under__ _em_ ~~gone~~ [a](javascript:alert(1)) www.example.com me@example.com — Organizational unit") as organizational_unit_20:
        node_20 = Blank("fa:fa-car $$x^2$$\n**bold** __under__\n_em_ ~~gone~~\n[a](javascript:\nalert(1)) www.\nexample.com\nme@example.com\nfa:fa-car $$x^2$$\n**bold** __under__\n_em_ ~~gone~~\n[a](javascript:\nalert(1)) www.\nexample.com\nme@example.com", **box)
    with Cluster("1. one — Organizational unit") as organizational_unit_21:
        node_21 = Blank("1. one\n1. one", **box)
    with Cluster("- dash — Organizational unit") as organizational_unit_22:
        node_22 = Blank("- dash\n- dash", **box)
    with Cluster("+ plus — Organizational unit") as organizational_unit_23:
        node_23 = Blank("+ plus\n+ plus", **box)
    with Cluster("#quot; &amp;quot; &amp;lt;b&amp;gt; &amp;#34; R&D ﬂ°°34¶ß ﬂ°quot¶ß — Organizational unit") as organizational_unit_24:
        node_24 = Blank("#quot; &amp;quot;\n&amp;lt;b&amp;gt; &amp;#34; R&D\nﬂ°°34¶ß ﬂ°quot¶ß\n#quot; &amp;quot;\n&amp;lt;b&amp;gt; &amp;#34; R&D\nﬂ°°34¶ß ﬂ°quot¶ß", **box)
    with Cluster("a --> b & c ~~~ d:::evil — Organizational unit") as organizational_unit_25:
        node_25 = Blank("a --> b & c ~~~ d::\n:evil\na --> b & c ~~~ d::\n:evil", **box)
    with Cluster("{{braces}} {diamond} (round) |pipe| [[sub]] @{ shape: circle } — Organizational unit") as organizational_unit_26:
        node_26 = Blank("{{braces}}\n{diamond} (round)\n|pipe| [[sub]] @{\nshape: circle }\n{{braces}}\n{diamond} (round)\n|pipe| [[sub]] @{\nshape: circle }", **box)
    with Cluster("click n1 \"javascript:alert(1)\" — Organizational unit") as organizational_unit_27:
        node_27 = Blank("click n1\n\"javascript:\nalert(1)\"\nclick n1\n\"javascript:\nalert(1)\"", **box)
    with Cluster("� lone surrogate � — Organizational unit") as organizational_unit_28:
        node_28 = Blank("� lone surrogate �\n� lone surrogate �", **box)
    with Cluster("{{x}} %(name)s {0} $HOME $(id) — Organizational unit") as organizational_unit_29:
        node_29 = Blank("{{x}} %(name)s {0}\n$HOME $(id)\n{{x}} %(name)s {0}\n$HOME $(id)", **box)
    with Cluster("coding: utf-7 — Organizational unit") as organizational_unit_30:
        node_30 = Blank("coding: utf-7\ncoding: utf-7", **box)
    with Cluster("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx — Organizational unit") as organizational_unit_31:
        node_31 = Blank("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", **box)
    with Cluster("ends with a backslash \\\\ — Organizational unit") as organizational_unit_32:
        node_32 = Blank("ends with a\nbackslash \\\\\nends with a\nbackslash \\\\", **box)
    with Cluster("constructor — Organizational unit") as organizational_unit_33:
        node_33 = Blank("constructor\nconstructor", **box)
    with Cluster("__proto__ — Organizational unit") as organizational_unit_34:
        node_34 = Blank("__proto__\n__proto__", **box)

    node_1 >> Edge(xlabel="uses\nx\"];import os#", lhead=organizational_unit_2.name) >> node_2
    node_2 >> Edge(xlabel="uses\n\"); __import__(\"os\").system(\"touch /tmp/x\"); (\"", lhead=organizational_unit_3.name) >> node_3
    node_3 >> Edge(xlabel="uses\n<img src=x onerror=alert(1)>", lhead=organizational_unit_4.name) >> node_4
    node_4 >> Edge(xlabel="uses\n<<b>bold</b>>", lhead=organizational_unit_5.name) >> node_5
    node_5 >> Edge(xlabel="uses\nline one␊line two␊end␊subgraph z", lhead=organizational_unit_6.name) >> node_6
    node_6 >> Edge(xlabel="uses\n'single' \"double\" `back` ```ticks```", lhead=organizational_unit_7.name) >> node_7
    node_7 >> Edge(xlabel="uses\nback\\\\slash \\\\n \\\\N \\\\G \\\\L \\\\", lhead=organizational_unit_8.name) >> node_8
    node_8 >> Edge(xlabel="uses\n%%{init: {\"theme\":\"forest\"}}%%", lhead=organizational_unit_9.name) >> node_9
    node_9 >> Edge(xlabel="uses\n%% comment", lhead=organizational_unit_10.name) >> node_10
    node_10 >> Edge(xlabel="uses\nemoji 👩\u200d👩\u200d👧 🏴⟨U+E0067⟩⟨U+E0062⟩⟨U+E0065⟩⟨U+E006E⟩⟨U+E0067⟩⟨U+E007F⟩ é 漢字 ك", lhead=organizational_unit_11.name) >> node_11
    node_11 >> Edge(xlabel="uses\n⟨U+202E⟩gnp.exe⟨U+202C⟩", lhead=organizational_unit_12.name) >> node_12
    node_12 >> Edge(xlabel="uses\nzero⟨U+200B⟩width⟨U+2028⟩line⟨U+2029⟩para␀nul␛[31m⟨U+0085⟩", lhead=organizational_unit_13.name) >> node_13
    node_13 >> Edge(xlabel="uses", lhead=organizational_unit_14.name) >> node_14
    node_14 >> Edge(xlabel="uses", lhead=organizational_unit_15.name) >> node_15
    node_15 >> Edge(xlabel="uses\nend", lhead=organizational_unit_16.name) >> node_16
    node_16 >> Edge(xlabel="uses\ndirection TB", lhead=organizational_unit_17.name) >> node_17
    node_17 >> Edge(xlabel="uses\nC4Container", lhead=organizational_unit_18.name) >> node_18
    node_18 >> Edge(xlabel="uses\nstyle x:y#quot;z;", lhead=organizational_unit_19.name) >> node_19
    node_19 >> Edge(xlabel="uses\nclassDef a:b#z;", lhead=organizational_unit_20.name) >> node_20
    node_20 >> Edge(xlabel="uses\nfa:fa-car $$x^2$$ **bold** __under__ _em_ ~~gone~~ [a](javascript:alert(1)) www.example.com me@example.com", lhead=organizational_unit_21.name) >> node_21
    node_21 >> Edge(xlabel="uses\n1. one", lhead=organizational_unit_22.name) >> node_22
    node_22 >> Edge(xlabel="uses\n- dash", lhead=organizational_unit_23.name) >> node_23
    node_23 >> Edge(xlabel="uses\n+ plus", lhead=organizational_unit_24.name) >> node_24
    node_24 >> Edge(xlabel="uses\n#quot; &amp;quot; &amp;lt;b&amp;gt; &amp;#34; R&D ﬂ°°34¶ß ﬂ°quot¶ß", lhead=organizational_unit_25.name) >> node_25
    node_25 >> Edge(xlabel="uses\na --> b & c ~~~ d:::evil", lhead=organizational_unit_26.name) >> node_26
    node_26 >> Edge(xlabel="uses\n{{braces}} {diamond} (round) |pipe| [[sub]] @{ shape: circle }", lhead=organizational_unit_27.name) >> node_27
    node_27 >> Edge(xlabel="uses\nclick n1 \"javascript:alert(1)\"", lhead=organizational_unit_28.name) >> node_28
    node_28 >> Edge(xlabel="uses\n� lone surrogate �", lhead=organizational_unit_29.name) >> node_29
    node_29 >> Edge(xlabel="uses\n{{x}} %(name)s {0} $HOME $(id)", lhead=organizational_unit_30.name) >> node_30
    node_30 >> Edge(xlabel="uses\ncoding: utf-7", lhead=organizational_unit_31.name) >> node_31
    node_31 >> Edge(xlabel="uses\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", lhead=organizational_unit_32.name) >> node_32
    node_32 >> Edge(xlabel="uses\nends with a backslash \\\\", lhead=organizational_unit_33.name) >> node_33
    node_33 >> Edge(xlabel="uses\nconstructor", lhead=organizational_unit_34.name) >> node_34
    node_34 >> Edge(xlabel="uses\n__proto__", lhead=organizational_unit_1.name) >> node_1

    # Edges that are not drawn put in rows what no relation places.
    node_1 - Edge(style="invis", constraint="true") - node_8
    node_2 - Edge(style="invis", constraint="true") - node_9
    node_3 - Edge(style="invis", constraint="true") - node_10
    node_4 - Edge(style="invis", constraint="true") - node_11
    node_5 - Edge(style="invis", constraint="true") - node_12
    node_6 - Edge(style="invis", constraint="true") - node_13
    node_7 - Edge(style="invis", constraint="true") - node_14
    node_8 - Edge(style="invis", constraint="true") - node_15
    node_9 - Edge(style="invis", constraint="true") - node_16
    node_10 - Edge(style="invis", constraint="true") - node_17
    node_11 - Edge(style="invis", constraint="true") - node_18
    node_12 - Edge(style="invis", constraint="true") - node_19
    node_13 - Edge(style="invis", constraint="true") - node_20
    node_14 - Edge(style="invis", constraint="true") - node_21
    node_15 - Edge(style="invis", constraint="true") - node_22
    node_16 - Edge(style="invis", constraint="true") - node_23
    node_17 - Edge(style="invis", constraint="true") - node_24
    node_18 - Edge(style="invis", constraint="true") - node_25
    node_19 - Edge(style="invis", constraint="true") - node_26
    node_20 - Edge(style="invis", constraint="true") - node_27
    node_21 - Edge(style="invis", constraint="true") - node_28
    node_22 - Edge(style="invis", constraint="true") - node_29
    node_23 - Edge(style="invis", constraint="true") - node_30
    node_24 - Edge(style="invis", constraint="true") - node_31
    node_25 - Edge(style="invis", constraint="true") - node_32
    node_26 - Edge(style="invis", constraint="true") - node_33
    node_27 - Edge(style="invis", constraint="true") - node_34
