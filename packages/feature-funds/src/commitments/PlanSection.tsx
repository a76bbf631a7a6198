import { formatYuan } from '@jiedui/model';
import { useSession, useUseCase } from '@jiedui/shell';
import {
  DateInput,
  Field,
  FormFrame,
  FormRow,
  MoneyInput,
  Notice,
  Section,
  showMoney,
  useDateCheck,
  useForm,
  useLanguage,
  useMoneyCheck,
  useText,
} from '@jiedui/ui';
import { restFen, sumFen } from '../money/sums.ts';
import { toFen } from '../words/toFen.ts';
import { type CommitmentInFull, PLAN } from './documents.ts';
import { commitmentTexts } from './texts.ts';

const usePlan = () => useUseCase(PLAN);

/** Adds instalments until all of a commitment is planned. */
export function PlanSection({ commitment }: { commitment: CommitmentInFull }) {
  const t = useText(commitmentTexts);
  const { language } = useLanguage();
  const use = usePlan();
  const exact = (fen: bigint | string) => showMoney(fen, 'YUAN', language).exact;
  const left = restFen(
    commitment.amount,
    sumFen(commitment.instalments, ({ amount }) => amount),
  );
  return (
    <Section title={t.addInstalment} note={left === 0n ? t.all : t.rest(exact(left))}>
      {use.done ? <Notice tone="done">{t.added(exact(use.done.amount), use.done.dueOn)}</Notice> : null}
      {left === 0n ? null : <PlanForm key={`${left}`} commitmentId={commitment.id} left={left} use={use} />}
    </Section>
  );
}

type PlanFormProps = { commitmentId: string; left: bigint; use: ReturnType<typeof usePlan> };

function PlanForm({ commitmentId, left, use }: PlanFormProps) {
  const t = useText(commitmentTexts);
  const { businessDate } = useSession();
  const form = useForm({
    initial: { amount: formatYuan(left), dueOn: '' },
    checks: { amount: useMoneyCheck({ maxFen: left }), dueOn: useDateCheck() },
  });
  return (
    <FormFrame
      form={form}
      submit={t.addInstalment}
      busy={use.busy}
      refusal={use.refusal}
      onSubmit={({ amount, dueOn }) => {
        const fen = toFen(amount);
        return fen === undefined ? undefined : use.run({ commitmentId, amount: fen, dueOn });
      }}
    >
      <FormRow>
        <Field form={form} name="amount" label={t.amount}>
          {(bind) => <MoneyInput {...bind} />}
        </Field>
        <Field form={form} name="dueOn" label={t.dueOn}>
          {(bind) => <DateInput {...bind} today={businessDate} />}
        </Field>
      </FormRow>
    </FormFrame>
  );
}
