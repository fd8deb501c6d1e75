# Written by Orrery 0.1.0. Changes made here are lost when it is written again.
# To draw it: "pip install diagrams", install Graphviz (https://graphviz.org), run this file with Python.
# Profile: corp-sso
# Scope: Example Corp R&D
# Oldest reading: 2026-03-01T09:30:00.000Z
# Not read: nothing was read under 6 nodes yet, marked "not read".
# Coverage: 1 reading is not complete, so things may be missing:
# - Accounts in Test: You are not allowed to list VPCs. (AccessDeniedException)
# Folded: 3 nodes with 59 resources inside.
# Write it again: orrery export --profile corp-sso --format mermaid --output picture.mmd

from diagrams import Cluster, Diagram, Edge
from diagrams.aws.management import OrganizationsAccount, OrganizationsOrganizationalUnit

with Diagram(
    "Example Corp R&D",
    filename="Example-Corp-R-D-diagram",
    outformat="png",
    show=False,
    direction="TB",
    graph_attr={"compound": "true", "splines": "spline", "pad": "0.5"},
):
    with Cluster("Example Corp R&D — Organization"):
        with Cluster("Workloads — Organizational unit"):
            with Cluster("organizational_unit_2", graph_attr={"label": "Production — Organizational unit"}):
                account_1 = OrganizationsAccount("payments-prod\n42 inside")
                OrganizationsAccount("shop-prod\nnot read")
            with Cluster("Test — Organizational unit"):
                account_3 = OrganizationsAccount("payments-test\nnot read")
                account_4 = OrganizationsAccount("shop-test\nnot read")
        with Cluster("Sandbox — Organizational unit"):
            with Cluster("organizational_unit_5", graph_attr={"label": "Production — Organizational unit"}):
                account_5 = OrganizationsAccount("sandbox-ada\nnot read")
                OrganizationsAccount("sandbox-grace\nnot read")
                account_7 = OrganizationsAccount("sandbox-katherine\nnot read")
            OrganizationsOrganizationalUnit("Test\n8 inside,\nincomplete")
        account_8 = OrganizationsAccount("management\n9 inside")

    # Edges that are not drawn put in rows what no relation places.
    account_1 - Edge(style="invis") - [account_3, account_4]
    account_5 - Edge(style="invis") - account_7
    account_3 - Edge(style="invis") - account_8
