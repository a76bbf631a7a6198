import { formatYuan } from '@jiedui/model';
import { Loaded, useFreshQuery, useUseCase } from '@jiedui/shell';
import {
  Choice,
  Empty,
  Field,
  FormFrame,
  MoneyInput,
  Notice,
  Section,
  showMoney,
  useForm,
  useLanguage,
  useMoneyCheck,
  useRequired,
  useText,
} from '@jiedui/ui';
import { smallerFen } from '../money/sums.ts';
import { toFen } from '../words/toFen.ts';
import { MATCH, MATCHABLE, type ReceiptInFull } from './documents.ts';
import { matchTexts } from './match-texts.ts';

type Transfer = { id: string; voucherNo: string; voucherOn: string; inTransit: string };

/** Matches what is left of a receipt with transfers of the same fund, one after the other: many to many. */
export function MatchSection({ receipt }: { receipt: ReceiptInFull }) {
  const t = useText(matchTexts);
  const { language } = useLanguage();
  const use = useMatch();
  const query = useFreshQuery({ query: MATCHABLE, variables: { fundId: receipt.fund.id } });
  const done = use.done ? (
    <Notice tone="done">
      {t.done(showMoney(use.done.amount, 'YUAN', language).exact, use.done.transfer.voucherNo)}
    </Notice>
  ) : null;
  if (receipt.unmatched === '0') return done;
  return (
    <Section title={t.title} note={t.hint}>
      {done}
      <Loaded query={query}>
        {({ transfers }) =>
          transfers.nodes.length === 0 ? (
            <Empty title={t.none}>{t.noneHow(receipt.provider.name)}</Empty>
          ) : (
            // A match changes both sides: the form starts anew with what is left of them.
            <MatchForm key={receipt.version} receipt={receipt} transfers={transfers.nodes} use={use} />
          )
        }
      </Loaded>
    </Section>
  );
}

type MatchFormProps = { receipt: ReceiptInFull; transfers: readonly Transfer[]; use: ReturnType<typeof useMatch> };

const useMatch = () => useUseCase(MATCH);

function MatchForm({ receipt, transfers, use }: MatchFormProps) {
  const t = useText(matchTexts);
  const { language } = useLanguage();
  const of = (id: string) => transfers.find((transfer) => transfer.id === id);
  const most = (id: string) => smallerFen(receipt.unmatched, of(id)?.inTransit ?? '0');
  const first = transfers.find(({ inTransit }) => inTransit === receipt.unmatched) ?? transfers[0];
  const form = useForm({
    initial: { transferId: first?.id ?? '', amount: first ? formatYuan(most(first.id)) : '' },
    checks: { transferId: useRequired(t.transferId), amount: useMoneyCheck() },
  });
  const exact = (fen: string) => showMoney(fen, 'YUAN', language).exact;
  const options = transfers.map(({ id, voucherNo, voucherOn, inTransit }) => ({
    value: id,
    label: t.option(voucherNo, voucherOn, exact(inTransit)),
  }));
  return (
    <FormFrame
      form={form}
      submit={t.submit}
      busy={use.busy}
      refusal={use.refusal}
      onSubmit={({ transferId, amount }) => {
        const fen = toFen(amount);
        return fen === undefined ? undefined : use.run({ receiptId: receipt.id, transferId, amount: fen });
      }}
    >
      <Field form={form} name="transferId" label={t.transferId}>
        {(bind) => (
          <Choice
            {...bind}
            options={options}
            onChange={(id) => {
              form.set('transferId', id);
              form.set('amount', formatYuan(most(id)));
            }}
          />
        )}
      </Field>
      <Field form={form} name="amount" label={t.amount} hint={t.left(exact(receipt.unmatched))}>
        {(bind) => <MoneyInput {...bind} />}
      </Field>
    </FormFrame>
  );
}
