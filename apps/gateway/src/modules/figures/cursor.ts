import { isDate } from '@jiedui/model';
import { refuse } from '../../schema/refusal.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface RecordCursor {
  onDate: string;
  id: string;
}

export const recordCursor = ({ onDate, id }: RecordCursor): string => encode(`${onDate} ${id}`);
export const partCursor = (key: string): string => encode(`part ${key}`);

/** @throws {Refusal} INVALID for anything but a cursor of a record. */
export function cursorOf(cursor: string): RecordCursor {
  const [onDate = '', id = ''] = decode(cursor).split(' ');
  if (!isDate(onDate) || !UUID.test(id)) return refuse('INVALID', MALFORMED, 'after');
  return { onDate, id };
}

/** The key of the part a cursor stands behind. @throws {Refusal} INVALID for anything else. */
export function partKeyOf(cursor: string): string {
  const text = decode(cursor);
  return text.startsWith('part ') ? text.slice('part '.length) : refuse('INVALID', MALFORMED, 'after');
}

const encode = (text: string): string => Buffer.from(text).toString('base64url');
const decode = (cursor: string): string => Buffer.from(cursor, 'base64url').toString('utf8');

const MALFORMED = {
  zh: '翻页位置无效，请从第一页重新打开。',
  en: 'The cursor is no cursor of this list: start again from its first page.',
};
