import { Loaded, To, useFreshQuery, useGo, useOpenItem, useScope } from '@jiedui/shell';
import { Money, Section, useText } from '@jiedui/ui';
import { Button } from 'antd';
import '../funds.css';
import { TRANSFERS } from '../transfers/documents.ts';
import { TransferPanel } from '../transfers/TransferPanel.tsx';
import { Age } from '../words/Age.tsx';
import { homeTexts } from './texts.ts';

/** So many of the oldest fit on home; the rest stands in the inbox. */
const OLDEST = 5;

/** The oldest transfers that wait for confirmation; each opens its form right here. */
export function Inbox() {
  const t = useText(homeTexts);
  const { filter } = useScope();
  const go = useGo();
  const [open, setOpen] = useOpenItem();
  const query = useFreshQuery({
    query: TRANSFERS,
    variables: { filter: { ...filter, inTransit: true }, sort: 'VOUCHER_ON', direction: 'ASC', first: OLDEST },
  });
  return (
    <Section title={t.toConfirm} end={<To path="/receipts">{t.all}</To>}>
      <Loaded query={query}>
        {({ transfers }) =>
          transfers.nodes.length === 0 ? (
            <p className="jd-muted">{t.noneToConfirm}</p>
          ) : (
            <ul className="jd-rows">
              {transfers.nodes.map(({ id, provider, voucherNo, voucherOn, inTransit, ageDays, timeliness }) => (
                <li key={id}>
                  <span>
                    <Money fen={inTransit} unit="AUTO" />
                    <small>{t.from(provider.name, voucherNo, voucherOn)}</small>
                  </span>
                  <Age days={ageDays} timeliness={timeliness} />
                  <Button aria-label={`${t.confirm} ${voucherNo}`} onClick={() => setOpen(id)}>
                    {t.confirm}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <div>
        <Button onClick={() => go('/receipts', { new: '1' })}>{t.register}</Button>
      </div>
      {open ? <TransferPanel key={open} id={open} onClose={() => setOpen(undefined)} /> : null}
    </Section>
  );
}
