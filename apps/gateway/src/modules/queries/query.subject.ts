import { homeOf, isDate, isDivisionKey, isOrganisationKey, parsePeriod } from '@jiedui/model';
import { type RawBuilder, sql } from 'kysely';
import { factKey } from '../../schema/ids.ts';
import { found, refuse, refuseUnless } from '../../schema/refusal.ts';
import type { UseCase } from '../../schema/use-case.ts';
import type { Viewer } from '../../schema/viewer.ts';
import { mayAsk } from '../figures/index.ts';
import { mayActOnFund } from '../funds/index.ts';
import { findIndicator } from '../indicators/index.ts';
import { mayActOnProject } from '../projects/index.ts';
import type { FigureAddress, OwnerSide, RecordType } from './query.terms.ts';
import { TEXTS } from './query.texts.ts';

/** What a question is about: where it lies, which side states it, and what people call it. */
export interface Subject {
  type: 'Figure' | RecordType;
  home: string;
  /** Null for a figure. */
  id: string | null;
  divisionKey: string;
  providerKey: string;
  label: string;
  ownerSide: OwnerSide;
}

type Row = Omit<Subject, 'type'>;

interface RecordKind {
  table: string;
  /** What people call the record. */
  label: RawBuilder<unknown>;
  ownerSide: RawBuilder<unknown>;
  mayRead(viewer: Viewer, row: Row): boolean;
}

const provider = sql`'PROVIDER'`;
const receiver = sql`'RECEIVER'`;
const mayReadMoney = (viewer: Viewer, row: Row): boolean => mayActOnFund(viewer, 'read', row);

const KINDS: Record<RecordType, RecordKind> = {
  Commitment: { table: 'commitment', label: sql`document_no`, ownerSide: provider, mayRead: mayReadMoney },
  Instalment: { table: 'instalment', label: sql`due_on::text`, ownerSide: provider, mayRead: mayReadMoney },
  Transfer: { table: 'transfer', label: sql`voucher_no`, ownerSide: provider, mayRead: mayReadMoney },
  Receipt: { table: 'receipt', label: sql`voucher_no`, ownerSide: receiver, mayRead: mayReadMoney },
  Posting: {
    table: 'posting',
    label: sql`voucher_no`,
    ownerSide: sql`CASE WHEN kind IN ('SENT', 'RECALLED') THEN 'PROVIDER' ELSE 'RECEIVER' END`,
    mayRead: mayReadMoney,
  },
  Project: {
    table: 'project',
    label: sql`number || ' ' || name`,
    ownerSide: sql`builder`,
    // Who builds decides who records, not who reads.
    mayRead: (viewer, row) => mayActOnProject(viewer, 'read', { ...row, builder: row.ownerSide }),
  },
};

/** @throws {Refusal} NOT_FOUND where there is no such record within reach. */
export async function recordSubject(uc: UseCase, type: RecordType, globalId: string): Promise<Subject> {
  const { home, id } = factKey(type, globalId, 'subjectId');
  const { table, label, ownerSide, mayRead } = KINDS[type];
  const { rows } = await sql<Row>`
    SELECT home, id, division_key AS "divisionKey", provider_key AS "providerKey", ${label} AS label, ${ownerSide} AS "ownerSide"
    FROM ${sql.table(table)} WHERE home = ${home} AND id = ${id}::uuid`.execute(uc.tables());
  const row = rows[0];
  return { type, ...found(row && mayRead(uc.viewer, row) ? row : undefined, 'subjectId') };
}

/** Figures that say what one provider promised or sent; it alone can explain them. */
const STATED_BY_PROVIDER = ['funds.expected', 'funds.sent'];

/** @throws {Refusal} INVALID for what is no figure of a receiver, FORBIDDEN where it lies beyond reach. */
export function figureSubject(viewer: Viewer, figure: FigureAddress): Subject {
  const { key, divisionKey, providerKey, period, asOf } = figure;
  const indicator = findIndicator(key);
  refuseUnless(indicator, 'INVALID', TEXTS.noFigure, 'figureKey');
  refuseUnless(isDivisionKey(divisionKey), 'INVALID', TEXTS.place, 'divisionKey');
  refuseUnless(providerKey === null || isOrganisationKey(providerKey), 'INVALID', TEXTS.place, 'providerKey');
  refuseUnless(isDate(asOf), 'INVALID', TEXTS.noFigure, 'asOf');
  refuseUnless(isPeriod(period), 'INVALID', TEXTS.noFigure, 'period');
  if (!mayAsk(viewer, { divisionKey, providerKey })) refuse('FORBIDDEN', TEXTS.beyond, 'divisionKey');
  return {
    type: 'Figure',
    home: homeOf(divisionKey),
    id: null,
    divisionKey,
    providerKey: providerKey ?? '',
    label: `${indicator.zh} ${period}`,
    ownerSide: providerKey !== null && STATED_BY_PROVIDER.includes(key) ? 'PROVIDER' : 'RECEIVER',
  };
}

function isPeriod(text: string): boolean {
  try {
    parsePeriod(text);
    return true;
  } catch {
    return false;
  }
}
