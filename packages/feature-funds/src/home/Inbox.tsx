import { Loaded, To, useFreshQuery, useGo, useOpenItem, useScope } from '@jiedui/shell';
import { Money, Section, usePhone, useText } from '@jiedui/ui';
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
  const phone = usePhone();
  const [open, setOpen] = useOpenItem();
  const query = useFreshQuery({
    query: TRANSFERS,
    variables: { filter: { ...filter, inTransit: true }, sort: 'VOUCHER_ON', direction: 'ASC', first: OLDEST },
  });
  return (
    <Section
      title={t.toConfirm}
      note={<To path="/receipts">{t.all}</To>}
      end={
        <Button className="jd-screen-only" onClick={() => go('/receipts', { new: '1' })}>
          {t.register}
        </Button>
      }
    >
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
                  <Button
                    size={phone ? 'middle' : 'small'}
                    aria-label={`${t.confirm} ${voucherNo}`}
                    onClick={() => setOpen(id)}
                  >
                    {t.confirm}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {open ? <TransferPanel key={open} id={open} onClose={() => setOpen(undefined)} /> : null}
    </Section>
  );
}
