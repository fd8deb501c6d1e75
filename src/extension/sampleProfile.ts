/** Id of the built-in profile that reads a recording instead of a cloud. */
export const sampleProfile = 'sample';
