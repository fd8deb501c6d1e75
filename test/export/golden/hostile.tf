# Written by Orrery 0.1.0. Changes made here are lost when it is written again.
# To bring this under Terraform: sign in where the providers are, run "terraform init", let "terraform plan -generate-config-out=generated.tf" write the configuration, read it, then "terraform apply" imports.
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
# Imports: 34 of 68 resources, in 34 blocks.
# Not imported: 34 resources, because
# - × 1: Orrery does not know how Terraform imports them
# - × 1: Orrery does not know how Terraform imports them
# - "); __import__("os").system("touch /tmp/x"); (" × 1: Orrery does not know how Terraform imports them
# - #quot; &quot; &lt;b&gt; &#34; R&D ﬂ°°34¶ß ﬂ°quot¶ß × 1: Orrery does not know how Terraform imports them
# - %% comment × 1: Orrery does not know how Terraform imports them
# - %%{init: {"theme":"forest"}}%% × 1: Orrery does not know how Terraform imports them
# - 'single' "double" `back` ```ticks``` × 1: Orrery does not know how Terraform imports them
# - + plus × 1: Orrery does not know how Terraform imports them
# - - dash × 1: Orrery does not know how Terraform imports them
# - 1. one × 1: Orrery does not know how Terraform imports them
# - <<b>bold</b>> × 1: Orrery does not know how Terraform imports them
# - <img src=x onerror=alert(1)> × 1: Orrery does not know how Terraform imports them
# - C4Container × 1: Orrery does not know how Terraform imports them
# - __proto__ × 1: Orrery does not know how Terraform imports them
# - a --> b & c ~~~ d:::evil × 1: Orrery does not know how Terraform imports them
# - back\slash \n \N \G \L \ × 1: Orrery does not know how Terraform imports them
# - classDef a:b#z; × 1: Orrery does not know how Terraform imports them
# - click n1 "javascript:alert(1)" × 1: Orrery does not know how Terraform imports them
# - coding: utf-7 × 1: Orrery does not know how Terraform imports them
# - constructor × 1: Orrery does not know how Terraform imports them
# - direction TB × 1: Orrery does not know how Terraform imports them
# - emoji 👩‍👩‍👧 🏴⟨U+E0067⟩⟨U+E0062⟩⟨U+E0065⟩⟨U+E006E⟩⟨U+E0067⟩⟨U+E007F⟩ é 漢字 ك × 1: Orrery does not know how Terraform imports them
# - end × 1: Orrery does not know how Terraform imports them
# - ends with a backslash \ × 1: Orrery does not know how Terraform imports them
# - fa:fa-car $$x^2$$ **bold** __under__ _em_ ~~gone~~ [a](javascript:alert(1)) www.example.com me@example.com × 1: Orrery does not know how Terraform imports them
# - line one␊line two␊end␊subgraph z × 1: Orrery does not know how Terraform imports them
# - style x:y#quot;z; × 1: Orrery does not know how Terraform imports them
# - x"];import os# × 1: Orrery does not know how Terraform imports them
# - xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx × 1: Orrery does not know how Terraform imports them
# - zero⟨U+200B⟩width⟨U+2028⟩line⟨U+2029⟩para␀nul␛[31m⟨U+0085⟩ × 1: Orrery does not know how Terraform imports them
# - {{braces}} {diamond} (round) |pipe| [[sub]] @{ shape: circle } × 1: Orrery does not know how Terraform imports them
# - {{x}} %(name)s {0} $HOME $(id) × 1: Orrery does not know how Terraform imports them
# - ⟨U+202E⟩gnp.exe⟨U+202C⟩ × 1: Orrery does not know how Terraform imports them
# - � lone surrogate � × 1: Orrery does not know how Terraform imports them
# Write it again: orrery export --profile corp-sso --format mermaid --output picture.mmd

terraform {
  required_version = ">= 1.5"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.0"
    }
  }
}

# payments-prod (111111111111), eu-west-1
provider "aws" {
  alias               = "a111111111111_eu_west_1"
  region              = "eu-west-1"
  allowed_account_ids = ["111111111111"]
  # Sign in with profile = "…" or assume_role { role_arn = "…" }, or by the environment.
}

# payments-prod (111111111111), eu-west-1: 34 imports

import {
  to       = aws_organizations_organizational_unit.x_import_os
  provider = aws.a111111111111_eu_west_1
  id       = "c0 x\"];import os#"
}

import {
  to       = aws_organizations_organizational_unit.import_os_system_touch_tmp_x
  provider = aws.a111111111111_eu_west_1
  id       = "x\"); (\""
}

import {
  to       = aws_organizations_organizational_unit.img_src_x_onerror_alert_1
  provider = aws.a111111111111_eu_west_1
  id       = "c2 <img src=x onerror=alert(1)>"
}

import {
  to       = aws_organizations_organizational_unit.b_bold_b
  provider = aws.a111111111111_eu_west_1
  id       = "b>>"
}

import {
  to       = aws_organizations_organizational_unit.line_one_line_two_end_subgraph_z
  provider = aws.a111111111111_eu_west_1
  id       = "c4 line one\u000aline two\u000d\u000aend\u000asubgraph z"
}

