/** Names by which programs recognise an export and its version. A version changes when a reader of the last one would fail. */
export const exportFormat = 'orrery-export';
export const exportVersion = 1;

/**
 * What names the vocabulary: `$id` of media/export.schema.json, and namespace of media/export.xsd. A name, not an address
 * (RFC 8141): both files come with Orrery.
 */
export const vocabulary = `urn:orrery:export:${exportVersion}`;
