// Written by Orrery 0.1.0. Changes made here are lost when it is written again.
// A Structurizr workspace: Structurizr and its command line draw it (https://structurizr.com), and so does https://playground.structurizr.com.
// Profile: corp-sso
// Scope: x"];import os# "); __import__("os").system("touch /tmp/x"); (" <img src=x onerror=alert(1)> <<b>bold</b>> line one␊line two␊end␊subgraph z 'sin…xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx ends with a backslash \ constructor __proto__
// Oldest reading: 2026-03-01T09:30:00.000Z
// Coverage: 34 readings are not complete, so things may be missing:
// - x"];import os# in x"];import os#: x"];import os# (x"];import os#)
// - "); __import__("os").system("touch /tmp/x"); (" in "); __import__("os").system("touch /tmp/x"); (": "); __import__("os").system("touch /tmp/x"); (" ("); __import__("os").system("touch /tmp/x"); (")
// - <img src=x onerror=alert(1)> in <img src=x onerror=alert(1)>: <img src=x onerror=alert(1)> (<img src=x onerror=alert(1)>)
// - <<b>bold</b>> in <<b>bold</b>>: <<b>bold</b>> (<<b>bold</b>>)
// - line one␊line two␊end␊subgraph z in line one␊line two␊end␊subgraph z: line one␊line two␊end␊subgraph z (line one␊line two␊end␊subgraph z)
// - 'single' "double" `back` ```ticks``` in 'single' "double" `back` ```ticks```: 'single' "double" `back` ```ticks``` ('single' "double" `back` ```ticks```)
// - back\slash \n \N \G \L \ in back\slash \n \N \G \L \: back\slash \n \N \G \L \ (back\slash \n \N \G \L \)
// - %%{init: {"theme":"forest"}}%% in %%{init: {"theme":"forest"}}%%: %%{init: {"theme":"forest"}}%% (%%{init: {"theme":"forest"}}%%)
// - %% comment in %% comment: %% comment (%% comment)
// - emoji 👩‍👩‍👧 🏴⟨U+E0067⟩⟨U+E0062⟩⟨U+E0065⟩⟨U+E006E⟩⟨U+E0067⟩⟨U+E007F⟩ é 漢字 ك in emoji 👩‍👩‍👧 🏴⟨U+E0067⟩⟨U+E0062⟩⟨U+E0065⟩⟨U+E006E⟩⟨U+E0067⟩⟨U+E007F⟩ é 漢字 ك: emoji 👩‍👩‍👧 🏴⟨U+E0067⟩⟨U+E0062⟩⟨U+E0065⟩⟨U+E006E⟩⟨U+E0067⟩⟨U+E007F⟩ é 漢字 ك (emoji 👩‍👩‍👧 🏴⟨U+E0067⟩⟨U+E0062⟩⟨U+E0065⟩⟨U+E006E⟩⟨U+E0067⟩⟨U+E007F⟩ é 漢字 ك)
// - ⟨U+202E⟩gnp.exe⟨U+202C⟩ in ⟨U+202E⟩gnp.exe⟨U+202C⟩: ⟨U+202E⟩gnp.exe⟨U+202C⟩ (⟨U+202E⟩gnp.exe⟨U+202C⟩)
// - zero⟨U+200B⟩width⟨U+2028⟩line⟨U+2029⟩para␀nul␛[31m⟨U+0085⟩ in zero⟨U+200B⟩width⟨U+2028⟩line⟨U+2029⟩para␀nul␛[31m⟨U+0085⟩: zero⟨U+200B⟩width⟨U+2028⟩line⟨U+2029⟩para␀nul␛[31m⟨U+0085⟩ (zero⟨U+200B⟩width⟨U+2028⟩line⟨U+2029⟩para␀nul␛[31m⟨U+0085⟩)
// - in gap : ()
// - in : ( )
// - end in end: end (end)
// - direction TB in direction TB: direction TB (direction TB)
// - C4Container in C4Container: C4Container (C4Container)
// - style x:y#quot;z; in style x:y#quot;z;: style x:y#quot;z; (style x:y#quot;z;)
// - classDef a:b#z; in classDef a:b#z;: classDef a:b#z; (classDef a:b#z;)
// - fa:fa-car $$x^2$$ **bold** __under__ _em_ ~~gone~~ [a](javascript:alert(1)) www.example.com me@example.com in fa:fa-car $$x^2$$ **bold** __under__ _…alert(1)) www.example.com me@example.com (fa:fa-car $$x^2$$ **bold** __under__ _em_ ~~gone~~ [a](javascript:alert(1)) www.example.com me@example.com)
// - and 14 more
// Write it again: orrery export --profile corp-sso --format mermaid --output picture.mmd
workspace "x\"];import os# \"); __import__(\"os\").system(\"touch /tmp/x\"); …xxxxxxxxxxxxx ends with a backslash ∖ constructor __proto__" "Written by Orrery" {
  model {
    estate = softwareSystem "x\"];import os# \"); __import__(\"os\").system(\"touch /tmp/x\"); …xxxxxxxxxxxxx ends with a backslash ∖ constructor __proto__" "What runs in this cloud"
    live = deploymentEnvironment "Live" {
      n1 = deploymentNode "x\"];import os#" "" "Organizational unit" "yellowContainer" {
        n2 = infrastructureNode "x\"];import os#" "" "x\"];import os#" "blueLeaf"
      }
      n3 = deploymentNode "\"); __import__(\"os\").system(\"touch /tmp/x\"); (\"" "" "Organizational unit" "yellowContainer" {
        n4 = infrastructureNode "\"); __import__(\"os\").system(\"touch /tmp/x\"); (\"" "" "\"); __import__(\"os\").system(\"touch /tmp/x\"); (\"" "blueLeaf"
      }
      n5 = deploymentNode "<img src=x onerror=alert(1)>" "" "Organizational unit" "yellowContainer" {
        n6 = infrastructureNode "<img src=x onerror=alert(1)>" "" "<img src=x onerror=alert(1)>" "blueLeaf"
      }
      n7 = deploymentNode "<<b>bold</b>>" "" "Organizational unit" "yellowContainer" {
        n8 = infrastructureNode "<<b>bold</b>>" "" "<<b>bold</b>>" "blueLeaf"
      }
      n9 = deploymentNode "line one␊line two␊end␊subgraph z" "" "Organizational unit" "yellowContainer" {
        n10 = infrastructureNode "line one␊line two␊end␊subgraph z" "" "line one␊line two␊end␊subgraph z" "blueLeaf"
      }
      n11 = deploymentNode "'single' \"double\" `back` ```ticks```" "" "Organizational unit" "yellowContainer" {
        n12 = infrastructureNode "'single' \"double\" `back` ```ticks```" "" "'single' \"double\" `back` ```ticks```" "blueLeaf"
      }
      n13 = deploymentNode "back∖slash ∖n ∖N ∖G ∖L ∖" "" "Organizational unit" "yellowContainer" {
        n14 = infrastructureNode "back∖slash ∖n ∖N ∖G ∖L ∖" "" "back∖slash ∖n ∖N ∖G ∖L ∖" "blueLeaf"
      }
      n15 = deploymentNode "%%{init: {\"theme\":\"forest\"}}%%" "" "Organizational unit" "yellowContainer" {
        n16 = infrastructureNode "%%{init: {\"theme\":\"forest\"}}%%" "" "%%{init: {\"theme\":\"forest\"}}%%" "blueLeaf"
      }
      n17 = deploymentNode "%% comment" "" "Organizational unit" "yellowContainer" {
        n18 = infrastructureNode "%% comment" "" "%% comment" "blueLeaf"
      }
      n19 = deploymentNode "emoji 👩‍👩‍👧 🏴⟨U+E0067⟩⟨U+E0062⟩⟨U+E0065⟩⟨U+E006E⟩⟨U+E0067⟩⟨U+E007F⟩ é 漢字 ك" "" "Organizational unit" "yellowContainer" {
        n20 = infrastructureNode "emoji 👩‍👩‍👧 🏴⟨U+E0067⟩⟨U+E0062⟩⟨U+E0065⟩⟨U+E006E⟩⟨U+E0067⟩⟨U+E007F⟩ é 漢字 ك" "" "emoji 👩‍👩‍👧 🏴⟨U+E0067⟩⟨U+E0062⟩⟨U+E0065⟩⟨U+E006E⟩⟨U+E0067⟩⟨U+E007F⟩ é 漢字 ك" "blueLeaf"
      }
      n21 = deploymentNode "⟨U+202E⟩gnp.exe⟨U+202C⟩" "" "Organizational unit" "yellowContainer" {
        n22 = infrastructureNode "⟨U+202E⟩gnp.exe⟨U+202C⟩" "" "⟨U+202E⟩gnp.exe⟨U+202C⟩" "blueLeaf"
      }
      n23 = deploymentNode "zero⟨U+200B⟩width⟨U+2028⟩line⟨U+2029⟩para␀nul␛[31m⟨U+0085⟩" "" "Organizational unit" "yellowContainer" {
        n24 = infrastructureNode "zero⟨U+200B⟩width⟨U+2028⟩line⟨U+2029⟩para␀nul␛[31m⟨U+0085⟩" "" "zero⟨U+200B⟩width⟨U+2028⟩line⟨U+2029⟩para␀nul␛[31m⟨U+0085⟩" "blueLeaf"
      }
      n25 = deploymentNode "c12" "" "Organizational unit" "yellowContainer" {
        n26 = infrastructureNode "l12" "" "" "blueLeaf"
      }
      n27 = deploymentNode "c13" "" "Organizational unit" "yellowContainer" {
        n28 = infrastructureNode "l13" "" "" "blueLeaf"
      }
      n29 = deploymentNode "end" "" "Organizational unit" "yellowContainer" {
        n30 = infrastructureNode "end" "" "end" "blueLeaf"
      }
      n31 = deploymentNode "direction TB" "" "Organizational unit" "yellowContainer" {
        n32 = infrastructureNode "direction TB" "" "direction TB" "blueLeaf"
      }
      n33 = deploymentNode "C4Container" "" "Organizational unit" "yellowContainer" {
        n34 = infrastructureNode "C4Container" "" "C4Container" "blueLeaf"
      }
      n35 = deploymentNode "style x:y#quot;z;" "" "Organizational unit" "yellowContainer" {
        n36 = infrastructureNode "style x:y#quot;z;" "" "style x:y#quot;z;" "blueLeaf"
      }
      n37 = deploymentNode "classDef a:b#z;" "" "Organizational unit" "yellowContainer" {
        n38 = infrastructureNode "classDef a:b#z;" "" "classDef a:b#z;" "blueLeaf"
      }
      n39 = deploymentNode "fa:fa-car $$x^2$$ **bold** __under__ _em_ ~~gone~~ [a](javascript:alert(1)) www.example.com me@example.com" "" "Organizational unit" "yellowContainer" {
        n40 = infrastructureNode "fa:fa-car $$x^2$$ **bold** __under__ _em_ ~~gone~~ [a](javascript:alert(1)) www.example.com me@example.com" "" "fa:fa-car $$x^2$$ **bold** __under__ _em_ ~~gone~~ [a](javascript:alert(1)) www.example.com me@example.com" "blueLeaf"
      }
      n41 = deploymentNode "1. one" "" "Organizational unit" "yellowContainer" {
        n42 = infrastructureNode "1. one" "" "1. one" "blueLeaf"
      }
      n43 = deploymentNode "- dash" "" "Organizational unit" "yellowContainer" {
        n44 = infrastructureNode "- dash" "" "- dash" "blueLeaf"
      }
      n45 = deploymentNode "+ plus" "" "Organizational unit" "yellowContainer" {
        n46 = infrastructureNode "+ plus" "" "+ plus" "blueLeaf"
      }
      n47 = deploymentNode "#quot; &quot; &lt;b&gt; &#34; R&D ﬂ°°34¶ß ﬂ°quot¶ß" "" "Organizational unit" "yellowContainer" {
        n48 = infrastructureNode "#quot; &quot; &lt;b&gt; &#34; R&D ﬂ°°34¶ß ﬂ°quot¶ß" "" "#quot; &quot; &lt;b&gt; &#34; R&D ﬂ°°34¶ß ﬂ°quot¶ß" "blueLeaf"
      }
      n49 = deploymentNode "a --> b & c ~~~ d:::evil" "" "Organizational unit" "yellowContainer" {
        n50 = infrastructureNode "a --> b & c ~~~ d:::evil" "" "a --> b & c ~~~ d:::evil" "blueLeaf"
      }
      n51 = deploymentNode "{{braces}} {diamond} (round) |pipe| [[sub]] @{ shape: circle }" "" "Organizational unit" "yellowContainer" {
        n52 = infrastructureNode "{{braces}} {diamond} (round) |pipe| [[sub]] @{ shape: circle }" "" "{{braces}} {diamond} (round) |pipe| [[sub]] @{ shape: circle }" "blueLeaf"
      }
      n53 = deploymentNode "click n1 \"javascript:alert(1)\"" "" "Organizational unit" "yellowContainer" {
        n54 = infrastructureNode "click n1 \"javascript:alert(1)\"" "" "click n1 \"javascript:alert(1)\"" "blueLeaf"
      }
      n55 = deploymentNode "� lone surrogate �" "" "Organizational unit" "yellowContainer" {
        n56 = infrastructureNode "� lone surrogate �" "" "� lone surrogate �" "blueLeaf"
      }
      n57 = deploymentNode "{{x}} %(name)s {0} $HOME $(id)" "" "Organizational unit" "yellowContainer" {
        n58 = infrastructureNode "{{x}} %(name)s {0} $HOME $(id)" "" "{{x}} %(name)s {0} $HOME $(id)" "blueLeaf"
      }
      n59 = deploymentNode "coding: utf-7" "" "Organizational unit" "yellowContainer" {
        n60 = infrastructureNode "coding: utf-7" "" "coding: utf-7" "blueLeaf"
      }
      n61 = deploymentNode "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" "" "Organizational unit" "yellowContainer" {
        n62 = infrastructureNode "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" "" "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" "blueLeaf"
      }
      n63 = deploymentNode "ends with a backslash ∖" "" "Organizational unit" "yellowContainer" {
        n64 = infrastructureNode "ends with a backslash ∖" "" "ends with a backslash ∖" "blueLeaf"
      }
      n65 = deploymentNode "constructor" "" "Organizational unit" "yellowContainer" {
        n66 = infrastructureNode "constructor" "" "constructor" "blueLeaf"
      }
      n67 = deploymentNode "__proto__" "" "Organizational unit" "yellowContainer" {
        n68 = infrastructureNode "__proto__" "" "__proto__" "blueLeaf"
      }
      n2 -> n3 "uses" "x\"];import os#"
      n4 -> n5 "uses" "\"); __import__(\"os\").system(\"touch /tmp/x\"); (\""
      n6 -> n7 "uses" "<img src=x onerror=alert(1)>"
      n8 -> n9 "uses" "<<b>bold</b>>"
      n10 -> n11 "uses" "line one␊line two␊end␊subgraph z"
      n12 -> n13 "uses" "'single' \"double\" `back` ```ticks```"
      n14 -> n15 "uses" "back∖slash ∖n ∖N ∖G ∖L ∖"
      n16 -> n17 "uses" "%%{init: {\"theme\":\"forest\"}}%%"
      n18 -> n19 "uses" "%% comment"
      n20 -> n21 "uses" "emoji 👩‍👩‍👧 🏴⟨U+E0067⟩⟨U+E0062⟩⟨U+E0065⟩⟨U+E006E⟩⟨U+E0067⟩⟨U+E007F⟩ é 漢字 ك"
      n22 -> n23 "uses" "⟨U+202E⟩gnp.exe⟨U+202C⟩"
      n24 -> n25 "uses" "zero⟨U+200B⟩width⟨U+2028⟩line⟨U+2029⟩para␀nul␛[31m⟨U+0085⟩"
      n26 -> n27 "uses"
      n28 -> n29 "uses"
      n30 -> n31 "uses" "end"
      n32 -> n33 "uses" "direction TB"
      n34 -> n35 "uses" "C4Container"
      n36 -> n37 "uses" "style x:y#quot;z;"
      n38 -> n39 "uses" "classDef a:b#z;"
      n40 -> n41 "uses" "fa:fa-car $$x^2$$ **bold** __under__ _em_ ~~gone~~ [a](javascript:alert(1)) www.example.com me@example.com"
      n42 -> n43 "uses" "1. one"
      n44 -> n45 "uses" "- dash"
      n46 -> n47 "uses" "+ plus"
      n48 -> n49 "uses" "#quot; &quot; &lt;b&gt; &#34; R&D ﬂ°°34¶ß ﬂ°quot¶ß"
      n50 -> n51 "uses" "a --> b & c ~~~ d:::evil"
      n52 -> n53 "uses" "{{braces}} {diamond} (round) |pipe| [[sub]] @{ shape: circle }"
      n54 -> n55 "uses" "click n1 \"javascript:alert(1)\""
      n56 -> n57 "uses" "� lone surrogate �"
      n58 -> n59 "uses" "{{x}} %(name)s {0} $HOME $(id)"
      n60 -> n61 "uses" "coding: utf-7"
      n62 -> n63 "uses" "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
      n64 -> n65 "uses" "ends with a backslash ∖"
      n66 -> n67 "uses" "constructor"
      n68 -> n1 "uses" "__proto__"
    }
  }
  views {
    deployment estate "Live" "estate" {
      include *
      autoLayout tb 200 100
    }
    styles {
      element "blueLeaf" {
        shape RoundedBox
        background #0969da
        color #ffffff
      }
      element "yellowContainer" {
        background #f9f6f0
        color #1f2328
      }
    }
  }
}
