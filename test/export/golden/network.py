# Written by Orrery 0.1.0. Changes made here are lost when it is written again.
# To draw it: "pip install diagrams", install Graphviz (https://graphviz.org), run this file with Python.
# Profile: corp-sso
# Scope: payments
# Oldest reading: 2026-03-01T09:30:00.000Z
# Coverage: every reading that was made is complete.
# Folded: 1 node with 7 resources inside.
# Hidden by the view: Network interface (12).
# Left out: 3 related things outside of the scope.
# Dotted arrows are inferred from a rule of the provider; the others are stated by it.
# Write it again: orrery export --profile corp-sso --format mermaid --output picture.mmd

from diagrams import Cluster, Diagram, Edge
from diagrams.aws.compute import EC2Instance
from diagrams.aws.network import InternetGateway, NATGateway, PrivateSubnet, RouteTable, VPC, VPCPeering
from diagrams.generic.blank import Blank

box = {"shape": "box", "image": "", "color": "#7B8894", "fixedsize": "false", "height": "0.9", "labelloc": "c"}

with Diagram(
    "payments",
    filename="payments-diagram",
    outformat="png",
    show=False,
    direction="TB",
    graph_attr={"compound": "true", "splines": "spline", "pad": "0.5"},
):
    with Cluster("payments — VPC") as vpc_1:
        internet_gateway_1 = InternetGateway("payments-igw")
        with Cluster("public-a — Subnet") as subnet_1:
            nat_gateway_1 = NATGateway("nat-a")
            instance_1 = EC2Instance("bastion")
        with Cluster("private-a — Subnet") as subnet_2:
            instance_2 = EC2Instance("payments-api-web-\nserver-production-\nblue-1")
            instance_3 = EC2Instance("payments-api-2")
            EC2Instance("i-0123456789abcdef0")
        subnet_3 = PrivateSubnet("private-b\n7 inside")
        route_table_1 = RouteTable("public")
        route_table_2 = RouteTable("private")
        security_group_1 = Blank("web\nSecurity group", **box)
        security_group_2 = Blank("bastion\nSecurity group", **box)
    vpc_peering_connection_1 = VPCPeering("payments-to-shared")
    vpc_2 = VPC("vpc-0shared\nother account")
    security_group_3 = Blank("sg-404\nSecurity group\nnot found", **box)

    internet_gateway_1 >> Edge(label="serves", style="dotted") >> route_table_1
    route_table_1 >> Edge(label="serves", lhead=subnet_1.name) >> nat_gateway_1
    route_table_2 >> Edge(label="serves", lhead=subnet_2.name, style="dotted") >> instance_2
    route_table_2 >> Edge(label="serves", style="dotted") >> subnet_3
    route_table_1 >> Edge(label="routes to\n0.0.0.0/0") >> internet_gateway_1
    route_table_2 >> Edge(label="routes to\n0.0.0.0/0") >> nat_gateway_1
    route_table_2 >> Edge(label="routes to\n10.9.0.0/16") >> vpc_peering_connection_1
    instance_2 >> Edge(label="is protected by") >> security_group_1
    instance_3 >> Edge(label="is protected by") >> security_group_1
    instance_1 >> Edge(label="is protected by") >> security_group_2
    subnet_3 >> Edge(label="is protected by ×4") >> security_group_1
    security_group_1 >> Edge(label="allows traffic from\ntcp 22") >> security_group_2
    security_group_1 >> Edge(label="allows traffic from\ntcp 443") >> security_group_3
    vpc_peering_connection_1 >> Edge(label="connects", lhead=vpc_1.name) >> internet_gateway_1
    vpc_peering_connection_1 >> Edge(label="connects") >> vpc_2
