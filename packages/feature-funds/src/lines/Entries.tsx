import { To, useTerm } from '@jiedui/shell';
import { defineTexts, LinesSkeleton, Money, useText } from '@jiedui/ui';
import '../funds.css';
import type { LastEntry } from './documents.ts';

const texts = defineTexts({
  zh: { none: '这个项目还没有凭证。', all: '查看全部凭证' },
  en: { none: 'This project has no vouchers yet.', all: 'See all vouchers' },
});

type EntriesProps = { entries: readonly LastEntry[] | undefined; projectId: string; agreement: string };

/** The latest entries of a project, and the agreement that its money comes under. */
export function Entries({ entries, projectId, agreement }: EntriesProps) {
  const t = useText(texts);
  const term = useTerm();
  if (entries === undefined) return <LinesSkeleton />;
  if (entries.length === 0) return <p className="jd-muted">{t.none}</p>;
  return (
    <>
      <ul className="jd-rows">
        {entries.map(({ id, kind, amount, onDate, voucherNo, payee, summary }) => (
          <li key={id}>
            <span>
              {term('PostingKind', kind)} {voucherNo}
              <small>{[onDate, payee, summary].filter(Boolean).join(' · ')}</small>
            </span>
            <Money fen={amount} />
          </li>
        ))}
      </ul>
      <p className="jd-muted">{agreement}</p>
      <p>
        <To path="/postings" search={{ project: projectId }}>
          {t.all}
        </To>
      </p>
    </>
  );
}
