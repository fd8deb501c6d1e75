import { isObject } from '../../../model/json.ts';
import { armType } from '../armType.ts';

export const sshPublicKey = armType({
  id: 'azure.compute.sshPublicKey',
  title: 'SSH public key',
  plural: 'SSH public keys',
  icon: 'key',
  glyph: 'key',
  detail: 'quiet',
  diagrams: 'azure.other.SshKeys',
  arm: 'Microsoft.Compute/sshPublicKeys',
  summary: ['properties.publicKey', 'location'],
  // Virtual machines hold the key itself, and do not name where it came from.
  aliases: ({ properties: { properties } }) =>
    isObject(properties) && typeof properties.publicKey === 'string' ? [properties.publicKey] : [],
});
