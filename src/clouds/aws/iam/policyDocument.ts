import { isObject, type Json, type JsonObject } from '../../../model/json.ts';
import { parsed } from '../json.ts';

const lists = ['Action', 'NotAction', 'Resource', 'NotResource'];
const principals = ['Principal', 'NotPrincipal'];

/**
 * A policy in one shape, so that one path leads to the same thing in each: statements under `Allow` and `Deny` instead of
 * `Statement`, with `Action`, `Resource` and their negations, and every kind of principal, as lists. `"Principal": "*"`
 * is `{ "AWS": ["*"] }`, and the ARN of an account's root its number: these mean the same. Text that is no policy stays
 * as it is. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function policyDocument(text: string): Json {
  const document = parsed(text);
  if (!isObject(document) || document.Statement === undefined) return document;
  const { Statement, ...rest } = document;
  const statements = listOf(Statement).filter(isObject);
  const isAllowing = ({ Effect }: JsonObject): boolean => Effect === 'Allow';
  return {
    ...rest,
    Allow: statements.filter(isAllowing).map(inOneShape),
    Deny: statements.filter((statement) => !isAllowing(statement)).map(inOneShape),
  };
}

function inOneShape(statement: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(statement).map(([name, value]) => {
      if (lists.includes(name)) return [name, listOf(value)];
      return [name, principals.includes(name) ? principalsOf(value) : value];
    }),
  );
}

function principalsOf(value: Json): JsonObject {
  if (!isObject(value)) return { AWS: listOf(value) };
  return Object.fromEntries(Object.entries(value).map(([kind, named]) => [kind, listOf(named).map(accountOfRoot)]));
}

function accountOfRoot(principal: Json): Json {
  return typeof principal === 'string' ? principal.replace(/^arn:[\w-]+:iam::(\d{12}):root$/, '$1') : principal;
}

function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
