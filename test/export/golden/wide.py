# Written by Orrery 0.1.0. Changes made here are lost when it is written again.
# To draw it: "pip install diagrams", install Graphviz (https://graphviz.org), run this file with Python.
# Profile: corp-sso
# Scope: wide
# Oldest reading: 2026-03-01T09:30:00.000Z
# Coverage: every reading that was made is complete.
# Write it again: orrery export --profile corp-sso --format mermaid --output picture.mmd

from diagrams import Cluster, Diagram, Edge
from diagrams.aws.management import OrganizationsAccount

with Diagram(
    "wide",
    filename="wide-diagram",
    outformat="png",
    show=False,
    direction="TB",
    graph_attr={"compound": "true", "splines": "spline", "pad": "0.5"},
):
    with Cluster("Wide Corp — Organization"):
        with Cluster("Team 0 — Organizational unit"):
            account_1 = OrganizationsAccount("Team 0 account 0")
            OrganizationsAccount("Team 0 account 1")
        with Cluster("Team 1 — Organizational unit"):
            account_3 = OrganizationsAccount("Team 1 account 0")
            account_4 = OrganizationsAccount("Team 1 account 1")
            OrganizationsAccount("Team 1 account 2")
            account_6 = OrganizationsAccount("Team 1 account 3")
            account_7 = OrganizationsAccount("Team 1 account 4")
        with Cluster("Team 2 — Organizational unit"):
            account_8 = OrganizationsAccount("Team 2 account 0")
            account_9 = OrganizationsAccount("Team 2 account 1")
            account_10 = OrganizationsAccount("Team 2 account 2")
            account_11 = OrganizationsAccount("Team 2 account 3")
            account_12 = OrganizationsAccount("Team 2 account 4")
            account_13 = OrganizationsAccount("Team 2 account 5")
            account_14 = OrganizationsAccount("Team 2 account 6")
            account_15 = OrganizationsAccount("Team 2 account 7")
        with Cluster("Team 3 — Organizational unit"):
            account_16 = OrganizationsAccount("Team 3 account 0")
            account_17 = OrganizationsAccount("Team 3 account 1")
            account_18 = OrganizationsAccount("Team 3 account 2")
            account_19 = OrganizationsAccount("Team 3 account 3")
            account_20 = OrganizationsAccount("Team 3 account 4")
            account_21 = OrganizationsAccount("Team 3 account 5")
            account_22 = OrganizationsAccount("Team 3 account 6")
            account_23 = OrganizationsAccount("Team 3 account 7")
            account_24 = OrganizationsAccount("Team 3 account 8")
            account_25 = OrganizationsAccount("Team 3 account 9")
            account_26 = OrganizationsAccount("Team 3 account 10")
        with Cluster("Team 4 — Organizational unit"):
            account_27 = OrganizationsAccount("Team 4 account 0")
            account_28 = OrganizationsAccount("Team 4 account 1")
            account_29 = OrganizationsAccount("Team 4 account 2")
            account_30 = OrganizationsAccount("Team 4 account 3")
            account_31 = OrganizationsAccount("Team 4 account 4")
            account_32 = OrganizationsAccount("Team 4 account 5")
            account_33 = OrganizationsAccount("Team 4 account 6")
            account_34 = OrganizationsAccount("Team 4 account 7")
            account_35 = OrganizationsAccount("Team 4 account 8")
            account_36 = OrganizationsAccount("Team 4 account 9")
            account_37 = OrganizationsAccount("Team 4 account 10")
            account_38 = OrganizationsAccount("Team 4 account 11")
            account_39 = OrganizationsAccount("Team 4 account 12")
            account_40 = OrganizationsAccount("Team 4 account 13")
        with Cluster("Team 5 — Organizational unit"):
            account_41 = OrganizationsAccount("Team 5 account 0")
            account_42 = OrganizationsAccount("Team 5 account 1")
        with Cluster("Team 6 — Organizational unit"):
            account_43 = OrganizationsAccount("Team 6 account 0")
            account_44 = OrganizationsAccount("Team 6 account 1")
            account_45 = OrganizationsAccount("Team 6 account 2")
            account_46 = OrganizationsAccount("Team 6 account 3")
            account_47 = OrganizationsAccount("Team 6 account 4")
        with Cluster("Team 7 — Organizational unit"):
            account_48 = OrganizationsAccount("Team 7 account 0")
            account_49 = OrganizationsAccount("Team 7 account 1")
            account_50 = OrganizationsAccount("Team 7 account 2")
            account_51 = OrganizationsAccount("Team 7 account 3")
            account_52 = OrganizationsAccount("Team 7 account 4")
            account_53 = OrganizationsAccount("Team 7 account 5")
            account_54 = OrganizationsAccount("Team 7 account 6")
            account_55 = OrganizationsAccount("Team 7 account 7")
        with Cluster("Team 8 — Organizational unit"):
            account_56 = OrganizationsAccount("Team 8 account 0")
            account_57 = OrganizationsAccount("Team 8 account 1")
            account_58 = OrganizationsAccount("Team 8 account 2")
            account_59 = OrganizationsAccount("Team 8 account 3")
            account_60 = OrganizationsAccount("Team 8 account 4")
            account_61 = OrganizationsAccount("Team 8 account 5")
            account_62 = OrganizationsAccount("Team 8 account 6")
            account_63 = OrganizationsAccount("Team 8 account 7")
            account_64 = OrganizationsAccount("Team 8 account 8")
            account_65 = OrganizationsAccount("Team 8 account 9")
            account_66 = OrganizationsAccount("Team 8 account 10")
        with Cluster("Team 9 — Organizational unit"):
            account_67 = OrganizationsAccount("Team 9 account 0")
            account_68 = OrganizationsAccount("Team 9 account 1")
            account_69 = OrganizationsAccount("Team 9 account 2")
            account_70 = OrganizationsAccount("Team 9 account 3")
            account_71 = OrganizationsAccount("Team 9 account 4")
            account_72 = OrganizationsAccount("Team 9 account 5")
            account_73 = OrganizationsAccount("Team 9 account 6")
            account_74 = OrganizationsAccount("Team 9 account 7")
            account_75 = OrganizationsAccount("Team 9 account 8")
            account_76 = OrganizationsAccount("Team 9 account 9")
            account_77 = OrganizationsAccount("Team 9 account 10")
            account_78 = OrganizationsAccount("Team 9 account 11")
            account_79 = OrganizationsAccount("Team 9 account 12")
            account_80 = OrganizationsAccount("Team 9 account 13")
        with Cluster("Team 10 — Organizational unit"):
            account_81 = OrganizationsAccount("Team 10 account 0")
            account_82 = OrganizationsAccount("Team 10 account 1")
        with Cluster("Team 11 — Organizational unit"):
            account_83 = OrganizationsAccount("Team 11 account 0")
            account_84 = OrganizationsAccount("Team 11 account 1")
            account_85 = OrganizationsAccount("Team 11 account 2")
            account_86 = OrganizationsAccount("Team 11 account 3")
            account_87 = OrganizationsAccount("Team 11 account 4")
        with Cluster("Team 12 — Organizational unit"):
            account_88 = OrganizationsAccount("Team 12 account 0")
            account_89 = OrganizationsAccount("Team 12 account 1")
            account_90 = OrganizationsAccount("Team 12 account 2")
            account_91 = OrganizationsAccount("Team 12 account 3")
            account_92 = OrganizationsAccount("Team 12 account 4")
            account_93 = OrganizationsAccount("Team 12 account 5")
            account_94 = OrganizationsAccount("Team 12 account 6")
            account_95 = OrganizationsAccount("Team 12 account 7")
        with Cluster("Team 13 — Organizational unit"):
            account_96 = OrganizationsAccount("Team 13 account 0")
            account_97 = OrganizationsAccount("Team 13 account 1")
            account_98 = OrganizationsAccount("Team 13 account 2")
            account_99 = OrganizationsAccount("Team 13 account 3")
            account_100 = OrganizationsAccount("Team 13 account 4")
            account_101 = OrganizationsAccount("Team 13 account 5")
            account_102 = OrganizationsAccount("Team 13 account 6")
            account_103 = OrganizationsAccount("Team 13 account 7")
            account_104 = OrganizationsAccount("Team 13 account 8")
            account_105 = OrganizationsAccount("Team 13 account 9")
            account_106 = OrganizationsAccount("Team 13 account 10")

    # Edges that are not drawn put in rows what no relation places.
    account_3 - Edge(style="invis") - account_6
    account_4 - Edge(style="invis") - account_7
    account_8 - Edge(style="invis") - account_11
    account_9 - Edge(style="invis") - account_12
    account_10 - Edge(style="invis") - account_13
    account_11 - Edge(style="invis") - account_14
    account_12 - Edge(style="invis") - account_15
    account_16 - Edge(style="invis") - account_20
    account_17 - Edge(style="invis") - account_21
    account_18 - Edge(style="invis") - account_22
    account_19 - Edge(style="invis") - account_23
    account_20 - Edge(style="invis") - account_24
    account_21 - Edge(style="invis") - account_25
    account_22 - Edge(style="invis") - account_26
    account_27 - Edge(style="invis") - account_31
    account_28 - Edge(style="invis") - account_32
    account_29 - Edge(style="invis") - account_33
    account_30 - Edge(style="invis") - account_34
    account_31 - Edge(style="invis") - account_35
    account_32 - Edge(style="invis") - account_36
    account_33 - Edge(style="invis") - account_37
    account_34 - Edge(style="invis") - account_38
    account_35 - Edge(style="invis") - account_39
    account_36 - Edge(style="invis") - account_40
    account_43 - Edge(style="invis") - account_46
    account_44 - Edge(style="invis") - account_47
    account_48 - Edge(style="invis") - account_51
    account_49 - Edge(style="invis") - account_52
    account_50 - Edge(style="invis") - account_53
    account_51 - Edge(style="invis") - account_54
    account_52 - Edge(style="invis") - account_55
    account_56 - Edge(style="invis") - account_60
    account_57 - Edge(style="invis") - account_61
    account_58 - Edge(style="invis") - account_62
    account_59 - Edge(style="invis") - account_63
    account_60 - Edge(style="invis") - account_64
    account_61 - Edge(style="invis") - account_65
    account_62 - Edge(style="invis") - account_66
    account_67 - Edge(style="invis") - account_71
    account_68 - Edge(style="invis") - account_72
    account_69 - Edge(style="invis") - account_73
    account_70 - Edge(style="invis") - account_74
    account_71 - Edge(style="invis") - account_75
    account_72 - Edge(style="invis") - account_76
    account_73 - Edge(style="invis") - account_77
    account_74 - Edge(style="invis") - account_78
    account_75 - Edge(style="invis") - account_79
    account_76 - Edge(style="invis") - account_80
    account_83 - Edge(style="invis") - account_86
    account_84 - Edge(style="invis") - account_87
    account_88 - Edge(style="invis") - account_91
    account_89 - Edge(style="invis") - account_92
    account_90 - Edge(style="invis") - account_93
    account_91 - Edge(style="invis") - account_94
    account_92 - Edge(style="invis") - account_95
    account_96 - Edge(style="invis") - account_100
    account_97 - Edge(style="invis") - account_101
    account_98 - Edge(style="invis") - account_102
    account_99 - Edge(style="invis") - account_103
    account_100 - Edge(style="invis") - account_104
    account_101 - Edge(style="invis") - account_105
    account_102 - Edge(style="invis") - account_106
    account_1 - Edge(style="invis") - [account_41, account_42]
    account_6 - Edge(style="invis") - [account_43, account_44, account_45]
    account_14 - Edge(style="invis") - [account_48, account_49, account_50]
    account_24 - Edge(style="invis") - [account_56, account_57, account_58, account_59]
    account_39 - Edge(style="invis") - [account_67, account_68, account_69, account_70]
    account_41 - Edge(style="invis") - [account_81, account_82]
    account_46 - Edge(style="invis") - [account_83, account_84, account_85]
    account_54 - Edge(style="invis") - [account_88, account_89, account_90]
    account_64 - Edge(style="invis") - [account_96, account_97, account_98, account_99]
