import type { Json } from '../../model/json.ts';
import type { MemberRole } from './memberRole.ts';

/** Terraform that makes the role in the account of its provider: once for each account, as a module for example. */
export function roleTerraform({ name, path, trusted, externalId, policies }: MemberRole): string {
  const policy = policies.map((document, at) => {
    const label = `orrery_reads_${at + 1}`;
    return `resource "aws_iam_policy" "${label}" {
  name_prefix = ${text(`OrreryReads${at + 1}-`)}
  description = "What Orrery reads."
  policy = jsonencode(${value(document, '  ')})
}

resource "aws_iam_role_policy_attachment" "${label}" {
  role       = aws_iam_role.orrery.name
  policy_arn = aws_iam_policy.${label}.arn
}
`;
  });
  return [
    `# A role with which Orrery reads an account. It may list, describe and get, and change nothing.

variable "orrery_role_name" {
  description = "Name of the role, the same in all accounts."
  type        = string
  default     = ${text(name)}
}

variable "orrery_trusted_account" {
  description = "Account whose identities may assume the role."
  type        = string${trusted === undefined ? '' : `\n  default     = ${text(trusted)}`}
}

variable "orrery_external_id" {
  description = "External ID that must be sent to assume the role. Empty: none."
  type        = string
  default     = ${text(externalId)}
}

data "aws_partition" "current" {}

data "aws_iam_policy_document" "orrery_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = ["arn:\${data.aws_partition.current.partition}:iam::\${var.orrery_trusted_account}:root"]
    }

    dynamic "condition" {
      for_each = var.orrery_external_id == "" ? [] : [var.orrery_external_id]
      content {
        test     = "StringEquals"
        variable = "sts:ExternalId"
        values   = [condition.value]
      }
    }
  }
}

resource "aws_iam_role" "orrery" {
  name               = var.orrery_role_name
  path               = ${text(path)}
  assume_role_policy = data.aws_iam_policy_document.orrery_trust.json
}
`,
    ...policy,
    `output "orrery_role_arn" {
  value = aws_iam_role.orrery.arn
}
`,
  ].join('\n');
}

/** A JSON value as an expression of HCL. */
function value(json: Json, indent: string): string {
  if (typeof json === 'string') return text(json);
  if (json === null || typeof json !== 'object') return String(json);
  const inner = `${indent}  `;
  const lines = Array.isArray(json)
    ? json.map((item) => `${inner}${value(item, inner)},`)
    : Object.entries(json).map(([key, item]) => `${inner}${text(key)} = ${value(item, inner)}`);
  const [open, close] = Array.isArray(json) ? ['[', ']'] : ['{', '}'];
  return lines.length === 0 ? `${open}${close}` : `${open}\n${lines.join('\n')}\n${indent}${close}`;
}

/**
 * A quoted string of HCL, in which nothing is a template.
 * https://developer.hashicorp.com/terraform/language/expressions/strings
 */
function text(plain: string): string {
  const escaped = plain
    .replace(/["\\]/g, '\\$&')
    .replace(/\p{Cc}/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/[$%](?=\{)/g, '$&$&');
  return `"${escaped}"`;
}
