import { useGo } from '@jiedui/shell';
import { Bars, Money, Section, SidePanel, useText } from '@jiedui/ui';
import '../funds.css';
import { type ReceiverRow, receiverRows, STAGES } from '../money/receivers.ts';
import { Age } from '../words/Age.tsx';
import { fundWords } from '../words/texts.ts';
import type { FlowLink, TransferUnderWay } from './documents.ts';
import { receiverTexts } from './texts.ts';

type ReceiverPanelProps = {
  links: readonly FlowLink[];
  underWay: readonly TransferUnderWay[];
  onClose: () => void;
};

/** One receiver: the stages as bars, its providers, and every transfer still under way. */
export function ReceiverPanel({ links, underWay, onClose }: ReceiverPanelProps) {
  const t = useText(receiverTexts);
  const words = useText(fundWords);
  const [row] = receiverRows(links, []);
  const providers = [...Map.groupBy(links, ({ provider }) => provider.key).values()];
  return (
    <SidePanel title={row?.name ?? t.title} subtitle={t.panel} onClose={onClose}>
      {row ? <StageBars row={row} /> : null}
      {providers.length > 1 ? (
        <Section title={t.byProvider}>
          <Bars
            head={words.provider}
            valueHead={words.sent}
            rows={providers.map((group) => {
              const sent = group.reduce((sum, link) => sum + BigInt(link.sent), 0n);
              const provider = group[0]?.provider;
              return {
                key: provider?.key ?? '',
                label: provider?.name ?? '',
                value: <Money fen={sent} unit="AUTO" />,
                size: Number(sent),
              };
            })}
          />
        </Section>
      ) : null}
      <UnderWay transfers={underWay} />
    </SidePanel>
  );
}

function StageBars({ row }: { row: ReceiverRow }) {
  const t = useText(receiverTexts);
  const words = useText(fundWords);
  return (
    <Section title={t.steps}>
      <Bars
        head={t.stage}
        valueHead={words.amount}
        rows={STAGES.map((stage) => ({
          key: stage,
          label: words[stage],
          value: <Money fen={row[stage]} />,
          size: Number(row[stage]),
        }))}
      />
    </Section>
  );
}

function UnderWay({ transfers }: { transfers: readonly TransferUnderWay[] }) {
  const t = useText(receiverTexts);
  const go = useGo();
  return (
    <Section title={t.underWay}>
      {transfers.length === 0 ? <p className="jd-muted">{t.noneUnderWay}</p> : null}
      {transfers.length === 0 ? null : (
        <ul className="jd-rows">
          {transfers.map(({ id, voucherNo, voucherOn, inTransit, ageDays, timeliness, provider }) => (
            <li key={id}>
              <button type="button" className="jd-plain" onClick={() => go('/transfers', { open: id, way: 'open' })}>
                {voucherNo}
                <small>
                  {voucherOn} · {provider.name}
                </small>
              </button>
              <Money fen={inTransit} unit="AUTO" />
              <Age days={ageDays} timeliness={timeliness} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
