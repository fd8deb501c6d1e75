// Written by Orrery 0.1.0. Changes made here are lost when it is written again.
// Cypher for Neo4j 5 and later: cypher-shell --file this-file, as often as you like.
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
// Content: 68 resources, 34 relations, 0 things outside of the scope at their ends.
// Every node is an OrreryResource with its id; a label says its type, as Cartography calls it where it has one.
// CONTAINS leads from a container to what is directly in it; RESOURCE from an account or subscription to all it owns.
// Nodes that are gone from the cloud stay in the database: readAt says when one was last seen.
// Write it again: orrery export --profile corp-sso --format mermaid --output picture.mmd

CREATE CONSTRAINT orrery_resource_id IF NOT EXISTS FOR (node:OrreryResource) REQUIRE node.id IS UNIQUE;

UNWIND [
  {id: 'c0 x"];import os#', name: 'x"];import os#', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c0%20x%22%5D%3Bimport%20os%23', tags: ['Name=x"];import os#', 'team=payments']},
  {id: 'c1 "); __import__("os").system("touch /tmp/x"); ("', name: '"); __import__("os").system("touch /tmp/x"); ("', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c1%20%22)%3B%20__import__(%22os%22).system(%22touch%20%2Ftmp%2Fx%22)%3B%20(%22', tags: ['Name="); __import__("os").system("touch /tmp/x"); ("', 'team=payments']},
  {id: 'c2 <img src=x onerror=alert(1)>', name: '<img src=x onerror=alert(1)>', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c2%20%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', tags: ['Name=<img src=x onerror=alert(1)>', 'team=payments']},
  {id: 'c3 <<b>bold</b>>', name: '<<b>bold</b>>', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c3%20%3C%3Cb%3Ebold%3C%2Fb%3E%3E', tags: ['Name=<<b>bold</b>>', 'team=payments']},
  {id: 'c4 line one\u000aline two\u000d\u000aend\u000asubgraph z', name: 'line one␊line two␊end␊subgraph z', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c4%20line%20one%0Aline%20two%0D%0Aend%0Asubgraph%20z', tags: ['Name=line one\u000aline two\u000d\u000aend\u000asubgraph z', 'team=payments']},
  {id: 'c5 \'single\' "double" `back` ```ticks```', name: '\'single\' "double" `back` ```ticks```', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c5%20\'single\'%20%22double%22%20%60back%60%20%60%60%60ticks%60%60%60', tags: ['Name=\'single\' "double" `back` ```ticks```', 'team=payments']},
  {id: 'c6 back\\slash \\n \\N \\G \\L \\', name: 'back\\slash \\n \\N \\G \\L \\', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c6%20back%5Cslash%20%5Cn%20%5CN%20%5CG%20%5CL%20%5C', tags: ['Name=back\\slash \\n \\N \\G \\L \\', 'team=payments']},
  {id: 'c7 %%{init: {"theme":"forest"}}%%', name: '%%{init: {"theme":"forest"}}%%', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c7%20%25%25%7Binit%3A%20%7B%22theme%22%3A%22forest%22%7D%7D%25%25', tags: ['Name=%%{init: {"theme":"forest"}}%%', 'team=payments']},
  {id: 'c8 %% comment', name: '%% comment', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c8%20%25%25%20comment', tags: ['Name=%% comment', 'team=payments']},
  {id: 'c9 emoji 👩\u200d👩\u200d👧 🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f é 漢字 ك', name: 'emoji 👩\u200d👩\u200d👧 🏴⟨U+E0067⟩⟨U+E0062⟩⟨U+E0065⟩⟨U+E006E⟩⟨U+E0067⟩⟨U+E007F⟩ é 漢字 ك', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c9%20emoji%20%F0%9F%91%A9%E2%80%8D%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7%20%F0%9F%8F%B4%F3%A0%81%A7%F3%A0%81%A2%F3%A0%81%A5%F3%A0%81%AE%F3%A0%81%A7%F3%A0%81%BF%20%C3%A9%20%E6%BC%A2%E5%AD%97%20%D9%83', tags: ['Name=emoji 👩\u200d👩\u200d👧 🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f é 漢字 ك', 'team=payments']},
  {id: 'c10 \u202egnp.exe\u202c', name: '⟨U+202E⟩gnp.exe⟨U+202C⟩', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c10%20%E2%80%AEgnp.exe%E2%80%AC', tags: ['Name=\u202egnp.exe\u202c', 'team=payments']},
  {id: 'c11 zero\u200bwidth\u2028line\u2029para\u0000nul\u001b[31m\u0085', name: 'zero⟨U+200B⟩width⟨U+2028⟩line⟨U+2029⟩para␀nul␛[31m⟨U+0085⟩', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c11%20zero%E2%80%8Bwidth%E2%80%A8line%E2%80%A9para%00nul%1B%5B31m%C2%85', tags: ['Name=zero\u200bwidth\u2028line\u2029para\u0000nul\u001b[31m\u0085', 'team=payments']},
  {id: 'c12 ', name: 'c12', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c12%20', tags: ['Name=', 'team=payments']},
  {id: 'c13    ', name: 'c13', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c13%20%20%20%20', tags: ['Name=   ', 'team=payments']},
  {id: 'c14 end', name: 'end', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c14%20end', tags: ['Name=end', 'team=payments']},
  {id: 'c15 direction TB', name: 'direction TB', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c15%20direction%20TB', tags: ['Name=direction TB', 'team=payments']},
  {id: 'c16 C4Container', name: 'C4Container', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c16%20C4Container', tags: ['Name=C4Container', 'team=payments']},
  {id: 'c17 style x:y#quot;z;', name: 'style x:y#quot;z;', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c17%20style%20x%3Ay%23quot%3Bz%3B', tags: ['Name=style x:y#quot;z;', 'team=payments']},
  {id: 'c18 classDef a:b#z;', name: 'classDef a:b#z;', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c18%20classDef%20a%3Ab%23z%3B', tags: ['Name=classDef a:b#z;', 'team=payments']},
  {id: 'c19 fa:fa-car $$x^2$$ **bold** __under__ _em_ ~~gone~~ [a](javascript:alert(1)) www.example.com me@example.com', name: 'fa:fa-car $$x^2$$ **bold** __under__ _em_ ~~gone~~ [a](javascript:alert(1)) www.example.com me@example.com', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c19%20fa%3Afa-car%20%24%24x%5E2%24%24%20**bold**%20__under__%20_em_%20~~gone~~%20%5Ba%5D(javascript%3Aalert(1))%20www.example.com%20me%40example.com', tags: ['Name=fa:fa-car $$x^2$$ **bold** __under__ _em_ ~~gone~~ [a](javascript:alert(1)) www.example.com me@example.com', 'team=payments']},
  {id: 'c20 1. one', name: '1. one', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c20%201.%20one', tags: ['Name=1. one', 'team=payments']},
  {id: 'c21 - dash', name: '- dash', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c21%20-%20dash', tags: ['Name=- dash', 'team=payments']},
  {id: 'c22 + plus', name: '+ plus', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c22%20%2B%20plus', tags: ['Name=+ plus', 'team=payments']},
  {id: 'c23 #quot; &quot; &lt;b&gt; &#34; R&D ﬂ°°34¶ß ﬂ°quot¶ß', name: '#quot; &quot; &lt;b&gt; &#34; R&D ﬂ°°34¶ß ﬂ°quot¶ß', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c23%20%23quot%3B%20%26quot%3B%20%26lt%3Bb%26gt%3B%20%26%2334%3B%20R%26D%20%EF%AC%82%C2%B0%C2%B034%C2%B6%C3%9F%20%EF%AC%82%C2%B0quot%C2%B6%C3%9F', tags: ['Name=#quot; &quot; &lt;b&gt; &#34; R&D ﬂ°°34¶ß ﬂ°quot¶ß', 'team=payments']},
  {id: 'c24 a --> b & c ~~~ d:::evil', name: 'a --> b & c ~~~ d:::evil', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c24%20a%20--%3E%20b%20%26%20c%20~~~%20d%3A%3A%3Aevil', tags: ['Name=a --> b & c ~~~ d:::evil', 'team=payments']},
  {id: 'c25 {{braces}} {diamond} (round) |pipe| [[sub]] @{ shape: circle }', name: '{{braces}} {diamond} (round) |pipe| [[sub]] @{ shape: circle }', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c25%20%7B%7Bbraces%7D%7D%20%7Bdiamond%7D%20(round)%20%7Cpipe%7C%20%5B%5Bsub%5D%5D%20%40%7B%20shape%3A%20circle%20%7D', tags: ['Name={{braces}} {diamond} (round) |pipe| [[sub]] @{ shape: circle }', 'team=payments']},
  {id: 'c26 click n1 "javascript:alert(1)"', name: 'click n1 "javascript:alert(1)"', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c26%20click%20n1%20%22javascript%3Aalert(1)%22', tags: ['Name=click n1 "javascript:alert(1)"', 'team=payments']},
  {id: 'c27 � lone surrogate �', name: '� lone surrogate �', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c27%20%EF%BF%BD%20lone%20surrogate%20%EF%BF%BD', tags: ['Name=� lone surrogate �', 'team=payments']},
  {id: 'c28 {{x}} %(name)s {0} $HOME $(id)', name: '{{x}} %(name)s {0} $HOME $(id)', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c28%20%7B%7Bx%7D%7D%20%25(name)s%20%7B0%7D%20%24HOME%20%24(id)', tags: ['Name={{x}} %(name)s {0} $HOME $(id)', 'team=payments']},
  {id: 'c29 coding: utf-7', name: 'coding: utf-7', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c29%20coding%3A%20utf-7', tags: ['Name=coding: utf-7', 'team=payments']},
  {id: 'c30 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', name: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c30%20xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', tags: ['Name=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'team=payments']},
  {id: 'c31 ends with a backslash \\', name: 'ends with a backslash \\', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c31%20ends%20with%20a%20backslash%20%5C', tags: ['Name=ends with a backslash \\', 'team=payments']},
  {id: 'c32 constructor', name: 'constructor', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c32%20constructor', tags: ['Name=constructor', 'team=payments']},
  {id: 'c33 __proto__', name: '__proto__', type: 'aws.organizations.organizationalUnit', typeTitle: 'Organizational unit', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=c33%20__proto__', tags: ['Name=__proto__', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:AWSOrganizationalUnit, node += row;

UNWIND [
  {id: 'l0 x"];import os#', name: 'x"];import os#', type: 'x"];import os#', typeTitle: 'x"];import os#', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l0%20x%22%5D%3Bimport%20os%23', tags: ['Name=x"];import os#', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:XImportOs, node += row;

UNWIND [
  {id: 'l1 "); __import__("os").system("touch /tmp/x"); ("', name: '"); __import__("os").system("touch /tmp/x"); ("', type: '"); __import__("os").system("touch /tmp/x"); ("', typeTitle: '"); __import__("os").system("touch /tmp/x"); ("', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l1%20%22)%3B%20__import__(%22os%22).system(%22touch%20%2Ftmp%2Fx%22)%3B%20(%22', tags: ['Name="); __import__("os").system("touch /tmp/x"); ("', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:ImportOsSystemTouchTmpX, node += row;

UNWIND [
  {id: 'l2 <img src=x onerror=alert(1)>', name: '<img src=x onerror=alert(1)>', type: '<img src=x onerror=alert(1)>', typeTitle: '<img src=x onerror=alert(1)>', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l2%20%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', tags: ['Name=<img src=x onerror=alert(1)>', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:ImgSrcXOnerrorAlert, node += row;

UNWIND [
  {id: 'l3 <<b>bold</b>>', name: '<<b>bold</b>>', type: '<<b>bold</b>>', typeTitle: '<<b>bold</b>>', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l3%20%3C%3Cb%3Ebold%3C%2Fb%3E%3E', tags: ['Name=<<b>bold</b>>', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:BBoldB, node += row;

UNWIND [
  {id: 'l4 line one\u000aline two\u000d\u000aend\u000asubgraph z', name: 'line one␊line two␊end␊subgraph z', type: 'line one\u000aline two\u000d\u000aend\u000asubgraph z', typeTitle: 'line one\u000aline two\u000d\u000aend\u000asubgraph z', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l4%20line%20one%0Aline%20two%0D%0Aend%0Asubgraph%20z', tags: ['Name=line one\u000aline two\u000d\u000aend\u000asubgraph z', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:LineOneLineTwoEndSubgraphZ, node += row;

UNWIND [
  {id: 'l5 \'single\' "double" `back` ```ticks```', name: '\'single\' "double" `back` ```ticks```', type: '\'single\' "double" `back` ```ticks```', typeTitle: '\'single\' "double" `back` ```ticks```', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l5%20\'single\'%20%22double%22%20%60back%60%20%60%60%60ticks%60%60%60', tags: ['Name=\'single\' "double" `back` ```ticks```', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:SingleDoubleBackTicks, node += row;

UNWIND [
  {id: 'l6 back\\slash \\n \\N \\G \\L \\', name: 'back\\slash \\n \\N \\G \\L \\', type: 'back\\slash \\n \\N \\G \\L \\', typeTitle: 'back\\slash \\n \\N \\G \\L \\', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l6%20back%5Cslash%20%5Cn%20%5CN%20%5CG%20%5CL%20%5C', tags: ['Name=back\\slash \\n \\N \\G \\L \\', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:BackSlashNNGL, node += row;

UNWIND [
  {id: 'l7 %%{init: {"theme":"forest"}}%%', name: '%%{init: {"theme":"forest"}}%%', type: '%%{init: {"theme":"forest"}}%%', typeTitle: '%%{init: {"theme":"forest"}}%%', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l7%20%25%25%7Binit%3A%20%7B%22theme%22%3A%22forest%22%7D%7D%25%25', tags: ['Name=%%{init: {"theme":"forest"}}%%', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:InitThemeForest, node += row;

UNWIND [
  {id: 'l8 %% comment', name: '%% comment', type: '%% comment', typeTitle: '%% comment', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l8%20%25%25%20comment', tags: ['Name=%% comment', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:Comment, node += row;

UNWIND [
  {id: 'l9 emoji 👩\u200d👩\u200d👧 🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f é 漢字 ك', name: 'emoji 👩\u200d👩\u200d👧 🏴⟨U+E0067⟩⟨U+E0062⟩⟨U+E0065⟩⟨U+E006E⟩⟨U+E0067⟩⟨U+E007F⟩ é 漢字 ك', type: 'emoji 👩\u200d👩\u200d👧 🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f é 漢字 ك', typeTitle: 'emoji 👩\u200d👩\u200d👧 🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f é 漢字 ك', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l9%20emoji%20%F0%9F%91%A9%E2%80%8D%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7%20%F0%9F%8F%B4%F3%A0%81%A7%F3%A0%81%A2%F3%A0%81%A5%F3%A0%81%AE%F3%A0%81%A7%F3%A0%81%BF%20%C3%A9%20%E6%BC%A2%E5%AD%97%20%D9%83', tags: ['Name=emoji 👩\u200d👩\u200d👧 🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f é 漢字 ك', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:Emoji, node += row;

UNWIND [
  {id: 'l10 \u202egnp.exe\u202c', name: '⟨U+202E⟩gnp.exe⟨U+202C⟩', type: '\u202egnp.exe\u202c', typeTitle: '\u202egnp.exe\u202c', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l10%20%E2%80%AEgnp.exe%E2%80%AC', tags: ['Name=\u202egnp.exe\u202c', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:GnpExe, node += row;

UNWIND [
  {id: 'l11 zero\u200bwidth\u2028line\u2029para\u0000nul\u001b[31m\u0085', name: 'zero⟨U+200B⟩width⟨U+2028⟩line⟨U+2029⟩para␀nul␛[31m⟨U+0085⟩', type: 'zero\u200bwidth\u2028line\u2029para\u0000nul\u001b[31m\u0085', typeTitle: 'zero\u200bwidth\u2028line\u2029para\u0000nul\u001b[31m\u0085', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l11%20zero%E2%80%8Bwidth%E2%80%A8line%E2%80%A9para%00nul%1B%5B31m%C2%85', tags: ['Name=zero\u200bwidth\u2028line\u2029para\u0000nul\u001b[31m\u0085', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:ZeroWidthLineParaNul, node += row;

UNWIND [
  {id: 'l12 ', name: 'l12', type: '', typeTitle: '', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l12%20', tags: ['Name=', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:UnknownType, node += row;

UNWIND [
  {id: 'l13    ', name: 'l13', type: '   ', typeTitle: '   ', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l13%20%20%20%20', tags: ['Name=   ', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:UnknownType, node += row;

UNWIND [
  {id: 'l14 end', name: 'end', type: 'end', typeTitle: 'end', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l14%20end', tags: ['Name=end', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:End, node += row;

UNWIND [
  {id: 'l15 direction TB', name: 'direction TB', type: 'direction TB', typeTitle: 'direction TB', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l15%20direction%20TB', tags: ['Name=direction TB', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:DirectionTB, node += row;

UNWIND [
  {id: 'l16 C4Container', name: 'C4Container', type: 'C4Container', typeTitle: 'C4Container', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l16%20C4Container', tags: ['Name=C4Container', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:C4Container, node += row;

UNWIND [
  {id: 'l17 style x:y#quot;z;', name: 'style x:y#quot;z;', type: 'style x:y#quot;z;', typeTitle: 'style x:y#quot;z;', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l17%20style%20x%3Ay%23quot%3Bz%3B', tags: ['Name=style x:y#quot;z;', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:StyleXYQuotZ, node += row;

UNWIND [
  {id: 'l18 classDef a:b#z;', name: 'classDef a:b#z;', type: 'classDef a:b#z;', typeTitle: 'classDef a:b#z;', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l18%20classDef%20a%3Ab%23z%3B', tags: ['Name=classDef a:b#z;', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:ClassDefABZ, node += row;

UNWIND [
  {id: 'l19 fa:fa-car $$x^2$$ **bold** __under__ _em_ ~~gone~~ [a](javascript:alert(1)) www.example.com me@example.com', name: 'fa:fa-car $$x^2$$ **bold** __under__ _em_ ~~gone~~ [a](javascript:alert(1)) www.example.com me@example.com', type: 'fa:fa-car $$x^2$$ **bold** __under__ _em_ ~~gone~~ [a](javascript:alert(1)) www.example.com me@example.com', typeTitle: 'fa:fa-car $$x^2$$ **bold** __under__ _em_ ~~gone~~ [a](javascript:alert(1)) www.example.com me@example.com', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l19%20fa%3Afa-car%20%24%24x%5E2%24%24%20**bold**%20__under__%20_em_%20~~gone~~%20%5Ba%5D(javascript%3Aalert(1))%20www.example.com%20me%40example.com', tags: ['Name=fa:fa-car $$x^2$$ **bold** __under__ _em_ ~~gone~~ [a](javascript:alert(1)) www.example.com me@example.com', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:FaFaCarXBoldUnderEmGoneAJavascriptAlertWwwExampleComMeExampleCom, node += row;

UNWIND [
  {id: 'l20 1. one', name: '1. one', type: '1. one', typeTitle: '1. one', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l20%201.%20one', tags: ['Name=1. one', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:One, node += row;

UNWIND [
  {id: 'l21 - dash', name: '- dash', type: '- dash', typeTitle: '- dash', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l21%20-%20dash', tags: ['Name=- dash', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:Dash, node += row;

UNWIND [
  {id: 'l22 + plus', name: '+ plus', type: '+ plus', typeTitle: '+ plus', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l22%20%2B%20plus', tags: ['Name=+ plus', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:Plus, node += row;

UNWIND [
  {id: 'l23 #quot; &quot; &lt;b&gt; &#34; R&D ﬂ°°34¶ß ﬂ°quot¶ß', name: '#quot; &quot; &lt;b&gt; &#34; R&D ﬂ°°34¶ß ﬂ°quot¶ß', type: '#quot; &quot; &lt;b&gt; &#34; R&D ﬂ°°34¶ß ﬂ°quot¶ß', typeTitle: '#quot; &quot; &lt;b&gt; &#34; R&D ﬂ°°34¶ß ﬂ°quot¶ß', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l23%20%23quot%3B%20%26quot%3B%20%26lt%3Bb%26gt%3B%20%26%2334%3B%20R%26D%20%EF%AC%82%C2%B0%C2%B034%C2%B6%C3%9F%20%EF%AC%82%C2%B0quot%C2%B6%C3%9F', tags: ['Name=#quot; &quot; &lt;b&gt; &#34; R&D ﬂ°°34¶ß ﬂ°quot¶ß', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:QuotQuotLtBGtRDQuot, node += row;

UNWIND [
  {id: 'l24 a --> b & c ~~~ d:::evil', name: 'a --> b & c ~~~ d:::evil', type: 'a --> b & c ~~~ d:::evil', typeTitle: 'a --> b & c ~~~ d:::evil', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l24%20a%20--%3E%20b%20%26%20c%20~~~%20d%3A%3A%3Aevil', tags: ['Name=a --> b & c ~~~ d:::evil', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:ABCDEvil, node += row;

UNWIND [
  {id: 'l25 {{braces}} {diamond} (round) |pipe| [[sub]] @{ shape: circle }', name: '{{braces}} {diamond} (round) |pipe| [[sub]] @{ shape: circle }', type: '{{braces}} {diamond} (round) |pipe| [[sub]] @{ shape: circle }', typeTitle: '{{braces}} {diamond} (round) |pipe| [[sub]] @{ shape: circle }', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l25%20%7B%7Bbraces%7D%7D%20%7Bdiamond%7D%20(round)%20%7Cpipe%7C%20%5B%5Bsub%5D%5D%20%40%7B%20shape%3A%20circle%20%7D', tags: ['Name={{braces}} {diamond} (round) |pipe| [[sub]] @{ shape: circle }', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:BracesDiamondRoundPipeSubShapeCircle, node += row;

UNWIND [
  {id: 'l26 click n1 "javascript:alert(1)"', name: 'click n1 "javascript:alert(1)"', type: 'click n1 "javascript:alert(1)"', typeTitle: 'click n1 "javascript:alert(1)"', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l26%20click%20n1%20%22javascript%3Aalert(1)%22', tags: ['Name=click n1 "javascript:alert(1)"', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:ClickN1JavascriptAlert, node += row;

UNWIND [
  {id: 'l27 � lone surrogate �', name: '� lone surrogate �', type: '� lone surrogate �', typeTitle: '� lone surrogate �', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l27%20%EF%BF%BD%20lone%20surrogate%20%EF%BF%BD', tags: ['Name=� lone surrogate �', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:LoneSurrogate, node += row;

UNWIND [
  {id: 'l28 {{x}} %(name)s {0} $HOME $(id)', name: '{{x}} %(name)s {0} $HOME $(id)', type: '{{x}} %(name)s {0} $HOME $(id)', typeTitle: '{{x}} %(name)s {0} $HOME $(id)', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l28%20%7B%7Bx%7D%7D%20%25(name)s%20%7B0%7D%20%24HOME%20%24(id)', tags: ['Name={{x}} %(name)s {0} $HOME $(id)', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:XNameSHOMEId, node += row;

UNWIND [
  {id: 'l29 coding: utf-7', name: 'coding: utf-7', type: 'coding: utf-7', typeTitle: 'coding: utf-7', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l29%20coding%3A%20utf-7', tags: ['Name=coding: utf-7', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:CodingUtf, node += row;

UNWIND [
  {id: 'l30 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', name: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', type: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', typeTitle: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l30%20xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', tags: ['Name=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:Xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, node += row;

UNWIND [
  {id: 'l31 ends with a backslash \\', name: 'ends with a backslash \\', type: 'ends with a backslash \\', typeTitle: 'ends with a backslash \\', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l31%20ends%20with%20a%20backslash%20%5C', tags: ['Name=ends with a backslash \\', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:EndsWithABackslash, node += row;

UNWIND [
  {id: 'l32 constructor', name: 'constructor', type: 'constructor', typeTitle: 'constructor', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l32%20constructor', tags: ['Name=constructor', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:Constructor, node += row;

UNWIND [
  {id: 'l33 __proto__', name: '__proto__', type: '__proto__', typeTitle: '__proto__', account: '111111111111', accountName: 'payments-prod', region: 'eu-west-1', inScope: true, missing: null, readAt: '2026-03-01T09:30:00.000Z', console: 'https://console.aws.amazon.com/go?id=l33%20__proto__', tags: ['Name=__proto__', 'team=payments']}
] AS row
MERGE (node:OrreryResource {id: row.id})
SET node:Proto, node += row;

UNWIND [
  {from: 'c0 x"];import os#', to: 'l0 x"];import os#'},
  {from: 'c1 "); __import__("os").system("touch /tmp/x"); ("', to: 'l1 "); __import__("os").system("touch /tmp/x"); ("'},
  {from: 'c2 <img src=x onerror=alert(1)>', to: 'l2 <img src=x onerror=alert(1)>'},
  {from: 'c3 <<b>bold</b>>', to: 'l3 <<b>bold</b>>'},
  {from: 'c4 line one\u000aline two\u000d\u000aend\u000asubgraph z', to: 'l4 line one\u000aline two\u000d\u000aend\u000asubgraph z'},
  {from: 'c5 \'single\' "double" `back` ```ticks```', to: 'l5 \'single\' "double" `back` ```ticks```'},
  {from: 'c6 back\\slash \\n \\N \\G \\L \\', to: 'l6 back\\slash \\n \\N \\G \\L \\'},
  {from: 'c7 %%{init: {"theme":"forest"}}%%', to: 'l7 %%{init: {"theme":"forest"}}%%'},
  {from: 'c8 %% comment', to: 'l8 %% comment'},
  {from: 'c9 emoji 👩\u200d👩\u200d👧 🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f é 漢字 ك', to: 'l9 emoji 👩\u200d👩\u200d👧 🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f é 漢字 ك'},
  {from: 'c10 \u202egnp.exe\u202c', to: 'l10 \u202egnp.exe\u202c'},
  {from: 'c11 zero\u200bwidth\u2028line\u2029para\u0000nul\u001b[31m\u0085', to: 'l11 zero\u200bwidth\u2028line\u2029para\u0000nul\u001b[31m\u0085'},
  {from: 'c12 ', to: 'l12 '},
  {from: 'c13    ', to: 'l13    '},
  {from: 'c14 end', to: 'l14 end'},
  {from: 'c15 direction TB', to: 'l15 direction TB'},
  {from: 'c16 C4Container', to: 'l16 C4Container'},
  {from: 'c17 style x:y#quot;z;', to: 'l17 style x:y#quot;z;'},
  {from: 'c18 classDef a:b#z;', to: 'l18 classDef a:b#z;'},
  {from: 'c19 fa:fa-car $$x^2$$ **bold** __under__ _em_ ~~gone~~ [a](javascript:alert(1)) www.example.com me@example.com', to: 'l19 fa:fa-car $$x^2$$ **bold** __under__ _em_ ~~gone~~ [a](javascript:alert(1)) www.example.com me@example.com'},
  {from: 'c20 1. one', to: 'l20 1. one'},
  {from: 'c21 - dash', to: 'l21 - dash'},
  {from: 'c22 + plus', to: 'l22 + plus'},
  {from: 'c23 #quot; &quot; &lt;b&gt; &#34; R&D ﬂ°°34¶ß ﬂ°quot¶ß', to: 'l23 #quot; &quot; &lt;b&gt; &#34; R&D ﬂ°°34¶ß ﬂ°quot¶ß'},
  {from: 'c24 a --> b & c ~~~ d:::evil', to: 'l24 a --> b & c ~~~ d:::evil'},
  {from: 'c25 {{braces}} {diamond} (round) |pipe| [[sub]] @{ shape: circle }', to: 'l25 {{braces}} {diamond} (round) |pipe| [[sub]] @{ shape: circle }'},
  {from: 'c26 click n1 "javascript:alert(1)"', to: 'l26 click n1 "javascript:alert(1)"'},
  {from: 'c27 � lone surrogate �', to: 'l27 � lone surrogate �'},
  {from: 'c28 {{x}} %(name)s {0} $HOME $(id)', to: 'l28 {{x}} %(name)s {0} $HOME $(id)'},
  {from: 'c29 coding: utf-7', to: 'l29 coding: utf-7'},
  {from: 'c30 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', to: 'l30 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'},
  {from: 'c31 ends with a backslash \\', to: 'l31 ends with a backslash \\'},
  {from: 'c32 constructor', to: 'l32 constructor'},
  {from: 'c33 __proto__', to: 'l33 __proto__'}
] AS row
MATCH (from:OrreryResource {id: row.from})
MATCH (to:OrreryResource {id: row.to})
MERGE (from)-[relation:CONTAINS]->(to);

UNWIND [
  {from: 'l0 x"];import os#', to: 'c1 "); __import__("os").system("touch /tmp/x"); ("', basis: 'stated', evidence: ['Some.Path: x"];import os#']},
  {from: 'l1 "); __import__("os").system("touch /tmp/x"); ("', to: 'c2 <img src=x onerror=alert(1)>', basis: 'stated', evidence: ['Some.Path: "); __import__("os").system("touch /tmp/x"); ("']},
  {from: 'l2 <img src=x onerror=alert(1)>', to: 'c3 <<b>bold</b>>', basis: 'stated', evidence: ['Some.Path: <img src=x onerror=alert(1)>']},
  {from: 'l3 <<b>bold</b>>', to: 'c4 line one\u000aline two\u000d\u000aend\u000asubgraph z', basis: 'stated', evidence: ['Some.Path: <<b>bold</b>>']},
  {from: 'l4 line one\u000aline two\u000d\u000aend\u000asubgraph z', to: 'c5 \'single\' "double" `back` ```ticks```', basis: 'stated', evidence: ['Some.Path: line one\u000aline two\u000d\u000aend\u000asubgraph z']},
  {from: 'l5 \'single\' "double" `back` ```ticks```', to: 'c6 back\\slash \\n \\N \\G \\L \\', basis: 'stated', evidence: ['Some.Path: \'single\' "double" `back` ```ticks```']},
  {from: 'l6 back\\slash \\n \\N \\G \\L \\', to: 'c7 %%{init: {"theme":"forest"}}%%', basis: 'stated', evidence: ['Some.Path: back\\slash \\n \\N \\G \\L \\']},
  {from: 'l7 %%{init: {"theme":"forest"}}%%', to: 'c8 %% comment', basis: 'stated', evidence: ['Some.Path: %%{init: {"theme":"forest"}}%%']},
  {from: 'l8 %% comment', to: 'c9 emoji 👩\u200d👩\u200d👧 🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f é 漢字 ك', basis: 'stated', evidence: ['Some.Path: %% comment']},
  {from: 'l9 emoji 👩\u200d👩\u200d👧 🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f é 漢字 ك', to: 'c10 \u202egnp.exe\u202c', basis: 'stated', evidence: ['Some.Path: emoji 👩\u200d👩\u200d👧 🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f é 漢字 ك']},
  {from: 'l10 \u202egnp.exe\u202c', to: 'c11 zero\u200bwidth\u2028line\u2029para\u0000nul\u001b[31m\u0085', basis: 'stated', evidence: ['Some.Path: \u202egnp.exe\u202c']},
  {from: 'l11 zero\u200bwidth\u2028line\u2029para\u0000nul\u001b[31m\u0085', to: 'c12 ', basis: 'stated', evidence: ['Some.Path: zero\u200bwidth\u2028line\u2029para\u0000nul\u001b[31m\u0085']},
  {from: 'l12 ', to: 'c13    ', basis: 'stated', evidence: ['Some.Path: ']},
  {from: 'l13    ', to: 'c14 end', basis: 'stated', evidence: ['Some.Path:    ']},
  {from: 'l14 end', to: 'c15 direction TB', basis: 'stated', evidence: ['Some.Path: end']},
  {from: 'l15 direction TB', to: 'c16 C4Container', basis: 'stated', evidence: ['Some.Path: direction TB']},
  {from: 'l16 C4Container', to: 'c17 style x:y#quot;z;', basis: 'stated', evidence: ['Some.Path: C4Container']},
  {from: 'l17 style x:y#quot;z;', to: 'c18 classDef a:b#z;', basis: 'stated', evidence: ['Some.Path: style x:y#quot;z;']},
  {from: 'l18 classDef a:b#z;', to: 'c19 fa:fa-car $$x^2$$ **bold** __under__ _em_ ~~gone~~ [a](javascript:alert(1)) www.example.com me@example.com', basis: 'stated', evidence: ['Some.Path: classDef a:b#z;']},
  {from: 'l19 fa:fa-car $$x^2$$ **bold** __under__ _em_ ~~gone~~ [a](javascript:alert(1)) www.example.com me@example.com', to: 'c20 1. one', basis: 'stated', evidence: ['Some.Path: fa:fa-car $$x^2$$ **bold** __under__ _em_ ~~gone~~ [a](javascript:alert(1)) www.example.com me@example.com']},
  {from: 'l20 1. one', to: 'c21 - dash', basis: 'stated', evidence: ['Some.Path: 1. one']},
  {from: 'l21 - dash', to: 'c22 + plus', basis: 'stated', evidence: ['Some.Path: - dash']},
  {from: 'l22 + plus', to: 'c23 #quot; &quot; &lt;b&gt; &#34; R&D ﬂ°°34¶ß ﬂ°quot¶ß', basis: 'stated', evidence: ['Some.Path: + plus']},
  {from: 'l23 #quot; &quot; &lt;b&gt; &#34; R&D ﬂ°°34¶ß ﬂ°quot¶ß', to: 'c24 a --> b & c ~~~ d:::evil', basis: 'stated', evidence: ['Some.Path: #quot; &quot; &lt;b&gt; &#34; R&D ﬂ°°34¶ß ﬂ°quot¶ß']},
  {from: 'l24 a --> b & c ~~~ d:::evil', to: 'c25 {{braces}} {diamond} (round) |pipe| [[sub]] @{ shape: circle }', basis: 'stated', evidence: ['Some.Path: a --> b & c ~~~ d:::evil']},
  {from: 'l25 {{braces}} {diamond} (round) |pipe| [[sub]] @{ shape: circle }', to: 'c26 click n1 "javascript:alert(1)"', basis: 'stated', evidence: ['Some.Path: {{braces}} {diamond} (round) |pipe| [[sub]] @{ shape: circle }']},
  {from: 'l26 click n1 "javascript:alert(1)"', to: 'c27 � lone surrogate �', basis: 'stated', evidence: ['Some.Path: click n1 "javascript:alert(1)"']},
  {from: 'l27 � lone surrogate �', to: 'c28 {{x}} %(name)s {0} $HOME $(id)', basis: 'stated', evidence: ['Some.Path: � lone surrogate �']},
  {from: 'l28 {{x}} %(name)s {0} $HOME $(id)', to: 'c29 coding: utf-7', basis: 'stated', evidence: ['Some.Path: {{x}} %(name)s {0} $HOME $(id)']},
  {from: 'l29 coding: utf-7', to: 'c30 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', basis: 'stated', evidence: ['Some.Path: coding: utf-7']},
  {from: 'l30 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', to: 'c31 ends with a backslash \\', basis: 'stated', evidence: ['Some.Path: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx']},
  {from: 'l31 ends with a backslash \\', to: 'c32 constructor', basis: 'stated', evidence: ['Some.Path: ends with a backslash \\']},
  {from: 'l32 constructor', to: 'c33 __proto__', basis: 'stated', evidence: ['Some.Path: constructor']},
  {from: 'l33 __proto__', to: 'c0 x"];import os#', basis: 'stated', evidence: ['Some.Path: __proto__']}
] AS row
MATCH (from:OrreryResource {id: row.from})
MATCH (to:OrreryResource {id: row.to})
MERGE (from)-[relation:USES]->(to)
SET relation.basis = row.basis, relation.evidence = row.evidence;
