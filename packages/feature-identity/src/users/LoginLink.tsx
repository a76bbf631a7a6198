import { useUseCase } from '@jiedui/shell';
import { Facts, MomentText, Notice, Result, Section, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { ISSUE_LINK } from './documents.ts';
import { userTexts } from './texts.ts';

/** Makes a link with which the person sets a password. It is in sight until the panel is left, and never again. */
export function LoginLink({ userId, suspended }: { userId: string; suspended: boolean }) {
  const t = useText(userTexts);
  const issue = useUseCase(ISSUE_LINK);
  const [copied, setCopied] = useState(false);
  const made = issue.done;
  if (!made) {
    return (
      <Section title={t.link}>
        <p className="jd-muted">{t.linkNote}</p>
        {issue.refusal ? <Notice tone="late">{issue.refusal.message}</Notice> : null}
        <div>
          <Button loading={issue.busy} disabled={suspended} onClick={() => void issue.run({ userId })}>
            {t.link}
          </Button>
        </div>
      </Section>
    );
  }
  const address = `${window.location.origin}${made.path}`;
  const copy = () => navigator.clipboard.writeText(address).then(() => setCopied(true));
  return (
    <Section title={t.link}>
      <Result
        title={t.linkReady}
        facts={
          <Facts
            facts={[
              { label: t.linkAddress, value: <code className="jd-link">{address}</code> },
              { label: t.linkUntil, value: <MomentText value={made.expiresAt} /> },
            ]}
          />
        }
        next={t.linkNext}
        actions={<Button onClick={() => void copy()}>{copied ? t.copied : t.copy}</Button>}
      />
    </Section>
  );
}
