import { namedBy } from '../naming.ts';

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentitystore.html */
const principalId = '(?:[0-9a-f]{10}-)?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}';

/** How users and groups are named elsewhere: by their id, and by the ARN that follows from it. */
export function principalName(kind: 'user/' | 'group/') {
  return namedBy({ service: 'identitystore', kind, name: principalId, without: 'region and account', bare: true });
}
