import { Loaded, To } from '@jiedui/shell';
import { DataList, Empty, Section, useText } from '@jiedui/ui';
import { sortedBy } from '../comparison/rows.ts';
import { useComparisonColumns } from '../comparison/useColumns.tsx';
import { useComparison } from '../comparison/useComparison.ts';
import { figuresTexts } from '../texts.ts';

const SHOWN = [
  'name',
  'funds.in-place',
  'funds.idle',
  'funds.idle-share',
  'funds.programmed-share',
  'projects.not-started',
  'projects.started-share',
];
const ROWS = 8;

/** Where money lies idle or projects wait, the worst first. */
export default function Ranking() {
  const t = useText(figuresTexts);
  const { by, query, open } = useComparison();
  const columns = useComparisonColumns(by === 'PROVIDER', open).filter((column) => SHOWN.includes(column.key));
  return (
    <Section title={t.ranking} note={t.rankingNote} end={<To path="/comparison">{t.openAll}</To>}>
      <Loaded query={query}>
        {({ comparison }) => (
          <DataList
            name="figures.ranking"
            label={t.ranking}
            columns={columns}
            rows={sortedBy(comparison, 'funds.idle-share', true).slice(0, ROWS)}
            rowKey={(row) => row.key}
            empty={<Empty title={t.emptyTitle}>{t.emptyHow}</Empty>}
          />
        )}
      </Loaded>
    </Section>
  );
}
