/** Ids of the built-in profiles that read a recording instead of a cloud: an organization in AWS, and a tenant in Azure. */
export const awsSample = 'sample';
export const azureSample = 'sample-azure';

/** Whether a profile is one of them. */
export function isSample(profile: string): boolean {
  return profile === awsSample || profile === azureSample;
}
