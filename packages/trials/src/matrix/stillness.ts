import type pg from 'pg';

/** What moves by itself: roll-ups, seals, sessions, versions of what was published. */
const MOVING = [
  'rollup_tree',
  'rollup_sum',
  'rollup_state',
  'rollup_mark',
  'audit_seal',
  'session',
  'login_attempt',
  'request',
  'division',
  'division_version',
];

/** A checksum of every table that people write, so that what was refused is seen to have changed nothing. */
export async function checksums(superuser: pg.Client): Promise<Map<string, string>> {
  const { rows } = await superuser.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1)`,
    [MOVING],
  );
  const sums = new Map<string, string>();
  for (const { name } of rows) {
    const { rows: found } = await superuser.query<{ sum: string }>(
      `SELECT count(*) || ' ' || coalesce(sum(hashtext(t::text)::bigint), 0) AS sum FROM ${name} t`,
    );
    sums.set(name, found[0]?.sum ?? '');
  }
  return sums;
}
