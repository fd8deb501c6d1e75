import type { RoleHolder } from './grants.ts';
import type { NeededPermissions } from './permissions.ts';

/**
 * Terraform that lets an identity read a management group.
 * https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/role_assignment
 */
export function readerTerraform({ reads, extras }: NeededPermissions, { objectId }: RoleHolder): string {
  const readsToo = reads.length > 0 || extras.length === 0;
  return [
    `# Lets an identity read what is in a management group with Orrery. It changes nothing there.

variable "orrery_management_group" {
  description = "Id of the management group to read. That of the whole tenant has the tenant's id."
  type        = string
}

variable "orrery_principal_id" {
  description = "Object id of the user, group, application or managed identity that reads."
  type        = string${objectId === undefined ? '' : `\n  default     = "${objectId}"`}
}

data "azurerm_management_group" "orrery" {
  name = var.orrery_management_group
}
`,
    ...(readsToo ? [readerAssignment] : []),
    ...(extras.length > 0 ? [moreThanReader(extras)] : []),
  ].join('\n');
}

const readerAssignment = `# Everything that is read. Azure Resource Graph needs no permission of its own: it shows whoever asks what they may read.
resource "azurerm_role_assignment" "orrery_reads" {
  scope                = data.azurerm_management_group.orrery.id
  role_definition_name = "Reader"
  principal_id         = var.orrery_principal_id
}
`;

function moreThanReader(extras: NeededPermissions['extras']): string {
  return `# What Reader does not include.
resource "azurerm_role_definition" "orrery_reads_more" {
  name        = "Orrery reads more"
  description = "What Orrery reads beyond the role Reader. It changes nothing."
  scope       = data.azurerm_management_group.orrery.id

  permissions {
    actions = [
${extras.map(({ action, why }) => `      # ${why}\n      "${action}",`).join('\n')}
    ]
  }

  assignable_scopes = [data.azurerm_management_group.orrery.id]
}

resource "azurerm_role_assignment" "orrery_reads_more" {
  scope              = data.azurerm_management_group.orrery.id
  role_definition_id = azurerm_role_definition.orrery_reads_more.role_definition_resource_id
  principal_id       = var.orrery_principal_id
}
`;
}
