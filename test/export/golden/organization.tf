# Written by Orrery 0.1.0. Changes made here are lost when it is written again.
# To bring this under Terraform: sign in where the providers are, run "terraform init", let "terraform plan -generate-config-out=generated.tf" write the configuration, read it, then "terraform apply" imports.
# Profile: corp-sso
# Scope: Example Corp R&D
# Oldest reading: 2026-03-01T09:30:00.000Z
# Not read: nothing was read under 6 nodes yet, marked "not read".
# Coverage: 1 reading is not complete, so things may be missing:
# - Accounts in Test: You are not allowed to list VPCs. (AccessDeniedException)
# Imports: 7 of 15 resources, in 7 blocks.
# Not imported: 8 resources, because
# - Account × 8: they are not known to be members of an organization
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

# payments-prod (111111111111), eu-west-1: 7 imports

import {
  to       = aws_organizations_organization.example_corp_r_d
  provider = aws.a111111111111_eu_west_1
  id       = "o-1"
}

import {
  to       = aws_organizations_organizational_unit.workloads
  provider = aws.a111111111111_eu_west_1
  id       = "ou-1"
}

import {
  to       = aws_organizations_organizational_unit.production_033496
  provider = aws.a111111111111_eu_west_1
  id       = "ou-2"
}

import {
  to       = aws_organizations_organizational_unit.test_e19c3c
  provider = aws.a111111111111_eu_west_1
  id       = "ou-3"
}

import {
  to       = aws_organizations_organizational_unit.sandbox
  provider = aws.a111111111111_eu_west_1
  id       = "ou-4"
}

import {
  to       = aws_organizations_organizational_unit.production_e34c38
  provider = aws.a111111111111_eu_west_1
  id       = "ou-5"
}

import {
  to       = aws_organizations_organizational_unit.test_7adaef
  provider = aws.a111111111111_eu_west_1
  id       = "ou-6"
}
