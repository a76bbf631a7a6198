import { Loaded, useFreshQuery } from '@jiedui/shell';
import { Bars, Mark, Money, Section, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { byHolder } from '../money/transit.ts';
import { TRANSFERS } from '../transfers/documents.ts';
import { fundWords } from '../words/texts.ts';
import { transitTexts } from './texts.ts';

/** So many holders leave the list itself in sight. */
const FIRST_HOLDERS = 5;

/** The gateway hands out so many rows at once: the oldest are the ones that need a question. */
const OLDEST = 100;

/** Who holds what is under way, the holder of the oldest money first. */
export function Holders({ filter }: { filter: { divisionKey?: string; providerKey?: string; inTransit: boolean } }) {
  const t = useText(transitTexts);
  const words = useText(fundWords);
  const [all, setAll] = useState(false);
  const query = useFreshQuery({
    query: TRANSFERS,
    variables: { filter, sort: 'VOUCHER_ON', direction: 'ASC', first: OLDEST },
  });
  return (
    <Loaded query={query}>
      {({ transfers }) => {
        const holders = byHolder(transfers.nodes);
        const shown = all ? holders : holders.slice(0, FIRST_HOLDERS);
        return (
          <Section
            title={t.byHolder}
            note={
              transfers.pageInfo.hasNextPage
                ? t.first(transfers.nodes.length, `${transfers.totalCount}${transfers.totalCapped ? '+' : ''}`)
                : undefined
            }
          >
            <Bars
              head={words.holder}
              valueHead={words.inTransit}
              rows={shown.map(({ id, name, fen, transfers: count, late, oldestDays }) => ({
                key: id,
                label: (
                  <>
                    {name} <span className="jd-muted">{t.note(count, oldestDays)}</span>{' '}
                    {late > 0 ? <Mark tone="late">{t.late(late)}</Mark> : null}
                  </>
                ),
                value: <Money fen={fen} unit="AUTO" />,
                size: Number(fen),
                late: late > 0,
              }))}
            />
            {shown.length < holders.length ? (
              <div>
                <Button size="small" onClick={() => setAll(true)}>
                  {t.all(holders.length)}
                </Button>
              </div>
            ) : null}
          </Section>
        );
      }}
    </Loaded>
  );
}
