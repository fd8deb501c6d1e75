// Written by Orrery 0.1.0. Changes made here are lost when it is written again.
// A Structurizr workspace: Structurizr and its command line draw it (https://structurizr.com), and so does https://playground.structurizr.com.
// Profile: corp-sso
// Scope: Example Corp R&D
// Oldest reading: 2026-03-01T09:30:00.000Z
// Not read: nothing was read under 6 nodes yet, marked "not read".
// Coverage: 1 reading is not complete, so things may be missing:
// - Accounts in Test: You are not allowed to list VPCs. (AccessDeniedException)
// Folded: 3 nodes with 59 resources inside.
// Write it again: orrery export --profile corp-sso --format mermaid --output picture.mmd
workspace "Example Corp R&D" "Written by Orrery" {
  model {
    estate = softwareSystem "Example Corp R&D" "What runs in this cloud"
    live = deploymentEnvironment "Live" {
      n1 = deploymentNode "Example Corp R&D" "" "Organization" "purpleContainer" {
        n2 = deploymentNode "Workloads" "" "Organizational unit" "yellowContainer" {
          n3 = deploymentNode "Production" "" "Organizational unit" "yellowContainer" {
            n4 = infrastructureNode "payments-prod" "42 inside" "Account" "blueFolded"
            n5 = infrastructureNode "shop-prod" "not read" "Account" "blueLeaf"
          }
          n6 = deploymentNode "Test" "" "Organizational unit" "yellowContainer" {
            n7 = infrastructureNode "payments-test" "not read" "Account" "blueLeaf"
            n8 = infrastructureNode "shop-test" "not read" "Account" "blueLeaf"
          }
        }
        n9 = deploymentNode "Sandbox" "" "Organizational unit" "yellowContainer" {
          n10 = deploymentNode "Production" "" "Organizational unit" "yellowContainer" {
            n11 = infrastructureNode "sandbox-ada" "not read" "Account" "blueLeaf"
            n12 = infrastructureNode "sandbox-grace" "not read" "Account" "blueLeaf"
            n13 = infrastructureNode "sandbox-katherine" "not read" "Account" "blueLeaf"
          }
          n14 = infrastructureNode "Test" "8 inside, incomplete" "Organizational unit" "yellowFolded"
        }
        n15 = infrastructureNode "management" "9 inside" "Account" "blueFolded"
      }
    }
  }
  views {
    deployment estate "Live" "estate" {
      include *
      autoLayout tb 200 100
    }
    styles {
      element "blueFolded" {
        shape Folder
        background #0969da
        color #ffffff
      }
      element "blueLeaf" {
        shape RoundedBox
        background #0969da
        color #ffffff
      }
      element "purpleContainer" {
        background #f8f5fd
        color #1f2328
      }
      element "yellowContainer" {
        background #f9f6f0
        color #1f2328
      }
      element "yellowFolded" {
        shape Folder
        background #9a6700
        color #ffffff
      }
    }
  }
}
