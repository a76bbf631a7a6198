import { Facts, Mark, MomentText, Money, Section, SidePanel, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { detailLines } from './detail.ts';
import type { EntryRow } from './documents.ts';
import { auditTexts } from './texts.ts';
import { useValueWord } from './useValueWord.ts';
import { useActionWord, useDetailWord, useSubjectWord } from './words.ts';

type EntryPanelProps = { entry: EntryRow; onSubject: (id: string) => void; onClose: () => void };

/** One entry in full, with the way to everything about the same record. */
export function EntryPanel({ entry, onSubject, onClose }: EntryPanelProps) {
  const t = useText(auditTexts);
  const word = useActionWord();
  const subject = useSubjectWord();
  const detailWord = useDetailWord();
  const show = useValueWord(entry.action);
  const lines = detailLines(entry.detail);
  return (
    <SidePanel title={word(entry.action)} subtitle={<MomentText value={entry.at} />} onClose={onClose}>
      <Facts
        facts={[
          { label: t.who, value: entry.userName },
          { label: t.organisation, value: entry.organisationKey || t.platform },
          { label: t.action, value: word(entry.action) },
          { label: t.subject, value: subject(entry.subjectType) },
          {
            label: t.state,
            value: <Mark tone={entry.sealed ? 'done' : 'soon'}>{entry.sealed ? t.sealed : t.unsealed}</Mark>,
          },
        ]}
      />
      {lines.length > 0 ? (
        <Section title={t.detail}>
          <Facts
            facts={lines.map(({ path, value, money }) => ({
              label: path.map(detailWord).join(' · '),
              value: money ? <Money fen={value} unit="YUAN" /> : show(path, value),
            }))}
          />
        </Section>
      ) : null}
      <div>
        <Button onClick={() => onSubject(entry.subjectId)}>{t.sameSubject}</Button>
      </div>
    </SidePanel>
  );
}
