/** A value as providers send it, after dates became ISO 8601 strings. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };
