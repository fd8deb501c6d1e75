# Written by Orrery 0.1.0. Changes made here are lost when it is written again.
# To draw it: "pip install diagrams", install Graphviz (https://graphviz.org), run this file with Python.
# Profile: corp-sso
# Scope: huge
# Oldest reading: 2026-03-01T09:30:00.000Z
# Coverage: every reading that was made is complete.
# Write it again: orrery export --profile corp-sso --format mermaid --output picture.mmd

from diagrams import Cluster, Diagram, Edge
from diagrams.aws.compute import EC2Instance
from diagrams.generic.blank import Blank

box = {"shape": "box", "image": "", "color": "#7B8894", "fixedsize": "false", "height": "0.9", "labelloc": "c"}

with Diagram(
    "huge",
    filename="huge-diagram",
    outformat="png",
    show=False,
    direction="LR",
    graph_attr={"compound": "true", "splines": "spline", "pad": "0.5"},
    edge_attr={"constraint": "false"},
):
    with Cluster("huge — VPC"):
        with Cluster("subnet 0 — Subnet"):
            instance_1 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n0-0")
            instance_2 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n0-1")
            instance_3 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n0-2")
            instance_4 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n0-3")
            instance_5 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n0-4")
            instance_6 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n0-5")
            instance_7 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n0-6")
            instance_8 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n0-7")
            instance_9 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n0-8")
            instance_10 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n0-9")
        with Cluster("subnet 1 — Subnet"):
            instance_11 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n1-0")
            instance_12 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n1-1")
            instance_13 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n1-2")
            instance_14 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n1-3")
            instance_15 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n1-4")
            instance_16 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n1-5")
            instance_17 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n1-6")
            instance_18 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n1-7")
            instance_19 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n1-8")
            instance_20 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n1-9")
        with Cluster("subnet 2 — Subnet"):
            instance_21 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n2-0")
            instance_22 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n2-1")
            instance_23 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n2-2")
            instance_24 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n2-3")
            instance_25 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n2-4")
            instance_26 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n2-5")
            instance_27 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n2-6")
            instance_28 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n2-7")
            instance_29 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n2-8")
            instance_30 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n2-9")
        with Cluster("subnet 3 — Subnet"):
            instance_31 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n3-0")
            instance_32 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n3-1")
            instance_33 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n3-2")
            instance_34 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n3-3")
            instance_35 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n3-4")
            instance_36 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n3-5")
            instance_37 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n3-6")
            instance_38 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n3-7")
            instance_39 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n3-8")
            instance_40 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n3-9")
        with Cluster("subnet 4 — Subnet"):
            instance_41 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n4-0")
            instance_42 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n4-1")
            instance_43 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n4-2")
            instance_44 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n4-3")
            instance_45 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n4-4")
            instance_46 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n4-5")
            instance_47 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n4-6")
            instance_48 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n4-7")
            instance_49 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n4-8")
            instance_50 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n4-9")
        with Cluster("subnet 5 — Subnet"):
            instance_51 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n5-0")
            instance_52 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n5-1")
            instance_53 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n5-2")
            instance_54 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n5-3")
            instance_55 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n5-4")
            instance_56 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n5-5")
            instance_57 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n5-6")
            instance_58 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n5-7")
            instance_59 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n5-8")
            instance_60 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n5-9")
        with Cluster("subnet 6 — Subnet"):
            instance_61 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n6-0")
            instance_62 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n6-1")
            instance_63 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n6-2")
            instance_64 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n6-3")
            instance_65 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n6-4")
            instance_66 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n6-5")
            instance_67 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n6-6")
            instance_68 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n6-7")
            instance_69 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n6-8")
            instance_70 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n6-9")
        with Cluster("subnet 7 — Subnet"):
            instance_71 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n7-0")
            instance_72 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n7-1")
            instance_73 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n7-2")
            instance_74 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n7-3")
            instance_75 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n7-4")
            instance_76 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n7-5")
            instance_77 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n7-6")
            instance_78 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n7-7")
            instance_79 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n7-8")
            instance_80 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n7-9")
        with Cluster("subnet 8 — Subnet"):
            instance_81 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n8-0")
            instance_82 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n8-1")
            instance_83 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n8-2")
            instance_84 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n8-3")
            instance_85 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n8-4")
            instance_86 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n8-5")
            instance_87 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n8-6")
            instance_88 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n8-7")
            instance_89 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n8-8")
            instance_90 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n8-9")
        with Cluster("subnet 9 — Subnet"):
            instance_91 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n9-0")
            instance_92 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n9-1")
            instance_93 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n9-2")
            instance_94 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n9-3")
            instance_95 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n9-4")
            instance_96 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n9-5")
            instance_97 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n9-6")
            instance_98 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n9-7")
            instance_99 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n9-8")
            instance_100 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on… on\npurpose on purpose\non purpose on\npurpose on purpose\n9-9")
        with Cluster("subnet 10 — Subnet"):
            instance_101 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n10-0")
            instance_102 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n10-1")
            instance_103 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n10-2")
            instance_104 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n10-3")
            instance_105 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n10-4")
            instance_106 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n10-5")
            instance_107 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n10-6")
            instance_108 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n10-7")
            instance_109 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n10-8")
            instance_110 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n10-9")
        with Cluster("subnet 11 — Subnet"):
            instance_111 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n11-0")
            instance_112 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n11-1")
            instance_113 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n11-2")
            instance_114 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n11-3")
            instance_115 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n11-4")
            instance_116 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n11-5")
            instance_117 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n11-6")
            instance_118 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n11-7")
            instance_119 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n11-8")
            instance_120 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n11-9")
        with Cluster("subnet 12 — Subnet"):
            instance_121 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n12-0")
            instance_122 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n12-1")
            instance_123 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n12-2")
            instance_124 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n12-3")
            instance_125 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n12-4")
            instance_126 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n12-5")
            instance_127 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n12-6")
            instance_128 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n12-7")
            instance_129 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n12-8")
            instance_130 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n12-9")
        with Cluster("subnet 13 — Subnet"):
            instance_131 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n13-0")
            instance_132 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n13-1")
            instance_133 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n13-2")
            instance_134 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n13-3")
            instance_135 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n13-4")
            instance_136 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n13-5")
            instance_137 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n13-6")
            instance_138 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n13-7")
            instance_139 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n13-8")
            instance_140 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n13-9")
        with Cluster("subnet 14 — Subnet"):
            instance_141 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n14-0")
            instance_142 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n14-1")
            instance_143 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n14-2")
            instance_144 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n14-3")
            instance_145 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n14-4")
            instance_146 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n14-5")
            instance_147 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n14-6")
            instance_148 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n14-7")
            instance_149 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n14-8")
            instance_150 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n14-9")
        with Cluster("subnet 15 — Subnet"):
            instance_151 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n15-0")
            instance_152 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n15-1")
            instance_153 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n15-2")
            instance_154 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n15-3")
            instance_155 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n15-4")
            instance_156 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n15-5")
            instance_157 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n15-6")
            instance_158 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n15-7")
            instance_159 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n15-8")
            instance_160 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n15-9")
        with Cluster("subnet 16 — Subnet"):
            instance_161 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n16-0")
            instance_162 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n16-1")
            instance_163 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n16-2")
            instance_164 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n16-3")
            instance_165 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n16-4")
            instance_166 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n16-5")
            instance_167 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n16-6")
            instance_168 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n16-7")
            instance_169 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n16-8")
            instance_170 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n16-9")
        with Cluster("subnet 17 — Subnet"):
            instance_171 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n17-0")
            instance_172 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n17-1")
            instance_173 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n17-2")
            instance_174 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n17-3")
            instance_175 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n17-4")
            instance_176 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n17-5")
            instance_177 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n17-6")
            instance_178 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n17-7")
            instance_179 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n17-8")
            instance_180 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n17-9")
        with Cluster("subnet 18 — Subnet"):
            instance_181 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n18-0")
            instance_182 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n18-1")
            instance_183 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n18-2")
            instance_184 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n18-3")
            instance_185 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n18-4")
            instance_186 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n18-5")
            instance_187 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n18-6")
            instance_188 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n18-7")
            instance_189 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n18-8")
            instance_190 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n18-9")
        with Cluster("subnet 19 — Subnet"):
            instance_191 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n19-0")
            instance_192 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n19-1")
            instance_193 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n19-2")
            instance_194 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n19-3")
            instance_195 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n19-4")
            instance_196 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n19-5")
            instance_197 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n19-6")
            instance_198 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n19-7")
            instance_199 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n19-8")
            instance_200 = EC2Instance("a name that\nsomebody made very\nlong on purpose on\npurpose on…on\npurpose on purpose\non purpose on\npurpose on purpose\n19-9")
        security_group_1 = Blank("group 0\nSecurity group", **box)
        security_group_2 = Blank("group 1\nSecurity group", **box)
        security_group_3 = Blank("group 2\nSecurity group", **box)

    instance_1 >> Edge(xlabel="is protected by") >> security_group_1
    instance_1 >> Edge(xlabel="is protected by") >> security_group_2
    instance_1 >> Edge(xlabel="is protected by") >> security_group_3
    instance_2 >> Edge(xlabel="is protected by") >> security_group_1
    instance_2 >> Edge(xlabel="is protected by") >> security_group_2
    instance_2 >> Edge(xlabel="is protected by") >> security_group_3
    instance_3 >> Edge(xlabel="is protected by") >> security_group_1
    instance_3 >> Edge(xlabel="is protected by") >> security_group_2
    instance_3 >> Edge(xlabel="is protected by") >> security_group_3
    instance_4 >> Edge(xlabel="is protected by") >> security_group_1
    instance_4 >> Edge(xlabel="is protected by") >> security_group_2
    instance_4 >> Edge(xlabel="is protected by") >> security_group_3
    instance_5 >> Edge(xlabel="is protected by") >> security_group_1
    instance_5 >> Edge(xlabel="is protected by") >> security_group_2
    instance_5 >> Edge(xlabel="is protected by") >> security_group_3
    instance_6 >> Edge(xlabel="is protected by") >> security_group_1
    instance_6 >> Edge(xlabel="is protected by") >> security_group_2
    instance_6 >> Edge(xlabel="is protected by") >> security_group_3
    instance_7 >> Edge(xlabel="is protected by") >> security_group_1
    instance_7 >> Edge(xlabel="is protected by") >> security_group_2
    instance_7 >> Edge(xlabel="is protected by") >> security_group_3
    instance_8 >> Edge(xlabel="is protected by") >> security_group_1
    instance_8 >> Edge(xlabel="is protected by") >> security_group_2
    instance_8 >> Edge(xlabel="is protected by") >> security_group_3
    instance_9 >> Edge(xlabel="is protected by") >> security_group_1
    instance_9 >> Edge(xlabel="is protected by") >> security_group_2
    instance_9 >> Edge(xlabel="is protected by") >> security_group_3
    instance_10 >> Edge(xlabel="is protected by") >> security_group_1
    instance_10 >> Edge(xlabel="is protected by") >> security_group_2
    instance_10 >> Edge(xlabel="is protected by") >> security_group_3
    instance_11 >> Edge(xlabel="is protected by") >> security_group_1
    instance_11 >> Edge(xlabel="is protected by") >> security_group_2
    instance_11 >> Edge(xlabel="is protected by") >> security_group_3
    instance_12 >> Edge(xlabel="is protected by") >> security_group_1
    instance_12 >> Edge(xlabel="is protected by") >> security_group_2
    instance_12 >> Edge(xlabel="is protected by") >> security_group_3
    instance_13 >> Edge(xlabel="is protected by") >> security_group_1
    instance_13 >> Edge(xlabel="is protected by") >> security_group_2
    instance_13 >> Edge(xlabel="is protected by") >> security_group_3
    instance_14 >> Edge(xlabel="is protected by") >> security_group_1
    instance_14 >> Edge(xlabel="is protected by") >> security_group_2
    instance_14 >> Edge(xlabel="is protected by") >> security_group_3
    instance_15 >> Edge(xlabel="is protected by") >> security_group_1
    instance_15 >> Edge(xlabel="is protected by") >> security_group_2
    instance_15 >> Edge(xlabel="is protected by") >> security_group_3
    instance_16 >> Edge(xlabel="is protected by") >> security_group_1
    instance_16 >> Edge(xlabel="is protected by") >> security_group_2
    instance_16 >> Edge(xlabel="is protected by") >> security_group_3
    instance_17 >> Edge(xlabel="is protected by") >> security_group_1
    instance_17 >> Edge(xlabel="is protected by") >> security_group_2
    instance_17 >> Edge(xlabel="is protected by") >> security_group_3
    instance_18 >> Edge(xlabel="is protected by") >> security_group_1
    instance_18 >> Edge(xlabel="is protected by") >> security_group_2
    instance_18 >> Edge(xlabel="is protected by") >> security_group_3
    instance_19 >> Edge(xlabel="is protected by") >> security_group_1
    instance_19 >> Edge(xlabel="is protected by") >> security_group_2
    instance_19 >> Edge(xlabel="is protected by") >> security_group_3
    instance_20 >> Edge(xlabel="is protected by") >> security_group_1
    instance_20 >> Edge(xlabel="is protected by") >> security_group_2
    instance_20 >> Edge(xlabel="is protected by") >> security_group_3
    instance_21 >> Edge(xlabel="is protected by") >> security_group_1
    instance_21 >> Edge(xlabel="is protected by") >> security_group_2
    instance_21 >> Edge(xlabel="is protected by") >> security_group_3
    instance_22 >> Edge(xlabel="is protected by") >> security_group_1
    instance_22 >> Edge(xlabel="is protected by") >> security_group_2
    instance_22 >> Edge(xlabel="is protected by") >> security_group_3
    instance_23 >> Edge(xlabel="is protected by") >> security_group_1
    instance_23 >> Edge(xlabel="is protected by") >> security_group_2
    instance_23 >> Edge(xlabel="is protected by") >> security_group_3
    instance_24 >> Edge(xlabel="is protected by") >> security_group_1
    instance_24 >> Edge(xlabel="is protected by") >> security_group_2
    instance_24 >> Edge(xlabel="is protected by") >> security_group_3
    instance_25 >> Edge(xlabel="is protected by") >> security_group_1
    instance_25 >> Edge(xlabel="is protected by") >> security_group_2
    instance_25 >> Edge(xlabel="is protected by") >> security_group_3
    instance_26 >> Edge(xlabel="is protected by") >> security_group_1
    instance_26 >> Edge(xlabel="is protected by") >> security_group_2
    instance_26 >> Edge(xlabel="is protected by") >> security_group_3
    instance_27 >> Edge(xlabel="is protected by") >> security_group_1
    instance_27 >> Edge(xlabel="is protected by") >> security_group_2
    instance_27 >> Edge(xlabel="is protected by") >> security_group_3
    instance_28 >> Edge(xlabel="is protected by") >> security_group_1
    instance_28 >> Edge(xlabel="is protected by") >> security_group_2
    instance_28 >> Edge(xlabel="is protected by") >> security_group_3
    instance_29 >> Edge(xlabel="is protected by") >> security_group_1
    instance_29 >> Edge(xlabel="is protected by") >> security_group_2
    instance_29 >> Edge(xlabel="is protected by") >> security_group_3
    instance_30 >> Edge(xlabel="is protected by") >> security_group_1
    instance_30 >> Edge(xlabel="is protected by") >> security_group_2
    instance_30 >> Edge(xlabel="is protected by") >> security_group_3
    instance_31 >> Edge(xlabel="is protected by") >> security_group_1
    instance_31 >> Edge(xlabel="is protected by") >> security_group_2
    instance_31 >> Edge(xlabel="is protected by") >> security_group_3
    instance_32 >> Edge(xlabel="is protected by") >> security_group_1
    instance_32 >> Edge(xlabel="is protected by") >> security_group_2
    instance_32 >> Edge(xlabel="is protected by") >> security_group_3
    instance_33 >> Edge(xlabel="is protected by") >> security_group_1
    instance_33 >> Edge(xlabel="is protected by") >> security_group_2
    instance_33 >> Edge(xlabel="is protected by") >> security_group_3
    instance_34 >> Edge(xlabel="is protected by") >> security_group_1
    instance_34 >> Edge(xlabel="is protected by") >> security_group_2
    instance_34 >> Edge(xlabel="is protected by") >> security_group_3
    instance_35 >> Edge(xlabel="is protected by") >> security_group_1
    instance_35 >> Edge(xlabel="is protected by") >> security_group_2
    instance_35 >> Edge(xlabel="is protected by") >> security_group_3
    instance_36 >> Edge(xlabel="is protected by") >> security_group_1
    instance_36 >> Edge(xlabel="is protected by") >> security_group_2
    instance_36 >> Edge(xlabel="is protected by") >> security_group_3
    instance_37 >> Edge(xlabel="is protected by") >> security_group_1
    instance_37 >> Edge(xlabel="is protected by") >> security_group_2
    instance_37 >> Edge(xlabel="is protected by") >> security_group_3
    instance_38 >> Edge(xlabel="is protected by") >> security_group_1
    instance_38 >> Edge(xlabel="is protected by") >> security_group_2
    instance_38 >> Edge(xlabel="is protected by") >> security_group_3
    instance_39 >> Edge(xlabel="is protected by") >> security_group_1
    instance_39 >> Edge(xlabel="is protected by") >> security_group_2
    instance_39 >> Edge(xlabel="is protected by") >> security_group_3
    instance_40 >> Edge(xlabel="is protected by") >> security_group_1
    instance_40 >> Edge(xlabel="is protected by") >> security_group_2
    instance_40 >> Edge(xlabel="is protected by") >> security_group_3
    instance_41 >> Edge(xlabel="is protected by") >> security_group_1
    instance_41 >> Edge(xlabel="is protected by") >> security_group_2
    instance_41 >> Edge(xlabel="is protected by") >> security_group_3
    instance_42 >> Edge(xlabel="is protected by") >> security_group_1
    instance_42 >> Edge(xlabel="is protected by") >> security_group_2
    instance_42 >> Edge(xlabel="is protected by") >> security_group_3
    instance_43 >> Edge(xlabel="is protected by") >> security_group_1
    instance_43 >> Edge(xlabel="is protected by") >> security_group_2
    instance_43 >> Edge(xlabel="is protected by") >> security_group_3
    instance_44 >> Edge(xlabel="is protected by") >> security_group_1
    instance_44 >> Edge(xlabel="is protected by") >> security_group_2
    instance_44 >> Edge(xlabel="is protected by") >> security_group_3
    instance_45 >> Edge(xlabel="is protected by") >> security_group_1
    instance_45 >> Edge(xlabel="is protected by") >> security_group_2
    instance_45 >> Edge(xlabel="is protected by") >> security_group_3
    instance_46 >> Edge(xlabel="is protected by") >> security_group_1
    instance_46 >> Edge(xlabel="is protected by") >> security_group_2
    instance_46 >> Edge(xlabel="is protected by") >> security_group_3
    instance_47 >> Edge(xlabel="is protected by") >> security_group_1
    instance_47 >> Edge(xlabel="is protected by") >> security_group_2
    instance_47 >> Edge(xlabel="is protected by") >> security_group_3
    instance_48 >> Edge(xlabel="is protected by") >> security_group_1
    instance_48 >> Edge(xlabel="is protected by") >> security_group_2
    instance_48 >> Edge(xlabel="is protected by") >> security_group_3
    instance_49 >> Edge(xlabel="is protected by") >> security_group_1
    instance_49 >> Edge(xlabel="is protected by") >> security_group_2
    instance_49 >> Edge(xlabel="is protected by") >> security_group_3
    instance_50 >> Edge(xlabel="is protected by") >> security_group_1
    instance_50 >> Edge(xlabel="is protected by") >> security_group_2
    instance_50 >> Edge(xlabel="is protected by") >> security_group_3
    instance_51 >> Edge(xlabel="is protected by") >> security_group_1
    instance_51 >> Edge(xlabel="is protected by") >> security_group_2
    instance_51 >> Edge(xlabel="is protected by") >> security_group_3
    instance_52 >> Edge(xlabel="is protected by") >> security_group_1
    instance_52 >> Edge(xlabel="is protected by") >> security_group_2
    instance_52 >> Edge(xlabel="is protected by") >> security_group_3
    instance_53 >> Edge(xlabel="is protected by") >> security_group_1
    instance_53 >> Edge(xlabel="is protected by") >> security_group_2
    instance_53 >> Edge(xlabel="is protected by") >> security_group_3
    instance_54 >> Edge(xlabel="is protected by") >> security_group_1
    instance_54 >> Edge(xlabel="is protected by") >> security_group_2
    instance_54 >> Edge(xlabel="is protected by") >> security_group_3
    instance_55 >> Edge(xlabel="is protected by") >> security_group_1
    instance_55 >> Edge(xlabel="is protected by") >> security_group_2
    instance_55 >> Edge(xlabel="is protected by") >> security_group_3
    instance_56 >> Edge(xlabel="is protected by") >> security_group_1
    instance_56 >> Edge(xlabel="is protected by") >> security_group_2
    instance_56 >> Edge(xlabel="is protected by") >> security_group_3
    instance_57 >> Edge(xlabel="is protected by") >> security_group_1
    instance_57 >> Edge(xlabel="is protected by") >> security_group_2
    instance_57 >> Edge(xlabel="is protected by") >> security_group_3
    instance_58 >> Edge(xlabel="is protected by") >> security_group_1
    instance_58 >> Edge(xlabel="is protected by") >> security_group_2
    instance_58 >> Edge(xlabel="is protected by") >> security_group_3
    instance_59 >> Edge(xlabel="is protected by") >> security_group_1
    instance_59 >> Edge(xlabel="is protected by") >> security_group_2
    instance_59 >> Edge(xlabel="is protected by") >> security_group_3
    instance_60 >> Edge(xlabel="is protected by") >> security_group_1
    instance_60 >> Edge(xlabel="is protected by") >> security_group_2
    instance_60 >> Edge(xlabel="is protected by") >> security_group_3
    instance_61 >> Edge(xlabel="is protected by") >> security_group_1
    instance_61 >> Edge(xlabel="is protected by") >> security_group_2
    instance_61 >> Edge(xlabel="is protected by") >> security_group_3
    instance_62 >> Edge(xlabel="is protected by") >> security_group_1
    instance_62 >> Edge(xlabel="is protected by") >> security_group_2
    instance_62 >> Edge(xlabel="is protected by") >> security_group_3
    instance_63 >> Edge(xlabel="is protected by") >> security_group_1
    instance_63 >> Edge(xlabel="is protected by") >> security_group_2
    instance_63 >> Edge(xlabel="is protected by") >> security_group_3
    instance_64 >> Edge(xlabel="is protected by") >> security_group_1
    instance_64 >> Edge(xlabel="is protected by") >> security_group_2
    instance_64 >> Edge(xlabel="is protected by") >> security_group_3
    instance_65 >> Edge(xlabel="is protected by") >> security_group_1
    instance_65 >> Edge(xlabel="is protected by") >> security_group_2
    instance_65 >> Edge(xlabel="is protected by") >> security_group_3
    instance_66 >> Edge(xlabel="is protected by") >> security_group_1
    instance_66 >> Edge(xlabel="is protected by") >> security_group_2
    instance_66 >> Edge(xlabel="is protected by") >> security_group_3
    instance_67 >> Edge(xlabel="is protected by") >> security_group_1
    instance_67 >> Edge(xlabel="is protected by") >> security_group_2
    instance_67 >> Edge(xlabel="is protected by") >> security_group_3
    instance_68 >> Edge(xlabel="is protected by") >> security_group_1
    instance_68 >> Edge(xlabel="is protected by") >> security_group_2
    instance_68 >> Edge(xlabel="is protected by") >> security_group_3
    instance_69 >> Edge(xlabel="is protected by") >> security_group_1
    instance_69 >> Edge(xlabel="is protected by") >> security_group_2
    instance_69 >> Edge(xlabel="is protected by") >> security_group_3
    instance_70 >> Edge(xlabel="is protected by") >> security_group_1
    instance_70 >> Edge(xlabel="is protected by") >> security_group_2
    instance_70 >> Edge(xlabel="is protected by") >> security_group_3
    instance_71 >> Edge(xlabel="is protected by") >> security_group_1
    instance_71 >> Edge(xlabel="is protected by") >> security_group_2
    instance_71 >> Edge(xlabel="is protected by") >> security_group_3
    instance_72 >> Edge(xlabel="is protected by") >> security_group_1
    instance_72 >> Edge(xlabel="is protected by") >> security_group_2
    instance_72 >> Edge(xlabel="is protected by") >> security_group_3
    instance_73 >> Edge(xlabel="is protected by") >> security_group_1
    instance_73 >> Edge(xlabel="is protected by") >> security_group_2
    instance_73 >> Edge(xlabel="is protected by") >> security_group_3
    instance_74 >> Edge(xlabel="is protected by") >> security_group_1
    instance_74 >> Edge(xlabel="is protected by") >> security_group_2
    instance_74 >> Edge(xlabel="is protected by") >> security_group_3
    instance_75 >> Edge(xlabel="is protected by") >> security_group_1
    instance_75 >> Edge(xlabel="is protected by") >> security_group_2
    instance_75 >> Edge(xlabel="is protected by") >> security_group_3
    instance_76 >> Edge(xlabel="is protected by") >> security_group_1
    instance_76 >> Edge(xlabel="is protected by") >> security_group_2
    instance_76 >> Edge(xlabel="is protected by") >> security_group_3
    instance_77 >> Edge(xlabel="is protected by") >> security_group_1
    instance_77 >> Edge(xlabel="is protected by") >> security_group_2
    instance_77 >> Edge(xlabel="is protected by") >> security_group_3
    instance_78 >> Edge(xlabel="is protected by") >> security_group_1
    instance_78 >> Edge(xlabel="is protected by") >> security_group_2
    instance_78 >> Edge(xlabel="is protected by") >> security_group_3
    instance_79 >> Edge(xlabel="is protected by") >> security_group_1
    instance_79 >> Edge(xlabel="is protected by") >> security_group_2
    instance_79 >> Edge(xlabel="is protected by") >> security_group_3
    instance_80 >> Edge(xlabel="is protected by") >> security_group_1
    instance_80 >> Edge(xlabel="is protected by") >> security_group_2
    instance_80 >> Edge(xlabel="is protected by") >> security_group_3
    instance_81 >> Edge(xlabel="is protected by") >> security_group_1
    instance_81 >> Edge(xlabel="is protected by") >> security_group_2
    instance_81 >> Edge(xlabel="is protected by") >> security_group_3
    instance_82 >> Edge(xlabel="is protected by") >> security_group_1
    instance_82 >> Edge(xlabel="is protected by") >> security_group_2
    instance_82 >> Edge(xlabel="is protected by") >> security_group_3
    instance_83 >> Edge(xlabel="is protected by") >> security_group_1
    instance_83 >> Edge(xlabel="is protected by") >> security_group_2
    instance_83 >> Edge(xlabel="is protected by") >> security_group_3
    instance_84 >> Edge(xlabel="is protected by") >> security_group_1
    instance_84 >> Edge(xlabel="is protected by") >> security_group_2
    instance_84 >> Edge(xlabel="is protected by") >> security_group_3
    instance_85 >> Edge(xlabel="is protected by") >> security_group_1
    instance_85 >> Edge(xlabel="is protected by") >> security_group_2
    instance_85 >> Edge(xlabel="is protected by") >> security_group_3
    instance_86 >> Edge(xlabel="is protected by") >> security_group_1
    instance_86 >> Edge(xlabel="is protected by") >> security_group_2
    instance_86 >> Edge(xlabel="is protected by") >> security_group_3
    instance_87 >> Edge(xlabel="is protected by") >> security_group_1
    instance_87 >> Edge(xlabel="is protected by") >> security_group_2
    instance_87 >> Edge(xlabel="is protected by") >> security_group_3
    instance_88 >> Edge(xlabel="is protected by") >> security_group_1
    instance_88 >> Edge(xlabel="is protected by") >> security_group_2
    instance_88 >> Edge(xlabel="is protected by") >> security_group_3
    instance_89 >> Edge(xlabel="is protected by") >> security_group_1
    instance_89 >> Edge(xlabel="is protected by") >> security_group_2
    instance_89 >> Edge(xlabel="is protected by") >> security_group_3
    instance_90 >> Edge(xlabel="is protected by") >> security_group_1
    instance_90 >> Edge(xlabel="is protected by") >> security_group_2
    instance_90 >> Edge(xlabel="is protected by") >> security_group_3
    instance_91 >> Edge(xlabel="is protected by") >> security_group_1
    instance_91 >> Edge(xlabel="is protected by") >> security_group_2
    instance_91 >> Edge(xlabel="is protected by") >> security_group_3
    instance_92 >> Edge(xlabel="is protected by") >> security_group_1
    instance_92 >> Edge(xlabel="is protected by") >> security_group_2
    instance_92 >> Edge(xlabel="is protected by") >> security_group_3
    instance_93 >> Edge(xlabel="is protected by") >> security_group_1
    instance_93 >> Edge(xlabel="is protected by") >> security_group_2
    instance_93 >> Edge(xlabel="is protected by") >> security_group_3
    instance_94 >> Edge(xlabel="is protected by") >> security_group_1
    instance_94 >> Edge(xlabel="is protected by") >> security_group_2
    instance_94 >> Edge(xlabel="is protected by") >> security_group_3
    instance_95 >> Edge(xlabel="is protected by") >> security_group_1
    instance_95 >> Edge(xlabel="is protected by") >> security_group_2
    instance_95 >> Edge(xlabel="is protected by") >> security_group_3
    instance_96 >> Edge(xlabel="is protected by") >> security_group_1
    instance_96 >> Edge(xlabel="is protected by") >> security_group_2
    instance_96 >> Edge(xlabel="is protected by") >> security_group_3
    instance_97 >> Edge(xlabel="is protected by") >> security_group_1
    instance_97 >> Edge(xlabel="is protected by") >> security_group_2
    instance_97 >> Edge(xlabel="is protected by") >> security_group_3
    instance_98 >> Edge(xlabel="is protected by") >> security_group_1
    instance_98 >> Edge(xlabel="is protected by") >> security_group_2
    instance_98 >> Edge(xlabel="is protected by") >> security_group_3
    instance_99 >> Edge(xlabel="is protected by") >> security_group_1
    instance_99 >> Edge(xlabel="is protected by") >> security_group_2
    instance_99 >> Edge(xlabel="is protected by") >> security_group_3
    instance_100 >> Edge(xlabel="is protected by") >> security_group_1
    instance_100 >> Edge(xlabel="is protected by") >> security_group_2
    instance_100 >> Edge(xlabel="is protected by") >> security_group_3
    instance_101 >> Edge(xlabel="is protected by") >> security_group_1
    instance_101 >> Edge(xlabel="is protected by") >> security_group_2
    instance_101 >> Edge(xlabel="is protected by") >> security_group_3
    instance_102 >> Edge(xlabel="is protected by") >> security_group_1
    instance_102 >> Edge(xlabel="is protected by") >> security_group_2
    instance_102 >> Edge(xlabel="is protected by") >> security_group_3
    instance_103 >> Edge(xlabel="is protected by") >> security_group_1
    instance_103 >> Edge(xlabel="is protected by") >> security_group_2
    instance_103 >> Edge(xlabel="is protected by") >> security_group_3
    instance_104 >> Edge(xlabel="is protected by") >> security_group_1
    instance_104 >> Edge(xlabel="is protected by") >> security_group_2
    instance_104 >> Edge(xlabel="is protected by") >> security_group_3
    instance_105 >> Edge(xlabel="is protected by") >> security_group_1
    instance_105 >> Edge(xlabel="is protected by") >> security_group_2
    instance_105 >> Edge(xlabel="is protected by") >> security_group_3
    instance_106 >> Edge(xlabel="is protected by") >> security_group_1
    instance_106 >> Edge(xlabel="is protected by") >> security_group_2
    instance_106 >> Edge(xlabel="is protected by") >> security_group_3
    instance_107 >> Edge(xlabel="is protected by") >> security_group_1
    instance_107 >> Edge(xlabel="is protected by") >> security_group_2
    instance_107 >> Edge(xlabel="is protected by") >> security_group_3
    instance_108 >> Edge(xlabel="is protected by") >> security_group_1
    instance_108 >> Edge(xlabel="is protected by") >> security_group_2
    instance_108 >> Edge(xlabel="is protected by") >> security_group_3
    instance_109 >> Edge(xlabel="is protected by") >> security_group_1
    instance_109 >> Edge(xlabel="is protected by") >> security_group_2
    instance_109 >> Edge(xlabel="is protected by") >> security_group_3
    instance_110 >> Edge(xlabel="is protected by") >> security_group_1
    instance_110 >> Edge(xlabel="is protected by") >> security_group_2
    instance_110 >> Edge(xlabel="is protected by") >> security_group_3
    instance_111 >> Edge(xlabel="is protected by") >> security_group_1
    instance_111 >> Edge(xlabel="is protected by") >> security_group_2
    instance_111 >> Edge(xlabel="is protected by") >> security_group_3
    instance_112 >> Edge(xlabel="is protected by") >> security_group_1
    instance_112 >> Edge(xlabel="is protected by") >> security_group_2
    instance_112 >> Edge(xlabel="is protected by") >> security_group_3
    instance_113 >> Edge(xlabel="is protected by") >> security_group_1
    instance_113 >> Edge(xlabel="is protected by") >> security_group_2
    instance_113 >> Edge(xlabel="is protected by") >> security_group_3
    instance_114 >> Edge(xlabel="is protected by") >> security_group_1
    instance_114 >> Edge(xlabel="is protected by") >> security_group_2
    instance_114 >> Edge(xlabel="is protected by") >> security_group_3
    instance_115 >> Edge(xlabel="is protected by") >> security_group_1
    instance_115 >> Edge(xlabel="is protected by") >> security_group_2
    instance_115 >> Edge(xlabel="is protected by") >> security_group_3
    instance_116 >> Edge(xlabel="is protected by") >> security_group_1
    instance_116 >> Edge(xlabel="is protected by") >> security_group_2
    instance_116 >> Edge(xlabel="is protected by") >> security_group_3
    instance_117 >> Edge(xlabel="is protected by") >> security_group_1
    instance_117 >> Edge(xlabel="is protected by") >> security_group_2
    instance_117 >> Edge(xlabel="is protected by") >> security_group_3
    instance_118 >> Edge(xlabel="is protected by") >> security_group_1
    instance_118 >> Edge(xlabel="is protected by") >> security_group_2
    instance_118 >> Edge(xlabel="is protected by") >> security_group_3
    instance_119 >> Edge(xlabel="is protected by") >> security_group_1
    instance_119 >> Edge(xlabel="is protected by") >> security_group_2
    instance_119 >> Edge(xlabel="is protected by") >> security_group_3
    instance_120 >> Edge(xlabel="is protected by") >> security_group_1
    instance_120 >> Edge(xlabel="is protected by") >> security_group_2
    instance_120 >> Edge(xlabel="is protected by") >> security_group_3
    instance_121 >> Edge(xlabel="is protected by") >> security_group_1
    instance_121 >> Edge(xlabel="is protected by") >> security_group_2
    instance_121 >> Edge(xlabel="is protected by") >> security_group_3
    instance_122 >> Edge(xlabel="is protected by") >> security_group_1
    instance_122 >> Edge(xlabel="is protected by") >> security_group_2
    instance_122 >> Edge(xlabel="is protected by") >> security_group_3
    instance_123 >> Edge(xlabel="is protected by") >> security_group_1
    instance_123 >> Edge(xlabel="is protected by") >> security_group_2
    instance_123 >> Edge(xlabel="is protected by") >> security_group_3
    instance_124 >> Edge(xlabel="is protected by") >> security_group_1
    instance_124 >> Edge(xlabel="is protected by") >> security_group_2
    instance_124 >> Edge(xlabel="is protected by") >> security_group_3
    instance_125 >> Edge(xlabel="is protected by") >> security_group_1
    instance_125 >> Edge(xlabel="is protected by") >> security_group_2
    instance_125 >> Edge(xlabel="is protected by") >> security_group_3
    instance_126 >> Edge(xlabel="is protected by") >> security_group_1
    instance_126 >> Edge(xlabel="is protected by") >> security_group_2
    instance_126 >> Edge(xlabel="is protected by") >> security_group_3
    instance_127 >> Edge(xlabel="is protected by") >> security_group_1
    instance_127 >> Edge(xlabel="is protected by") >> security_group_2
    instance_127 >> Edge(xlabel="is protected by") >> security_group_3
    instance_128 >> Edge(xlabel="is protected by") >> security_group_1
    instance_128 >> Edge(xlabel="is protected by") >> security_group_2
    instance_128 >> Edge(xlabel="is protected by") >> security_group_3
    instance_129 >> Edge(xlabel="is protected by") >> security_group_1
    instance_129 >> Edge(xlabel="is protected by") >> security_group_2
    instance_129 >> Edge(xlabel="is protected by") >> security_group_3
    instance_130 >> Edge(xlabel="is protected by") >> security_group_1
    instance_130 >> Edge(xlabel="is protected by") >> security_group_2
    instance_130 >> Edge(xlabel="is protected by") >> security_group_3
    instance_131 >> Edge(xlabel="is protected by") >> security_group_1
    instance_131 >> Edge(xlabel="is protected by") >> security_group_2
    instance_131 >> Edge(xlabel="is protected by") >> security_group_3
    instance_132 >> Edge(xlabel="is protected by") >> security_group_1
    instance_132 >> Edge(xlabel="is protected by") >> security_group_2
    instance_132 >> Edge(xlabel="is protected by") >> security_group_3
    instance_133 >> Edge(xlabel="is protected by") >> security_group_1
    instance_133 >> Edge(xlabel="is protected by") >> security_group_2
    instance_133 >> Edge(xlabel="is protected by") >> security_group_3
    instance_134 >> Edge(xlabel="is protected by") >> security_group_1
    instance_134 >> Edge(xlabel="is protected by") >> security_group_2
    instance_134 >> Edge(xlabel="is protected by") >> security_group_3
    instance_135 >> Edge(xlabel="is protected by") >> security_group_1
    instance_135 >> Edge(xlabel="is protected by") >> security_group_2
    instance_135 >> Edge(xlabel="is protected by") >> security_group_3
    instance_136 >> Edge(xlabel="is protected by") >> security_group_1
    instance_136 >> Edge(xlabel="is protected by") >> security_group_2
    instance_136 >> Edge(xlabel="is protected by") >> security_group_3
    instance_137 >> Edge(xlabel="is protected by") >> security_group_1
    instance_137 >> Edge(xlabel="is protected by") >> security_group_2
    instance_137 >> Edge(xlabel="is protected by") >> security_group_3
    instance_138 >> Edge(xlabel="is protected by") >> security_group_1
    instance_138 >> Edge(xlabel="is protected by") >> security_group_2
    instance_138 >> Edge(xlabel="is protected by") >> security_group_3
    instance_139 >> Edge(xlabel="is protected by") >> security_group_1
    instance_139 >> Edge(xlabel="is protected by") >> security_group_2
    instance_139 >> Edge(xlabel="is protected by") >> security_group_3
    instance_140 >> Edge(xlabel="is protected by") >> security_group_1
    instance_140 >> Edge(xlabel="is protected by") >> security_group_2
    instance_140 >> Edge(xlabel="is protected by") >> security_group_3
    instance_141 >> Edge(xlabel="is protected by") >> security_group_1
    instance_141 >> Edge(xlabel="is protected by") >> security_group_2
    instance_141 >> Edge(xlabel="is protected by") >> security_group_3
    instance_142 >> Edge(xlabel="is protected by") >> security_group_1
    instance_142 >> Edge(xlabel="is protected by") >> security_group_2
    instance_142 >> Edge(xlabel="is protected by") >> security_group_3
    instance_143 >> Edge(xlabel="is protected by") >> security_group_1
    instance_143 >> Edge(xlabel="is protected by") >> security_group_2
    instance_143 >> Edge(xlabel="is protected by") >> security_group_3
    instance_144 >> Edge(xlabel="is protected by") >> security_group_1
    instance_144 >> Edge(xlabel="is protected by") >> security_group_2
    instance_144 >> Edge(xlabel="is protected by") >> security_group_3
    instance_145 >> Edge(xlabel="is protected by") >> security_group_1
    instance_145 >> Edge(xlabel="is protected by") >> security_group_2
    instance_145 >> Edge(xlabel="is protected by") >> security_group_3
    instance_146 >> Edge(xlabel="is protected by") >> security_group_1
    instance_146 >> Edge(xlabel="is protected by") >> security_group_2
    instance_146 >> Edge(xlabel="is protected by") >> security_group_3
    instance_147 >> Edge(xlabel="is protected by") >> security_group_1
    instance_147 >> Edge(xlabel="is protected by") >> security_group_2
    instance_147 >> Edge(xlabel="is protected by") >> security_group_3
    instance_148 >> Edge(xlabel="is protected by") >> security_group_1
    instance_148 >> Edge(xlabel="is protected by") >> security_group_2
    instance_148 >> Edge(xlabel="is protected by") >> security_group_3
    instance_149 >> Edge(xlabel="is protected by") >> security_group_1
    instance_149 >> Edge(xlabel="is protected by") >> security_group_2
    instance_149 >> Edge(xlabel="is protected by") >> security_group_3
    instance_150 >> Edge(xlabel="is protected by") >> security_group_1
    instance_150 >> Edge(xlabel="is protected by") >> security_group_2
    instance_150 >> Edge(xlabel="is protected by") >> security_group_3
    instance_151 >> Edge(xlabel="is protected by") >> security_group_1
    instance_151 >> Edge(xlabel="is protected by") >> security_group_2
    instance_151 >> Edge(xlabel="is protected by") >> security_group_3
    instance_152 >> Edge(xlabel="is protected by") >> security_group_1
    instance_152 >> Edge(xlabel="is protected by") >> security_group_2
    instance_152 >> Edge(xlabel="is protected by") >> security_group_3
    instance_153 >> Edge(xlabel="is protected by") >> security_group_1
    instance_153 >> Edge(xlabel="is protected by") >> security_group_2
    instance_153 >> Edge(xlabel="is protected by") >> security_group_3
    instance_154 >> Edge(xlabel="is protected by") >> security_group_1
    instance_154 >> Edge(xlabel="is protected by") >> security_group_2
    instance_154 >> Edge(xlabel="is protected by") >> security_group_3
    instance_155 >> Edge(xlabel="is protected by") >> security_group_1
    instance_155 >> Edge(xlabel="is protected by") >> security_group_2
    instance_155 >> Edge(xlabel="is protected by") >> security_group_3
    instance_156 >> Edge(xlabel="is protected by") >> security_group_1
    instance_156 >> Edge(xlabel="is protected by") >> security_group_2
    instance_156 >> Edge(xlabel="is protected by") >> security_group_3
    instance_157 >> Edge(xlabel="is protected by") >> security_group_1
    instance_157 >> Edge(xlabel="is protected by") >> security_group_2
    instance_157 >> Edge(xlabel="is protected by") >> security_group_3
    instance_158 >> Edge(xlabel="is protected by") >> security_group_1
    instance_158 >> Edge(xlabel="is protected by") >> security_group_2
    instance_158 >> Edge(xlabel="is protected by") >> security_group_3
    instance_159 >> Edge(xlabel="is protected by") >> security_group_1
    instance_159 >> Edge(xlabel="is protected by") >> security_group_2
    instance_159 >> Edge(xlabel="is protected by") >> security_group_3
    instance_160 >> Edge(xlabel="is protected by") >> security_group_1
    instance_160 >> Edge(xlabel="is protected by") >> security_group_2
    instance_160 >> Edge(xlabel="is protected by") >> security_group_3
    instance_161 >> Edge(xlabel="is protected by") >> security_group_1
    instance_161 >> Edge(xlabel="is protected by") >> security_group_2
    instance_161 >> Edge(xlabel="is protected by") >> security_group_3
    instance_162 >> Edge(xlabel="is protected by") >> security_group_1
    instance_162 >> Edge(xlabel="is protected by") >> security_group_2
    instance_162 >> Edge(xlabel="is protected by") >> security_group_3
    instance_163 >> Edge(xlabel="is protected by") >> security_group_1
    instance_163 >> Edge(xlabel="is protected by") >> security_group_2
    instance_163 >> Edge(xlabel="is protected by") >> security_group_3
    instance_164 >> Edge(xlabel="is protected by") >> security_group_1
    instance_164 >> Edge(xlabel="is protected by") >> security_group_2
    instance_164 >> Edge(xlabel="is protected by") >> security_group_3
    instance_165 >> Edge(xlabel="is protected by") >> security_group_1
    instance_165 >> Edge(xlabel="is protected by") >> security_group_2
    instance_165 >> Edge(xlabel="is protected by") >> security_group_3
    instance_166 >> Edge(xlabel="is protected by") >> security_group_1
    instance_166 >> Edge(xlabel="is protected by") >> security_group_2
    instance_166 >> Edge(xlabel="is protected by") >> security_group_3
    instance_167 >> Edge(xlabel="is protected by") >> security_group_1
    instance_167 >> Edge(xlabel="is protected by") >> security_group_2
    instance_167 >> Edge(xlabel="is protected by") >> security_group_3
    instance_168 >> Edge(xlabel="is protected by") >> security_group_1
    instance_168 >> Edge(xlabel="is protected by") >> security_group_2
    instance_168 >> Edge(xlabel="is protected by") >> security_group_3
    instance_169 >> Edge(xlabel="is protected by") >> security_group_1
    instance_169 >> Edge(xlabel="is protected by") >> security_group_2
    instance_169 >> Edge(xlabel="is protected by") >> security_group_3
    instance_170 >> Edge(xlabel="is protected by") >> security_group_1
    instance_170 >> Edge(xlabel="is protected by") >> security_group_2
    instance_170 >> Edge(xlabel="is protected by") >> security_group_3
    instance_171 >> Edge(xlabel="is protected by") >> security_group_1
    instance_171 >> Edge(xlabel="is protected by") >> security_group_2
    instance_171 >> Edge(xlabel="is protected by") >> security_group_3
    instance_172 >> Edge(xlabel="is protected by") >> security_group_1
    instance_172 >> Edge(xlabel="is protected by") >> security_group_2
    instance_172 >> Edge(xlabel="is protected by") >> security_group_3
    instance_173 >> Edge(xlabel="is protected by") >> security_group_1
    instance_173 >> Edge(xlabel="is protected by") >> security_group_2
    instance_173 >> Edge(xlabel="is protected by") >> security_group_3
    instance_174 >> Edge(xlabel="is protected by") >> security_group_1
    instance_174 >> Edge(xlabel="is protected by") >> security_group_2
    instance_174 >> Edge(xlabel="is protected by") >> security_group_3
    instance_175 >> Edge(xlabel="is protected by") >> security_group_1
    instance_175 >> Edge(xlabel="is protected by") >> security_group_2
    instance_175 >> Edge(xlabel="is protected by") >> security_group_3
    instance_176 >> Edge(xlabel="is protected by") >> security_group_1
    instance_176 >> Edge(xlabel="is protected by") >> security_group_2
    instance_176 >> Edge(xlabel="is protected by") >> security_group_3
    instance_177 >> Edge(xlabel="is protected by") >> security_group_1
    instance_177 >> Edge(xlabel="is protected by") >> security_group_2
    instance_177 >> Edge(xlabel="is protected by") >> security_group_3
    instance_178 >> Edge(xlabel="is protected by") >> security_group_1
    instance_178 >> Edge(xlabel="is protected by") >> security_group_2
    instance_178 >> Edge(xlabel="is protected by") >> security_group_3
    instance_179 >> Edge(xlabel="is protected by") >> security_group_1
    instance_179 >> Edge(xlabel="is protected by") >> security_group_2
    instance_179 >> Edge(xlabel="is protected by") >> security_group_3
    instance_180 >> Edge(xlabel="is protected by") >> security_group_1
    instance_180 >> Edge(xlabel="is protected by") >> security_group_2
    instance_180 >> Edge(xlabel="is protected by") >> security_group_3
    instance_181 >> Edge(xlabel="is protected by") >> security_group_1
    instance_181 >> Edge(xlabel="is protected by") >> security_group_2
    instance_181 >> Edge(xlabel="is protected by") >> security_group_3
    instance_182 >> Edge(xlabel="is protected by") >> security_group_1
    instance_182 >> Edge(xlabel="is protected by") >> security_group_2
    instance_182 >> Edge(xlabel="is protected by") >> security_group_3
    instance_183 >> Edge(xlabel="is protected by") >> security_group_1
    instance_183 >> Edge(xlabel="is protected by") >> security_group_2
    instance_183 >> Edge(xlabel="is protected by") >> security_group_3
    instance_184 >> Edge(xlabel="is protected by") >> security_group_1
    instance_184 >> Edge(xlabel="is protected by") >> security_group_2
    instance_184 >> Edge(xlabel="is protected by") >> security_group_3
    instance_185 >> Edge(xlabel="is protected by") >> security_group_1
    instance_185 >> Edge(xlabel="is protected by") >> security_group_2
    instance_185 >> Edge(xlabel="is protected by") >> security_group_3
    instance_186 >> Edge(xlabel="is protected by") >> security_group_1
    instance_186 >> Edge(xlabel="is protected by") >> security_group_2
    instance_186 >> Edge(xlabel="is protected by") >> security_group_3
    instance_187 >> Edge(xlabel="is protected by") >> security_group_1
    instance_187 >> Edge(xlabel="is protected by") >> security_group_2
    instance_187 >> Edge(xlabel="is protected by") >> security_group_3
    instance_188 >> Edge(xlabel="is protected by") >> security_group_1
    instance_188 >> Edge(xlabel="is protected by") >> security_group_2
    instance_188 >> Edge(xlabel="is protected by") >> security_group_3
    instance_189 >> Edge(xlabel="is protected by") >> security_group_1
    instance_189 >> Edge(xlabel="is protected by") >> security_group_2
    instance_189 >> Edge(xlabel="is protected by") >> security_group_3
    instance_190 >> Edge(xlabel="is protected by") >> security_group_1
    instance_190 >> Edge(xlabel="is protected by") >> security_group_2
    instance_190 >> Edge(xlabel="is protected by") >> security_group_3
    instance_191 >> Edge(xlabel="is protected by") >> security_group_1
    instance_191 >> Edge(xlabel="is protected by") >> security_group_2
    instance_191 >> Edge(xlabel="is protected by") >> security_group_3
    instance_192 >> Edge(xlabel="is protected by") >> security_group_1
    instance_192 >> Edge(xlabel="is protected by") >> security_group_2
    instance_192 >> Edge(xlabel="is protected by") >> security_group_3
    instance_193 >> Edge(xlabel="is protected by") >> security_group_1
    instance_193 >> Edge(xlabel="is protected by") >> security_group_2
    instance_193 >> Edge(xlabel="is protected by") >> security_group_3
    instance_194 >> Edge(xlabel="is protected by") >> security_group_1
    instance_194 >> Edge(xlabel="is protected by") >> security_group_2
    instance_194 >> Edge(xlabel="is protected by") >> security_group_3
    instance_195 >> Edge(xlabel="is protected by") >> security_group_1
    instance_195 >> Edge(xlabel="is protected by") >> security_group_2
    instance_195 >> Edge(xlabel="is protected by") >> security_group_3
    instance_196 >> Edge(xlabel="is protected by") >> security_group_1
    instance_196 >> Edge(xlabel="is protected by") >> security_group_2
    instance_196 >> Edge(xlabel="is protected by") >> security_group_3
    instance_197 >> Edge(xlabel="is protected by") >> security_group_1
    instance_197 >> Edge(xlabel="is protected by") >> security_group_2
    instance_197 >> Edge(xlabel="is protected by") >> security_group_3
    instance_198 >> Edge(xlabel="is protected by") >> security_group_1
    instance_198 >> Edge(xlabel="is protected by") >> security_group_2
    instance_198 >> Edge(xlabel="is protected by") >> security_group_3
    instance_199 >> Edge(xlabel="is protected by") >> security_group_1
    instance_199 >> Edge(xlabel="is protected by") >> security_group_2
    instance_199 >> Edge(xlabel="is protected by") >> security_group_3
    instance_200 >> Edge(xlabel="is protected by") >> security_group_1
    instance_200 >> Edge(xlabel="is protected by") >> security_group_2
    instance_200 >> Edge(xlabel="is protected by") >> security_group_3

    # Edges that are not drawn put in rows what no relation places.
    instance_1 - Edge(style="invis", constraint="true") - instance_2
    instance_2 - Edge(style="invis", constraint="true") - instance_3
    instance_3 - Edge(style="invis", constraint="true") - instance_4
    instance_5 - Edge(style="invis", constraint="true") - instance_6
    instance_6 - Edge(style="invis", constraint="true") - instance_7
    instance_7 - Edge(style="invis", constraint="true") - instance_8
    instance_9 - Edge(style="invis", constraint="true") - instance_10
    instance_11 - Edge(style="invis", constraint="true") - instance_12
    instance_12 - Edge(style="invis", constraint="true") - instance_13
    instance_13 - Edge(style="invis", constraint="true") - instance_14
    instance_15 - Edge(style="invis", constraint="true") - instance_16
    instance_16 - Edge(style="invis", constraint="true") - instance_17
    instance_17 - Edge(style="invis", constraint="true") - instance_18
    instance_19 - Edge(style="invis", constraint="true") - instance_20
    instance_21 - Edge(style="invis", constraint="true") - instance_22
    instance_22 - Edge(style="invis", constraint="true") - instance_23
    instance_23 - Edge(style="invis", constraint="true") - instance_24
    instance_25 - Edge(style="invis", constraint="true") - instance_26
    instance_26 - Edge(style="invis", constraint="true") - instance_27
    instance_27 - Edge(style="invis", constraint="true") - instance_28
    instance_29 - Edge(style="invis", constraint="true") - instance_30
    instance_31 - Edge(style="invis", constraint="true") - instance_32
    instance_32 - Edge(style="invis", constraint="true") - instance_33
    instance_33 - Edge(style="invis", constraint="true") - instance_34
    instance_35 - Edge(style="invis", constraint="true") - instance_36
    instance_36 - Edge(style="invis", constraint="true") - instance_37
    instance_37 - Edge(style="invis", constraint="true") - instance_38
    instance_39 - Edge(style="invis", constraint="true") - instance_40
    instance_41 - Edge(style="invis", constraint="true") - instance_42
    instance_42 - Edge(style="invis", constraint="true") - instance_43
    instance_43 - Edge(style="invis", constraint="true") - instance_44
    instance_45 - Edge(style="invis", constraint="true") - instance_46
    instance_46 - Edge(style="invis", constraint="true") - instance_47
    instance_47 - Edge(style="invis", constraint="true") - instance_48
    instance_49 - Edge(style="invis", constraint="true") - instance_50
    instance_51 - Edge(style="invis", constraint="true") - instance_52
    instance_52 - Edge(style="invis", constraint="true") - instance_53
    instance_53 - Edge(style="invis", constraint="true") - instance_54
    instance_55 - Edge(style="invis", constraint="true") - instance_56
    instance_56 - Edge(style="invis", constraint="true") - instance_57
    instance_57 - Edge(style="invis", constraint="true") - instance_58
    instance_59 - Edge(style="invis", constraint="true") - instance_60
    instance_61 - Edge(style="invis", constraint="true") - instance_62
    instance_62 - Edge(style="invis", constraint="true") - instance_63
    instance_63 - Edge(style="invis", constraint="true") - instance_64
    instance_65 - Edge(style="invis", constraint="true") - instance_66
    instance_66 - Edge(style="invis", constraint="true") - instance_67
    instance_67 - Edge(style="invis", constraint="true") - instance_68
    instance_69 - Edge(style="invis", constraint="true") - instance_70
    instance_71 - Edge(style="invis", constraint="true") - instance_72
    instance_72 - Edge(style="invis", constraint="true") - instance_73
    instance_73 - Edge(style="invis", constraint="true") - instance_74
    instance_75 - Edge(style="invis", constraint="true") - instance_76
    instance_76 - Edge(style="invis", constraint="true") - instance_77
    instance_77 - Edge(style="invis", constraint="true") - instance_78
    instance_79 - Edge(style="invis", constraint="true") - instance_80
    instance_81 - Edge(style="invis", constraint="true") - instance_82
    instance_82 - Edge(style="invis", constraint="true") - instance_83
    instance_83 - Edge(style="invis", constraint="true") - instance_84
    instance_85 - Edge(style="invis", constraint="true") - instance_86
    instance_86 - Edge(style="invis", constraint="true") - instance_87
    instance_87 - Edge(style="invis", constraint="true") - instance_88
    instance_89 - Edge(style="invis", constraint="true") - instance_90
    instance_91 - Edge(style="invis", constraint="true") - instance_92
    instance_92 - Edge(style="invis", constraint="true") - instance_93
    instance_93 - Edge(style="invis", constraint="true") - instance_94
    instance_95 - Edge(style="invis", constraint="true") - instance_96
    instance_96 - Edge(style="invis", constraint="true") - instance_97
    instance_97 - Edge(style="invis", constraint="true") - instance_98
    instance_99 - Edge(style="invis", constraint="true") - instance_100
    instance_101 - Edge(style="invis", constraint="true") - instance_102
    instance_102 - Edge(style="invis", constraint="true") - instance_103
    instance_103 - Edge(style="invis", constraint="true") - instance_104
    instance_105 - Edge(style="invis", constraint="true") - instance_106
    instance_106 - Edge(style="invis", constraint="true") - instance_107
    instance_107 - Edge(style="invis", constraint="true") - instance_108
    instance_109 - Edge(style="invis", constraint="true") - instance_110
    instance_111 - Edge(style="invis", constraint="true") - instance_112
    instance_112 - Edge(style="invis", constraint="true") - instance_113
    instance_113 - Edge(style="invis", constraint="true") - instance_114
    instance_115 - Edge(style="invis", constraint="true") - instance_116
    instance_116 - Edge(style="invis", constraint="true") - instance_117
    instance_117 - Edge(style="invis", constraint="true") - instance_118
    instance_119 - Edge(style="invis", constraint="true") - instance_120
    instance_121 - Edge(style="invis", constraint="true") - instance_122
    instance_122 - Edge(style="invis", constraint="true") - instance_123
    instance_123 - Edge(style="invis", constraint="true") - instance_124
    instance_125 - Edge(style="invis", constraint="true") - instance_126
    instance_126 - Edge(style="invis", constraint="true") - instance_127
    instance_127 - Edge(style="invis", constraint="true") - instance_128
    instance_129 - Edge(style="invis", constraint="true") - instance_130
    instance_131 - Edge(style="invis", constraint="true") - instance_132
    instance_132 - Edge(style="invis", constraint="true") - instance_133
    instance_133 - Edge(style="invis", constraint="true") - instance_134
    instance_135 - Edge(style="invis", constraint="true") - instance_136
    instance_136 - Edge(style="invis", constraint="true") - instance_137
    instance_137 - Edge(style="invis", constraint="true") - instance_138
    instance_139 - Edge(style="invis", constraint="true") - instance_140
    instance_141 - Edge(style="invis", constraint="true") - instance_142
    instance_142 - Edge(style="invis", constraint="true") - instance_143
    instance_143 - Edge(style="invis", constraint="true") - instance_144
    instance_145 - Edge(style="invis", constraint="true") - instance_146
    instance_146 - Edge(style="invis", constraint="true") - instance_147
    instance_147 - Edge(style="invis", constraint="true") - instance_148
    instance_149 - Edge(style="invis", constraint="true") - instance_150
    instance_151 - Edge(style="invis", constraint="true") - instance_152
    instance_152 - Edge(style="invis", constraint="true") - instance_153
    instance_153 - Edge(style="invis", constraint="true") - instance_154
    instance_155 - Edge(style="invis", constraint="true") - instance_156
    instance_156 - Edge(style="invis", constraint="true") - instance_157
    instance_157 - Edge(style="invis", constraint="true") - instance_158
    instance_159 - Edge(style="invis", constraint="true") - instance_160
    instance_161 - Edge(style="invis", constraint="true") - instance_162
    instance_162 - Edge(style="invis", constraint="true") - instance_163
    instance_163 - Edge(style="invis", constraint="true") - instance_164
    instance_165 - Edge(style="invis", constraint="true") - instance_166
    instance_166 - Edge(style="invis", constraint="true") - instance_167
    instance_167 - Edge(style="invis", constraint="true") - instance_168
    instance_169 - Edge(style="invis", constraint="true") - instance_170
    instance_171 - Edge(style="invis", constraint="true") - instance_172
    instance_172 - Edge(style="invis", constraint="true") - instance_173
    instance_173 - Edge(style="invis", constraint="true") - instance_174
    instance_175 - Edge(style="invis", constraint="true") - instance_176
    instance_176 - Edge(style="invis", constraint="true") - instance_177
    instance_177 - Edge(style="invis", constraint="true") - instance_178
    instance_179 - Edge(style="invis", constraint="true") - instance_180
    instance_181 - Edge(style="invis", constraint="true") - instance_182
    instance_182 - Edge(style="invis", constraint="true") - instance_183
    instance_183 - Edge(style="invis", constraint="true") - instance_184
    instance_185 - Edge(style="invis", constraint="true") - instance_186
    instance_186 - Edge(style="invis", constraint="true") - instance_187
    instance_187 - Edge(style="invis", constraint="true") - instance_188
    instance_189 - Edge(style="invis", constraint="true") - instance_190
    instance_191 - Edge(style="invis", constraint="true") - instance_192
    instance_192 - Edge(style="invis", constraint="true") - instance_193
    instance_193 - Edge(style="invis", constraint="true") - instance_194
    instance_195 - Edge(style="invis", constraint="true") - instance_196
    instance_196 - Edge(style="invis", constraint="true") - instance_197
    instance_197 - Edge(style="invis", constraint="true") - instance_198
    instance_199 - Edge(style="invis", constraint="true") - instance_200
    instance_4 - Edge(style="invis", constraint="true") - [instance_11, instance_15, instance_19]
    instance_14 - Edge(style="invis", constraint="true") - [instance_21, instance_25, instance_29]
    instance_24 - Edge(style="invis", constraint="true") - [instance_31, instance_35, instance_39]
    instance_34 - Edge(style="invis", constraint="true") - [instance_41, instance_45, instance_49]
    instance_54 - Edge(style="invis", constraint="true") - [instance_61, instance_65, instance_69]
    instance_64 - Edge(style="invis", constraint="true") - [instance_71, instance_75, instance_79]
    instance_74 - Edge(style="invis", constraint="true") - [instance_81, instance_85, instance_89]
    instance_84 - Edge(style="invis", constraint="true") - [instance_91, instance_95, instance_99]
    instance_104 - Edge(style="invis", constraint="true") - [instance_111, instance_115, instance_119]
    instance_114 - Edge(style="invis", constraint="true") - [instance_121, instance_125, instance_129]
    instance_124 - Edge(style="invis", constraint="true") - [instance_131, instance_135, instance_139]
    instance_134 - Edge(style="invis", constraint="true") - [instance_141, instance_145, instance_149]
    instance_154 - Edge(style="invis", constraint="true") - [instance_161, instance_165, instance_169]
    instance_164 - Edge(style="invis", constraint="true") - [instance_171, instance_175, instance_179]
    instance_174 - Edge(style="invis", constraint="true") - [instance_181, instance_185, instance_189]
    instance_184 - Edge(style="invis", constraint="true") - [instance_191, instance_195, instance_199]
    security_group_1 - Edge(style="invis", constraint="true") - security_group_2
    security_group_2 - Edge(style="invis", constraint="true") - security_group_3