import {
  to       = aws_organizations_organizational_unit.single_double_back_ticks
  provider = aws.a111111111111_eu_west_1
  id       = "c5 'single' \"double\" `back` ```ticks```"
}

import {
  to       = aws_organizations_organizational_unit.back_slash_n_n_g_l
  provider = aws.a111111111111_eu_west_1
  id       = "c6 back\\slash \\n \\N \\G \\L \\"
}

import {
  to       = aws_organizations_organizational_unit.init_theme_forest
  provider = aws.a111111111111_eu_west_1
  id       = "\"forest\"}}%%"
}

import {
  to       = aws_organizations_organizational_unit.comment
  provider = aws.a111111111111_eu_west_1
  id       = "c8 %% comment"
}

import {
  to       = aws_organizations_organizational_unit.emoji_e
  provider = aws.a111111111111_eu_west_1
  id       = "c9 emoji 👩\u200d👩\u200d👧 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f é 漢字 ك"
}

import {
  to       = aws_organizations_organizational_unit.gnp_exe
  provider = aws.a111111111111_eu_west_1
  id       = "c10 \u202egnp.exe\u202c"
}

import {
  to       = aws_organizations_organizational_unit.zero_width_line_para_nul_31m
  provider = aws.a111111111111_eu_west_1
  id       = "c11 zero\u200bwidth\u2028line\u2029para\u0000nul\u001b[31m\u0085"
}

import {
  to       = aws_organizations_organizational_unit.organizations_organizational_unit_238f56
  provider = aws.a111111111111_eu_west_1
  id       = "c12 "
}

import {
  to       = aws_organizations_organizational_unit.organizations_organizational_unit_5e32aa
  provider = aws.a111111111111_eu_west_1
  id       = "c13    "
}

import {
  to       = aws_organizations_organizational_unit.end
  provider = aws.a111111111111_eu_west_1
  id       = "c14 end"
}

import {
  to       = aws_organizations_organizational_unit.direction_tb
  provider = aws.a111111111111_eu_west_1
  id       = "c15 direction TB"
}

import {
  to       = aws_organizations_organizational_unit.c4container
  provider = aws.a111111111111_eu_west_1
  id       = "c16 C4Container"
}

import {
  to       = aws_organizations_organizational_unit.style_x_y_quot_z
  provider = aws.a111111111111_eu_west_1
  id       = "y#quot;z;"
}

import {
  to       = aws_organizations_organizational_unit.classdef_a_b_z
  provider = aws.a111111111111_eu_west_1
  id       = "b#z;"
}

import {
  to       = aws_organizations_organizational_unit.fa_fa_car_x_2_bold_under_em_gone_a_javascript_alert_1_www_ex
  provider = aws.a111111111111_eu_west_1
  id       = "alert(1)) www.example.com me@example.com"
}

import {
  to       = aws_organizations_organizational_unit.n1_one
  provider = aws.a111111111111_eu_west_1
  id       = "c20 1. one"
}

import {
  to       = aws_organizations_organizational_unit.dash
  provider = aws.a111111111111_eu_west_1
  id       = "c21 - dash"
}

import {
  to       = aws_organizations_organizational_unit.plus
  provider = aws.a111111111111_eu_west_1
  id       = "c22 + plus"
}

import {
  to       = aws_organizations_organizational_unit.quot_quot_lt_b_gt_34_r_d_fl_34_fl_quot
  provider = aws.a111111111111_eu_west_1
  id       = "c23 #quot; &quot; &lt;b&gt; &#34; R&D ﬂ°°34¶ß ﬂ°quot¶ß"
}

import {
  to       = aws_organizations_organizational_unit.a_b_c_d_evil
  provider = aws.a111111111111_eu_west_1
  id       = "evil"
}

import {
  to       = aws_organizations_organizational_unit.braces_diamond_round_pipe_sub_shape_circle
  provider = aws.a111111111111_eu_west_1
  id       = " circle }"
}

import {
  to       = aws_organizations_organizational_unit.click_n1_javascript_alert_1
  provider = aws.a111111111111_eu_west_1
  id       = "alert(1)\""
}

import {
  to       = aws_organizations_organizational_unit.lone_surrogate
  provider = aws.a111111111111_eu_west_1
  id       = "c27 � lone surrogate �"
}

import {
  to       = aws_organizations_organizational_unit.x_name_s_0_home_id
  provider = aws.a111111111111_eu_west_1
  id       = "c28 {{x}} %(name)s {0} $HOME $(id)"
}

import {
  to       = aws_organizations_organizational_unit.coding_utf_7
  provider = aws.a111111111111_eu_west_1
  id       = " utf-7"
}

import {
  to       = aws_organizations_organizational_unit.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
  provider = aws.a111111111111_eu_west_1
  id       = "c30 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
}

import {
  to       = aws_organizations_organizational_unit.ends_with_a_backslash
  provider = aws.a111111111111_eu_west_1
  id       = "c31 ends with a backslash \\"
}

import {
  to       = aws_organizations_organizational_unit.constructor
  provider = aws.a111111111111_eu_west_1
  id       = "c32 constructor"
}

import {
  to       = aws_organizations_organizational_unit.proto
  provider = aws.a111111111111_eu_west_1
  id       = "c33 __proto__"
}
