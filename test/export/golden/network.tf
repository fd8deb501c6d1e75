# Written by Orrery 0.1.0. Changes made here are lost when it is written again.
# To bring this under Terraform: sign in where the providers are, run "terraform init", let "terraform plan -generate-config-out=generated.tf" write the configuration, read it, then "terraform apply" imports.
# Profile: corp-sso
# Scope: payments
# Oldest reading: 2026-03-01T09:30:00.000Z
# Coverage: every reading that was made is complete.
# Imports: 14 of 14 resources, in 14 blocks.
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

# payments-prod (111111111111), eu-west-1: 14 imports

import {
  to       = aws_vpc.payments
  provider = aws.a111111111111_eu_west_1
  id       = "vpc-1"
}

import {
  to       = aws_internet_gateway.payments_igw
  provider = aws.a111111111111_eu_west_1
  id       = "igw-1"
}

import {
  to       = aws_subnet.public_a
  provider = aws.a111111111111_eu_west_1
  id       = "subnet-1"
}

import {
  to       = aws_nat_gateway.nat_a
  provider = aws.a111111111111_eu_west_1
  id       = "nat-1"
}

import {
  to       = aws_instance.bastion
  provider = aws.a111111111111_eu_west_1
  id       = "i-bastion"
}

import {
  to       = aws_subnet.private_a
  provider = aws.a111111111111_eu_west_1
  id       = "subnet-2"
}

import {
  to       = aws_instance.payments_api_web_server_production_blue_1
  provider = aws.a111111111111_eu_west_1
  id       = "i-web1"
}

import {
  to       = aws_instance.payments_api_2
  provider = aws.a111111111111_eu_west_1
  id       = "i-web2"
}

import {
  to       = aws_instance.instance_23dfa6
  provider = aws.a111111111111_eu_west_1
  id       = "i-0123456789abcdef0"
}

import {
  to       = aws_subnet.private_b
  provider = aws.a111111111111_eu_west_1
  id       = "subnet-3"
}

import {
  to       = aws_route_table.public
  provider = aws.a111111111111_eu_west_1
  id       = "rtb-1"
}

import {
  to       = aws_route_table.private
  provider = aws.a111111111111_eu_west_1
  id       = "rtb-2"
}

import {
  to       = aws_security_group.web
  provider = aws.a111111111111_eu_west_1
  id       = "sg-web"
}

import {
  to       = aws_security_group.bastion
  provider = aws.a111111111111_eu_west_1
  id       = "sg-bastion"
}
