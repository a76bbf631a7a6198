import { useSession, useUseCase } from '@jiedui/shell';
import {
  DateInput,
  Field,
  FormFrame,
  FormRow,
  LinesSkeleton,
  Money,
  MoneyInput,
  Notice,
  showMoney,
  TextInput,
  useDateCheck,
  useForm,
  useLanguage,
  useMoneyCheck,
  useRequired,
  useText,
} from '@jiedui/ui';
import { useState } from 'react';
import { nextVoucherNo } from '../money/voucher.ts';
import { toFen } from '../words/toFen.ts';
import { Changed, useSeen } from '../words/useSeen.tsx';
import { type LastSpending, type LineInFull, type ProjectOfLine, SPEND } from './documents.ts';
import { spendTexts } from './form-texts.ts';
import { SpentResult } from './SpentResult.tsx';

type SpendFormProps = { line: LineInFull; project: ProjectOfLine; last: LastSpending | undefined };

/** Books spending, one voucher after the other: number and payee go on from the last one. */
export function SpendForm({ line, project, last }: SpendFormProps) {
  const [round, setRound] = useState(0);
  if (last === undefined) return <LinesSkeleton lines={6} />;
  const payee = last.postings.nodes.find(({ kind }) => kind === 'SPENT')?.payee;
  const before = { payee, voucherNo: last.latest.nodes[0]?.voucherNo };
  return <Form key={round} line={line} project={project} before={before} onAgain={() => setRound(round + 1)} />;
}

type FormProps = {
  line: LineInFull;
  project: ProjectOfLine;
  before: { payee?: string; voucherNo?: string };
  onAgain: () => void;
};

function Form({ line, project, before, onAgain }: FormProps) {
  const t = useText(spendTexts);
  const { language } = useLanguage();
  const { businessDate } = useSession();
  const use = useUseCase(SPEND);
  const { seen, changed, accept } = useSeen(line);
  const form = useForm({
    draftKey: `funds.spend.${line.id}`,
    initial: {
      amount: '',
      paidOn: businessDate,
      voucherNo: nextVoucherNo(before.voucherNo),
      payee: before.payee ?? '',
      summary: '',
    },
    checks: {
      amount: useMoneyCheck({ maxFen: BigInt(seen.remaining) }),
      paidOn: useDateCheck(),
      voucherNo: useRequired(t.voucherNo),
      payee: useRequired(t.payee),
      summary: useRequired(t.summary),
    },
  });
  const exact = (fen: string) => showMoney(fen, 'YUAN', language).exact;
  if (use.done) return <SpentResult posting={use.done} rest={exact(line.remaining)} onAgain={onAgain} />;
  if (line.remaining === '0') return <Notice>{t.nothing}</Notice>;
  return (
    <>
      {changed ? (
        <Changed
          label={t.remaining}
          before={<Money fen={seen.remaining} />}
          now={<Money fen={line.remaining} />}
          onAccept={accept}
        />
      ) : null}
      <FormFrame
        form={form}
        submit={t.submit}
        busy={use.busy}
        refusal={use.refusal}
        onSubmit={async ({ amount, paidOn, ...papers }) => {
          const fen = toFen(amount);
          if (fen === undefined) return;
          const [voucherNo, payee, summary] = [papers.voucherNo.trim(), papers.payee.trim(), papers.summary.trim()];
          const at = { lineId: seen.id, version: seen.version };
          if (await use.run({ ...at, amount: fen, paidOn, voucherNo, payee, summary })) form.reset();
        }}
      >
        <Field form={form} name="amount" label={t.amount} hint={t.left(exact(seen.remaining))}>
          {(bind) => <MoneyInput {...bind} />}
        </Field>
        <FormRow>
          <Field form={form} name="voucherNo" label={t.voucherNo}>
            {(bind) => <TextInput {...bind} maxLength={60} />}
          </Field>
          <Field form={form} name="paidOn" label={t.paidOn}>
            {(bind) => <DateInput {...bind} today={businessDate} />}
          </Field>
        </FormRow>
        <Field form={form} name="payee" label={t.payee}>
          {(bind) => <TextInput {...bind} maxLength={120} />}
        </Field>
        <Field form={form} name="summary" label={t.summary}>
          {(bind) => <TextInput {...bind} maxLength={200} placeholder={project.name} />}
        </Field>
      </FormFrame>
    </>
  );
}
