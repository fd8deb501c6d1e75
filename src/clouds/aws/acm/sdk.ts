import { ACMClient, ListCertificatesCommand } from '@aws-sdk/client-acm';

/** The part of the SDK for ACM that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = ACMClient;

export const commands = {
  ListCertificates: ListCertificatesCommand,
};
