import type { Person } from './people.ts';
import { maySee, type PlatformRecord, type Records } from './records.ts';

const ID = /^[A-Za-z0-9_-]{8,200}$/;

/** Records that an answer names and its asker may not see: by id, or by a text that stands in no record they may see. */
export function leaksIn(person: Person, records: Records, data: unknown): string[] {
  const leaks: string[] = [];
  const walk = (value: unknown, path: string): void => {
    // The audit administrator reads who did what to which record, wherever it lies, and nothing of the record itself.
    if (person.admin === 'audit-admin' && /^data\.(auditEntries|node)\..*(subjectId|detail)$/.test(path)) return;
    if (typeof value === 'string') {
      const leak = leakOf(person, records, value);
      if (leak) leaks.push(`${path} names ${leak}`);
    } else if (value !== null && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value)) walk(inner, `${path}.${name}`);
    }
  };
  walk(data, 'data');
  return leaks;
}

function leakOf(person: Person, records: Records, text: string): string | undefined {
  const record = records.byId.get(text);
  if (record) return maySee(person, record) ? undefined : nameOf(record);
  const holders = records.holders.get(text);
  if (holders)
    return holders.some((holder) => maySee(person, holder)) ? undefined : `${text} of ${holders.map(nameOf)}`;
  return ID.test(text) ? unknownId(records, text) : undefined;
}

/** An id of a type that is somebody's, of a record that nobody knows: nothing may be made during the trial. */
function unknownId(records: Records, text: string): string | undefined {
  const [type = '', key] = Buffer.from(text, 'base64url').toString().split(':');
  return key !== undefined && records.byType.has(type) && Buffer.from(`${type}:${key}`).toString('base64url') === text
    ? `a ${type} that is not there, ${key}`
    : undefined;
}

const nameOf = ({ type, row }: PlatformRecord): string =>
  `${type} ${row.at} at ${row.divisionKey} by ${row.providerKey}`;
