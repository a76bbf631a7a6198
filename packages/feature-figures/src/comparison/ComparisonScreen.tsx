import { FaultNotice, useChangeAddress } from '@jiedui/shell';
import { DataList, Empty, Page, type Sort, Tabs, useText } from '@jiedui/ui';
import { useState } from 'react';
import { figuresTexts } from '../texts.ts';
import { sortedBy } from './rows.ts';
import { useComparisonColumns } from './useColumns.tsx';
import { useComparison } from './useComparison.ts';

/** Prefectures, counties or providers side by side; a name leads one level down. */
export default function ComparisonScreen() {
  const t = useText(figuresTexts);
  const change = useChangeAddress();
  const { by, query, open } = useComparison();
  const [sort, setSort] = useState<Sort | undefined>({ key: 'funds.idle-share', descending: true });
  const columns = useComparisonColumns(by === 'PROVIDER', open);
  const rows = query.data?.comparison;
  return (
    <Page title={t.comparison} note={t.comparisonNote}>
      {query.fault ? <FaultNotice fault={query.fault} kept={rows !== undefined} /> : null}
      <Tabs
        label={t.split}
        tabs={[
          { key: 'DIVISION', label: t.byDivision },
          { key: 'PROVIDER', label: t.byProvider },
        ]}
        value={by}
        onChange={(next) => change({ by: next })}
      >
        <DataList
          name="figures.comparison"
          label={t.comparison}
          columns={columns}
          rows={rows && sort ? sortedBy(rows, sort.key, sort.descending) : rows}
          rowKey={(row) => row.key}
          onOpen={by === 'DIVISION' ? (row) => change({ place: row.key }, { push: true }) : undefined}
          sort={sort}
          onSort={setSort}
          empty={<Empty title={t.emptyTitle}>{t.emptyHow}</Empty>}
        />
      </Tabs>
    </Page>
  );
}
