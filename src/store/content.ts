import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Json, JsonObject } from '../model/json.ts';
import type { Resource } from '../model/resource.ts';
import type { Database } from './database.ts';
import { DamagedRow } from './failures.ts';
import { canonicalJson, parseStored } from './storedJson.ts';

/** What only the page of a resource needs. */
export type Content = Pick<Resource, 'tags' | 'properties'>;

/** Content as it is stored: once for all resources and versions that have it, under the hash of what it says. */
export interface StoredContent {
  readonly hash: Uint8Array;
  readonly tags: string;
  readonly properties: string;
}

/** Answers parsed content by hash. What it answers is shared, and frozen for that reason. */
export interface ContentReader {
  content(database: Database, hash: Uint8Array): Content;
}

const mostEntries = 2_000;
/** Characters of JSON, all entries together. */
const mostText = 16_000_000;

export function contentToStore({ tags, properties }: Content): StoredContent {
  const text = { tags: canonicalJson(tags), properties: canonicalJson(properties) };
  return { ...text, hash: hash('sha256', `[${text.tags},${text.properties}]`, 'buffer') };
}

/** Stores content, unless it is there. */
export function storeContent(database: Database, { hash, tags, properties }: StoredContent): void {
  database.run('INSERT OR IGNORE INTO content (hash, tags, properties) VALUES (?, ?, ?)', hash, tags, properties);
}

/** Reads content on demand and keeps what was read last. */
export function createContentReader(): ContentReader {
  const cache = new LRUCache<string, Content>({ max: mostEntries, maxSize: mostText });
  return {
    content(database, hash) {
      const key = Buffer.from(hash).toString('latin1');
      const known = cache.get(key);
      if (known !== undefined) return known;
      const row = database.get<ContentRow>('SELECT tags, properties FROM content WHERE hash = ?', hash);
      if (row === undefined) throw new DamagedRow('a resource without its content');
      const content = parseContent(row);
      cache.set(key, deepFreeze(content), { size: row.tags.length + row.properties.length });
      return content;
    },
  };
}

export interface ContentRow {
  readonly tags: string;
  readonly properties: string;
}

export function parseContent({ tags, properties }: ContentRow): Content {
  return { tags: parseStored(tags), properties: parseStored(properties) };
}

function deepFreeze<Value extends Content | Json | JsonObject>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFreeze(member);
  }
  return value;
}
