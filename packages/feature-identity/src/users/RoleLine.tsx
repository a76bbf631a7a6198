import { useSession, useTerm, useUseCase } from '@jiedui/shell';
import { Field, FormFrame, Mark, TextInput, useForm, useRequired, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { END_ROLE, type RoleRow } from './documents.ts';
import { standingOf } from './standing.ts';
import { userTexts } from './texts.ts';

const TONES = { HOLDS: 'done', COMING: 'soon', PAST: 'open' } as const;

/** One assignment with its days; it is ended here, with a reason, unless it is one's own. */
export function RoleLine({ role, fixed }: { role: RoleRow; fixed: boolean }) {
  const t = useText(userTexts);
  const term = useTerm();
  const { businessDate } = useSession();
  const [ending, setEnding] = useState(false);
  const standing = standingOf(role, businessDate);
  const words = { HOLDS: t.holds, COMING: t.coming, PAST: t.past };
  const where = role.office ? `${role.office.organisation.name} ${role.office.name}` : t.platform;
  return (
    <li>
      <div className="jd-line">
        <span className="jd-line-what">
          <strong>{term('Role', role.role)}</strong> {where}
          <br />
          <span className="jd-muted">
            {t.from(role.validFrom)} {role.validTo ? t.until(role.validTo) : null}
          </span>
        </span>
        <Mark tone={TONES[standing]}>{words[standing]}</Mark>
        {standing === 'PAST' || fixed || ending ? null : (
          <Button size="small" onClick={() => setEnding(true)}>
            {t.end}
          </Button>
        )}
      </div>
      {ending && standing !== 'PAST' ? <EndForm id={role.id} onCancel={() => setEnding(false)} /> : null}
    </li>
  );
}

function EndForm({ id, onCancel }: { id: string; onCancel: () => void }) {
  const t = useText(userTexts);
  const end = useUseCase(END_ROLE);
  const form = useForm({ initial: { reason: '' }, checks: { reason: useRequired(t.endReason) } });
  return (
    <FormFrame
      form={form}
      submit={t.end}
      busy={end.busy}
      refusal={end.refusal}
      others={<Button onClick={onCancel}>{t.cancel}</Button>}
      onSubmit={({ reason }) => end.run({ id, reason })}
    >
      <Field form={form} name="reason" label={t.endReason} hint={t.endWarns}>
        {(bind) => <TextInput {...bind} maxLength={200} autoFocus />}
      </Field>
    </FormFrame>
  );
}
