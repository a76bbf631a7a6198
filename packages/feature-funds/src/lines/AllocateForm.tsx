import { formatYuan } from '@jiedui/model';
import { useSession, useUseCase } from '@jiedui/shell';
import {
  DateInput,
  Field,
  FormFrame,
  FormRow,
  Money,
  MoneyInput,
  Notice,
  Result,
  showMoney,
  TextInput,
  useDateCheck,
  useForm,
  useLanguage,
  useMoneyCheck,
  useRequired,
  useText,
} from '@jiedui/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { restFen, smallerFen } from '../money/sums.ts';
import { toFen } from '../words/toFen.ts';
import { Changed, useSeen } from '../words/useSeen.tsx';
import { ALLOCATE } from './documents.ts';
import { allocateTexts } from './form-texts.ts';

export type AllocatableLine = {
  id: string;
  version: number;
  planned: string;
  allocated: string;
  fund: { available: string };
};

/** Allocates money in place to a project's line: what its plan still lacks, as far as there is money. */
export function AllocateForm({ line }: { line: AllocatableLine }) {
  const [round, setRound] = useState(0);
  return <Form key={round} line={line} onAgain={() => setRound(round + 1)} />;
}

function Form({ line, onAgain }: { line: AllocatableLine; onAgain: () => void }) {
  const t = useText(allocateTexts);
  const { language } = useLanguage();
  const { businessDate } = useSession();
  const use = useUseCase(ALLOCATE);
  const { seen, changed, accept } = useSeen(line);
  const wanted = smallerFen(restFen(line.planned, line.allocated), line.fund.available);
  const form = useForm({
    draftKey: `funds.allocate.${line.id}`,
    initial: { amount: wanted === 0n ? '' : formatYuan(wanted), allocatedOn: businessDate, documentNo: '' },
    checks: {
      amount: useMoneyCheck({ maxFen: BigInt(line.fund.available) }),
      allocatedOn: useDateCheck(),
      documentNo: useRequired(t.documentNo),
    },
  });
  const exact = (fen: string) => showMoney(fen, 'YUAN', language).exact;
  if (use.done) {
    const again = <Button onClick={onAgain}>{t.again}</Button>;
    return (
      <Result title={t.done(exact(use.done.amount))} next={t.next(exact(use.done.fund.available))} actions={again} />
    );
  }
  if (line.fund.available === '0') return <Notice>{t.nothing}</Notice>;
  return (
    <>
      {changed ? (
        <Changed
          label={t.availableWord}
          before={<Money fen={seen.fund.available} />}
          now={<Money fen={line.fund.available} />}
          onAccept={accept}
        />
      ) : null}
      <FormFrame
        form={form}
        submit={t.submit}
        busy={use.busy}
        refusal={use.refusal}
        onSubmit={async ({ amount, allocatedOn, documentNo }) => {
          const fen = toFen(amount);
          if (fen === undefined) return;
          const at = { lineId: seen.id, version: seen.version };
          if (await use.run({ ...at, amount: fen, allocatedOn, documentNo: documentNo.trim() })) form.reset();
        }}
      >
        <Field form={form} name="amount" label={t.amount} hint={t.available(exact(line.fund.available))}>
          {(bind) => <MoneyInput {...bind} />}
        </Field>
        <FormRow>
          <Field form={form} name="documentNo" label={t.documentNo}>
            {(bind) => <TextInput {...bind} maxLength={60} />}
          </Field>
          <Field form={form} name="allocatedOn" label={t.allocatedOn}>
            {(bind) => <DateInput {...bind} today={businessDate} />}
          </Field>
        </FormRow>
      </FormFrame>
    </>
  );
}
