import type { Viewer } from '../../../schema/viewer.ts';
import type { TestGateway } from '../../gateway.ts';
import { viewerOf } from '../../viewers.ts';
import { globalId } from '../scene.ts';

/** One mutation as somebody may carry it out, and what is foreign to them. */
export interface Attempt {
  verb: string;
  who: Viewer;
  input: Readonly<Record<string, unknown>>;
  /** By field of the input: the id of a real record of the same type, out of reach. None where nothing is: accounts. */
  foreign: Readonly<Record<string, string>>;
  /** People within whose reach it lies and whose business it is not. */
  others: readonly Viewer[];
}

/** A text nobody should have to think about: rare characters, an emoji, markup. */
export const RARE = '蓥华镇 𠮷 🐂 <b>&amp;</b> "\\';

type Row = Readonly<Record<string, unknown>>;

/** The first row of a query. @throws {Error} where the demo has none. */
export async function one(gateway: TestGateway, text: string): Promise<Row> {
  const [row] = await gateway.owner(`${text} LIMIT 1`);
  if (!row) throw new Error(`the demo has none: ${text}`);
  return row;
}

/** The opaque id of a fact's row. */
export const factId = (type: string, { home, id }: Row): string => globalId(type, String(home), String(id));

/** An office of the county that a row lies in. */
export const countyOf = (row: Row, role: string): Viewer =>
  viewerOf({ level: 'county', key: String(row.county_key ?? row.division_key).slice(0, 6), roles: [role] });

/** The provider of a row, with an agreement in force where it lies. */
export const providerOf = (row: Row, role = 'officer', writeHomes: readonly string[] = [String(row.home)]): Viewer =>
  viewerOf({ level: 'partner', key: String(row.provider_key), roles: [role], writeHomes });

/** The same provider once its agreement has ended: it still reads what it gave, and writes nothing. */
export const formerOf = (row: Row): Viewer => providerOf(row, 'officer', []);
