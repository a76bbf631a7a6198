import type pg from 'pg';

/** Somebody who helps 小金县 (513227) in the demo, with what the writers need to know of it. */
export interface Provider {
  officer: string;
  agreementId: string;
  source: string;
  fundId: string;
  /** Funding lines of projects under way. */
  lineIds: readonly string[];
}

export interface Scene {
  providers: readonly Provider[];
  /** Townships of the county, as sites of projects. */
  sites: readonly string[];
}

export const COUNTY = '513227';
export const PEOPLE = {
  finance: '513227-finance',
  projects: '513227-projects',
  reviewer: '5132-reviewer',
} as const;

const PROVIDERS = `
SELECT a.id AS agreement, a.provider_key AS provider, f.id AS fund, f.source,
  ARRAY(SELECT l.id::text FROM project_line l JOIN project p ON p.home = l.home AND p.id = l.project_id
    WHERE l.home = f.home AND l.fund_id = f.id AND p.state = 'STARTED' ORDER BY p.number, l.id) AS lines
FROM agreement a JOIN fund f ON f.agreement_id = a.id AND f.home = $1 AND f.division_key = $1
WHERE a.division_key = $1 AND a.ends_on > '2017-04-23' AND a.provider_key = ANY ('{510104,3306,5114}')
ORDER BY a.provider_key, f.source`;

const SITES = `SELECT key FROM division WHERE key > $1 AND key < '513228' AND length(key) = 9 ORDER BY key LIMIT 8`;

export const globalId = (type: string, ...parts: string[]): string =>
  Buffer.from(`${type}:${parts.join(',')}`).toString('base64url');

export async function findScene(owner: pg.Client): Promise<Scene> {
  type Row = { agreement: string; provider: string; fund: string; source: string; lines: string[] };
  const { rows } = await owner.query<Row>(PROVIDERS, [COUNTY]);
  const sites = await owner.query<{ key: string }>(SITES, [COUNTY]);
  const providers = rows.map(({ agreement, provider, fund, source, lines }) => ({
    officer: `${provider}-officer`,
    agreementId: globalId('Agreement', agreement),
    source,
    fundId: globalId('Fund', COUNTY, fund),
    lineIds: lines.map((line) => globalId('ProjectLine', COUNTY, line)),
  }));
  if (providers.length < 3) throw new Error('the demo has too few agreements in 小金县');
  return { providers, sites: sites.rows.map(({ key }) => key) };
}
