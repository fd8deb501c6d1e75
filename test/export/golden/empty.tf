# Written by Orrery 0.1.0. Changes made here are lost when it is written again.
# To bring this under Terraform: sign in where the providers are, run "terraform init", let "terraform plan -generate-config-out=generated.tf" write the configuration, read it, then "terraform apply" imports.
# Profile: corp-sso
# Scope: Nothing
# Oldest reading: 2026-03-01T09:30:00.000Z
# Coverage: every reading that was made is complete.
# Imports: 0 of 0 resources, in 0 blocks.
# Write it again: orrery export --profile corp-sso --format mermaid --output picture.mmd

terraform {
  required_version = ">= 1.5"
}

# Nothing to show: there is nothing that Terraform can import.
