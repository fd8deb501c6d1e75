// Written by Orrery 0.1.0. Changes made here are lost when it is written again.
// A Structurizr workspace: Structurizr and its command line draw it (https://structurizr.com), and so does https://playground.structurizr.com.
// Profile: corp-sso
// Scope: payments
// Oldest reading: 2026-03-01T09:30:00.000Z
// Coverage: every reading that was made is complete.
// Folded: 1 node with 7 resources inside.
// Hidden by the view: Network interface (12).
// Left out: 3 related things outside of the scope.
// Dotted arrows are inferred from a rule of the provider; the others are stated by it.
// Structurizr draws all arrows alike: "inferred" stands beside those that would be dotted.
// Write it again: orrery export --profile corp-sso --format mermaid --output picture.mmd
workspace "payments" "Written by Orrery" {
  model {
    estate = softwareSystem "payments" "What runs in this cloud"
    live = deploymentEnvironment "Live" {
      n1 = deploymentNode "payments" "" "VPC" "purpleContainer" {
        n2 = infrastructureNode "payments-igw" "" "Internet gateway" "purpleLeaf"
        n3 = deploymentNode "public-a" "" "Subnet" "greenContainer" {
          n4 = infrastructureNode "nat-a" "" "NAT gateway" "purpleLeaf"
          n5 = infrastructureNode "bastion" "" "Instance" "orangeLeaf"
        }
        n6 = deploymentNode "private-a" "" "Subnet" "greenContainer" {
          n7 = infrastructureNode "payments-api-web-server-production-blue-1" "" "Instance" "orangeLeaf"
          n8 = infrastructureNode "payments-api-2" "" "Instance" "orangeLeaf"
          n9 = infrastructureNode "i-0123456789abcdef0" "" "Instance" "orangeLeaf"
        }
        n10 = infrastructureNode "private-b" "7 inside" "Subnet" "greenFolded"
        n11 = infrastructureNode "public" "" "Route table" "purpleLeaf"
        n12 = infrastructureNode "private" "" "Route table" "purpleLeaf"
        n13 = infrastructureNode "web" "" "Security group" "redLeaf"
        n14 = infrastructureNode "bastion" "" "Security group" "redLeaf"
      }
      deploymentNode "Elsewhere" "Shown without what contains it" {
        n15 = infrastructureNode "payments-to-shared" "" "Peering connection" "purpleLeaf"
        n16 = infrastructureNode "vpc-0shared" "other account" "VPC" "purpleStub"
        n17 = infrastructureNode "sg-404" "not found" "Security group" "redStub"
      }
      n2 -> n11 "serves" "inferred"
      n11 -> n3 "serves"
      n12 -> n6 "serves" "inferred"
      n12 -> n10 "serves" "inferred"
      n11 -> n2 "routes to" "0.0.0.0/0"
      n12 -> n4 "routes to" "0.0.0.0/0"
      n12 -> n15 "routes to" "10.9.0.0/16"
      n7 -> n13 "is protected by"
      n8 -> n13 "is protected by"
      n5 -> n14 "is protected by"
      n10 -> n13 "is protected by ×4"
      n13 -> n14 "allows traffic from" "tcp 22"
      n13 -> n17 "allows traffic from" "tcp 443"
      n15 -> n1 "connects"
      n15 -> n16 "connects"
    }
  }
  views {
    deployment estate "Live" "estate" {
      include *
      autoLayout tb 200 100
    }
    styles {
      element "greenContainer" {
        background #f1f7f3
        color #1f2328
      }
      element "greenFolded" {
        shape Folder
        background #1a7f37
        color #ffffff
      }
      element "orangeLeaf" {
        shape RoundedBox
        background #bc4c00
        color #ffffff
      }
      element "purpleContainer" {
        background #f8f5fd
        color #1f2328
      }
      element "purpleLeaf" {
        shape RoundedBox
        background #8250df
        color #ffffff
      }
      element "purpleStub" {
        shape Ellipse
        background #f8f5fd
        color #1f2328
      }
      element "redLeaf" {
        shape RoundedBox
        background #cf222e
        color #ffffff
      }
      element "redStub" {
        shape Ellipse
        background #fcf2f2
        color #1f2328
      }
    }
  }
}
