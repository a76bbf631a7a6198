import { To, useGo, usePages, useScope, useTerm } from '@jiedui/shell';
import { Bars, LinesSkeleton, Money, Section, useText } from '@jiedui/ui';
import { FUNDS } from '../balances/documents.ts';
import { balanceTexts } from '../balances/texts.ts';
import { fundWords } from '../words/texts.ts';
import { useWhole } from '../words/useWhole.ts';
import { homeTexts } from './texts.ts';

/** What is still to allocate, by provider and source. */
export function TopBalances() {
  const t = useText(homeTexts);
  const balances = useText(balanceTexts);
  const words = useText(fundWords);
  const term = useTerm();
  const { filter } = useScope();
  const go = useGo();
  const list = usePages({ query: FUNDS, variables: filter, pick: (data) => data.funds });
  const whole = useWhole(list);
  const rows = list.rows?.toSorted((a, b) => (BigInt(a.available) < BigInt(b.available) ? 1 : -1));
  return (
    <Section title={t.balances} end={<To path="/balances">{t.all}</To>}>
      {rows === undefined || !whole ? (
        <LinesSkeleton />
      ) : rows.length === 0 ? (
        <p className="jd-muted">{balances.emptyHow}</p>
      ) : (
        <Bars
          head={words.provider}
          valueHead={words.available}
          rows={rows.slice(0, 6).map(({ id, provider, source, available }) => ({
            key: id,
            label: `${provider.name} · ${term('FundSource', source)}`,
            value: <Money fen={available} unit="AUTO" />,
            size: Number(BigInt(available)),
            onOpen: () => go('/balances', { open: id }),
          }))}
        />
      )}
    </Section>
  );
}
