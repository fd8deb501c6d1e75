import { hostList } from './hosts.ts';
import { pairsIn } from './pairs.ts';
import { referenceTo, type Scheme } from './reference.ts';

/**
 * `HostName=orders.azure-devices.net;SharedAccessKeyName=…;SharedAccessKey=…`
 * https://learn.microsoft.com/azure/iot-hub/iot-hub-dev-guide-sas
 */
export const iotHub: Scheme = (value) => {
  const pairs = pairsIn(value);
  const host = pairs.get('hostname');
  const isHub = ['sharedaccesskey', 'sharedaccesskeyname', 'sharedaccesssignature', 'deviceid', 'x509'];
  if (host === undefined || !isHub.some((name) => pairs.has(name))) return undefined;
  return (hostList(host) ?? []).map((named) => referenceTo('https', named));
};
