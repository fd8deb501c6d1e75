// Written by Orrery 0.1.0. Changes made here are lost when it is written again.
// A Structurizr workspace: Structurizr and its command line draw it (https://structurizr.com), and so does https://playground.structurizr.com.
// Profile: corp-sso
// Scope: Nothing
// Oldest reading: 2026-03-01T09:30:00.000Z
// Coverage: every reading that was made is complete.
// Write it again: orrery export --profile corp-sso --format mermaid --output picture.mmd
workspace "Nothing" "Written by Orrery" {
  model {
    estate = softwareSystem "Nothing" "What runs in this cloud"
    live = deploymentEnvironment "Live" {
      deploymentNode "Nothing to show" {
        infrastructureNode "Nothing to show"
      }
    }
  }
  views {
    deployment estate "Live" "estate" {
      include *
      autoLayout tb 200 100
    }
    styles {
    }
  }
}
