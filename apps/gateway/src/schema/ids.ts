import { notFound } from './refusal.ts';

/** The key of a fact: its home and its id. */
export interface FactKey {
  home: string;
  id: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const HOME = /^\d{6}$/;

function partsOf(type: string, globalId: string): string[] {
  const text = Buffer.from(globalId, 'base64url').toString('utf8');
  // Decoding overlooks what does not belong; only an id as it was given out is one.
  if (Buffer.from(text).toString('base64url') !== globalId) return [];
  const [name, key] = text.split(':');
  return name === type ? (key?.split(',') ?? []) : [];
}

/** @throws {Refusal} NOT_FOUND for anything but a fact's id of this type. */
export function factKey(type: string, globalId: string, field?: string): FactKey {
  const [home, id, ...rest] = partsOf(type, globalId);
  if (!home || !id || rest.length > 0 || !HOME.test(home) || !UUID.test(id)) throw notFound(field);
  return { home, id };
}

/** @throws {Refusal} NOT_FOUND for anything but the id of a reference row of this type, keyed by one uuid. */
export function referenceId(type: string, globalId: string, field?: string): string {
  const [id, ...rest] = partsOf(type, globalId);
  if (!id || rest.length > 0 || !UUID.test(id)) throw notFound(field);
  return id;
}
