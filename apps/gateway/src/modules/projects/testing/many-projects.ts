import type { TestGateway } from '../../../testing/index.ts';

/**
 * Thousands of projects in three counties of two prefectures, spread over states, categories, providers, years and due
 * days. Every number is the row's own, so a test can tell which rows it must find.
 */
export async function addManyProjects(gateway: TestGateway, count: number): Promise<void> {
  await gateway.owner(
    `INSERT INTO project (home, id, division_key, provider_key, county_key, number, name, initials, scheme, category, state, builder,
       organisation_key, person_name, planned_start_on, deadline, next_due_on, planned_fen, allocated_fen, spent_fen,
       entered_by, entered_by_name, entered_by_organisation)
     SELECT county, gen_random_uuid(), county || '100', provider, county, county || '-2017-' || lpad(i::text, 4, '0'),
       (ARRAY['饮水工程', '村道硬化', '易地搬迁', '学校改造'])[1 + i % 4] || i, (ARRAY['ysgc', 'cdyh', 'ydbq', 'xxgz'])[1 + i % 4] || i,
       'INTRA_PROVINCE', (ARRAY['WATER', 'INFRASTRUCTURE', 'HOUSING', 'EDUCATION'])[1 + i % 4],
       (ARRAY['PIPELINE', 'APPROVED', 'STARTED', 'COMPLETED'])[1 + i % 4],
       (ARRAY['RECEIVER', 'PROVIDER'])[1 + i % 2], county, '杨建国', '2017-03-01', date '2017-06-01' + i % 200,
       CASE WHEN i % 4 = 3 THEN date '9999-12-31' ELSE date '2017-04-01' + i % 60 END, 100000 + i, 1000, 500,
       gen_random_uuid(), '测试', '测试'
     FROM (SELECT i, (ARRAY['513227', '513226', '513321'])[1 + i % 3] AS county, (ARRAY['510104', '510107'])[1 + i % 2] AS provider
       FROM generate_series(1, $1) AS i) AS rows`,
    [count],
  );
  await gateway.owner(
    `INSERT INTO project_year (home, id, division_key, provider_key, project_id, year, planned_fen)
     SELECT home, gen_random_uuid(), division_key, provider_key, id, 2016 + right(number, 1)::int % 2, planned_fen FROM project`,
  );
  await gateway.owner('ANALYZE project');
  await gateway.owner('ANALYZE project_year');
}
