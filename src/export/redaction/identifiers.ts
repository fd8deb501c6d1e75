import { pseudonymousAddress } from './addresses.ts';
import { arnKinds, arnSubkinds, awsIdPrefixes, isRegion, servicesWithoutKinds } from './cloudWords.ts';
import { pseudonymousEmail, pseudonymousHost } from './hostNames.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Pseudonyms of identifiers, which keep their shape: `arn:aws:ec2:eu-west-1:000412345678:instance/i-…`. */
export interface Identifiers {
  /** That of a whole identifier. */
  id(id: string): string;
  /** That of a text whose shape says what it is: an ARN, an account number, an address. Undefined for a mere name. */
  shaped(text: string): string | undefined;
}

const arn = /^arn:([^:\s]*):([^:\s]*):([^:\s]*):([^:\s]*):(.+)$/s;
const partition = /^aws(?:-cn|-us-gov|-iso(?:-[a-z])?|-eusc)?$/;
const armId = /^\/(?:subscriptions|providers|tenants)\//i;
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const accountNumber = /^\d{12}$/;
const dateTime = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;
/** `autoScalingGroup:…:autoScalingGroupName/…` */
const secondKind = /^(?:autoScalingGroup|launchConfiguration)Name$/;
const awsId = /^([a-z]+(?:-[a-z]+)*)-([0-9a-z]+(?:-[0-9a-z]+)*)$/;

export function createIdentifiers(pseudonyms: Pseudonyms, vocabulary: Vocabulary): Identifiers {
  const shapes = new Map<string, string | undefined>();
  const shaped = (text: string): string | undefined => {
    if (shapes.has(text)) return shapes.get(text);
    const pseudonym = byShape(text);
    shapes.set(text, pseudonym);
    return pseudonym;
  };
  const byShape = (text: string): string | undefined => {
    if (text.startsWith('arn:')) return arnPseudonym(text);
    if (armId.test(text)) return armPseudonym(text);
    if (accountNumber.test(text)) return `000${pseudonyms.digits(text, 9)}`;
    if (guid.test(text)) return pseudonyms.guid(text);
    if (isRegion(text) || dateTime.test(text)) return text;
    return (
      pseudonymousAddress(text, pseudonyms) ??
      awsIdPseudonym(text) ??
      pseudonymousEmail(text, pseudonyms) ??
      pseudonymousHost(text, pseudonyms)
    );
  };
  const part = (text: string): string => (text === '' || text === '*' ? text : (shaped(text) ?? pseudonyms.word(text)));

  /** `i-0a1b2c3d4e5f60718` stays as long as it is; what an id is made of in letters and digits becomes eight of them. */
  const awsIdPseudonym = (text: string): string | undefined => {
    const [, prefix = '', rest = ''] = awsId.exec(text) ?? [];
    // The prefix ends where what tells one from another begins: `tgw-rtb-…`, but `o-…` with letters as well.
    const words = `${prefix}-${rest}`.split('-');
    for (let count = Math.min(words.length - 1, 4); count > 0; count--) {
      const beginning = words.slice(0, count).join('-');
      if (!awsIdPrefixes.has(beginning)) continue;
      const own = words.slice(count).join('-');
      const isHex = /^(?:[0-9a-f]{8}|[0-9a-f]{17})$/.test(own);
      return `${beginning}-${isHex ? pseudonyms.hex(own, own.length) : pseudonyms.word(own)}`;
    }
    return undefined;
  };

  const arnPseudonym = (text: string): string | undefined => {
    const [, ownPartition = '', service = '', region = '', account = '', rest] = arn.exec(text) ?? [];
    if (rest === undefined) return undefined;
    return [
      'arn',
      partition.test(ownPartition) ? ownPartition : part(ownPartition),
      vocabulary.services.has(service) ? service : part(service),
      isRegion(region) ? region : part(region),
      account === 'aws' ? account : part(account),
      resourcePart(service, rest),
    ].join(':');
  };

  /** The last part of an ARN: the provider's words at its beginning stay, whatever follows does not. */
  const resourcePart = (service: string, rest: string): string => {
    const pieces = rest.split(/([/:])/);
    const first = pieces.findIndex((piece, at) => at % 2 === 0 && piece !== '');
    const kind = pieces[first] ?? '';
    const keeps = !servicesWithoutKinds.has(service) && arnKinds.has(kind) && pieces.length > first + 1;
    const isRoot = service === 'iam' && rest === 'root';
    const subkinds = keeps && Object.hasOwn(arnSubkinds, kind) ? arnSubkinds[kind] : undefined;
    return pieces
      .map((piece, at) => {
        if (at % 2 === 1 || isRoot || (keeps && at === first)) return piece;
        if (keeps && secondKind.test(piece)) return piece;
        return at === first + 2 && subkinds?.has(piece) ? piece : part(piece);
      })
      .join('');
  };

  /** `/subscriptions/ID/resourceGroups/NAME/providers/Microsoft.Network/virtualNetworks/NAME`: every other step is a name. */
  const armPseudonym = (text: string): string => {
    const steps = text.split('/').slice(1);
    let isName = false;
    const written = steps.map((step, at) => {
      const afterProviders = steps[at - 1]?.toLowerCase() === 'providers' && !(isName && at === 0);
      if (afterProviders) {
        isName = false;
        return /^[a-z]+(?:\.[a-z]+)+$/i.test(step) ? step : part(step);
      }
      const keeps = !isName || step.toLowerCase() === 'providers';
      isName = keeps && step.toLowerCase() !== 'providers';
      return keeps && /^[a-z]+$/i.test(step) ? step : part(step);
    });
    return `/${written.join('/')}`;
  };

  /** Ids of Orrery's own: `aws:region:123456789012:eu-west-1`. Others are one name. */
  const other = (id: string): string => {
    if (!/^(?:aws|azure):/.test(id)) return part(id);
    return id
      .split(/([:/])/)
      .map((piece, at) => {
        const isOwn =
          at === 0 || vocabulary.services.has(piece) || arnKinds.has(piece) || /^(?:arn|aws|azure)$/.test(piece);
        return at % 2 === 1 || isOwn ? piece : part(piece);
      })
      .join('');
  };

  const known = new Map<string, string>();
  const taken = new Set<string>();
  return {
    shaped,
    id(id) {
      const before = known.get(id);
      if (before !== undefined) return before;
      const plain = shaped(id) ?? other(id);
      let pseudonym = plain;
      // Ids that differ in case alone are two things in some services.
      for (let number = 2; taken.has(pseudonym); number++) pseudonym = `${plain}-${number}`;
      taken.add(pseudonym);
      known.set(id, pseudonym);
      return pseudonym;
    },
  };
}
