import { parseYuan } from '@jiedui/model';
import { type ResultOf, useFreshQuery, useSession, useTermOptions, useUseCase, type VariablesOf } from '@jiedui/shell';
import {
  Choice,
  DateInput,
  Field,
  FormFrame,
  FormRow,
  LongText,
  Notice,
  parseDate,
  RadioChoice,
  TextInput,
  useText,
} from '@jiedui/ui';
import { useEffect } from 'react';
import './create.css';
import { AGREEMENTS, type Agreement, CREATE } from './documents.ts';
import { LinesInput } from './LinesInput.tsx';
import { sourcesFor } from './lines.ts';
import { OrganisationChoice } from './OrganisationChoice.tsx';
import { SchedulePreview, useDaysBefore } from './SchedulePreview.tsx';
import { SitePicker } from './SitePicker.tsx';
import { backwardSchedule } from './schedule.ts';
import { createTexts } from './texts.ts';
import { type ProjectDraft, useProjectForm } from './useProjectForm.ts';

export type Created = Extract<ResultOf<typeof CREATE>['createProject'], { __typename: 'Project' }>;
type Line = VariablesOf<typeof CREATE>['input']['lines'][number];

type ProjectFormProps = { countyKey: string; onCreated: (project: Created) => void };

export function ProjectForm({ countyKey, onCreated }: ProjectFormProps) {
  const t = useText(createTexts);
  const { businessDate, organisation } = useSession();
  const form = useProjectForm(countyKey);
  const { values, set } = form;
  const use = useUseCase(CREATE);
  const days = useDaysBefore(values.siteKey);
  const deadline = parseDate(values.deadline, businessDate);
  const startOn = parseDate(values.plannedStartOn, businessDate);
  const { data } = useFreshQuery({ query: AGREEMENTS, variables: {} });
  const agreements = data?.agreements.nodes.filter((one) => reaches(one, countyKey));
  const agreement = agreements?.find(({ id }) => id === values.agreementId);
  const sources = sourcesFor(agreement?.scheme, useTermOptions('FundSource'));
  const categories = useTermOptions('ProjectCategory');
  const builders = useTermOptions('ProjectBuilder');
  const first = agreement === undefined ? undefined : sources[0]?.value;
  const only = agreements?.length === 1 ? agreements[0]?.id : undefined;
  useEffect(() => {
    if (values.agreementId === '' && only !== undefined) set('agreementId', only);
  }, [values.agreementId, only, set]);
  useEffect(() => {
    // A source of another agreement's scheme would be refused; the new one's own takes its place.
    const fits = ({ source }: { source: string }) => sources.some(({ value }) => value === source);
    if (first !== undefined && !values.lines.every(fits)) {
      set(
        'lines',
        values.lines.map((line) => (fits(line) ? line : { ...line, source: first })),
      );
    }
  }, [first, sources, values.lines, set]);
  const send = async (draft: ProjectDraft) => {
    const on = draft.plannedStartOn || (days && backwardSchedule(draft.deadline, days).WORKS_STARTED);
    const done = await use.run({ ...inputOf(draft), ...(on === undefined ? {} : { plannedStartOn: on }) });
    if (done === undefined) return;
    form.reset();
    onCreated(done);
  };
  if (agreements?.length === 0) return <Notice tone="late">{t.agreementNone}</Notice>;
  const known = [organisation, ...(agreement?.provider ? [agreement.provider] : [])];
  return (
    <div className="jd-create">
      <FormFrame form={form} submit={t.submit} busy={use.busy} refusal={use.refusal} onSubmit={send}>
        <Field form={form} name="agreementId" label={t.agreement}>
          {(bind) => <Choice {...bind} loading={agreements === undefined} options={(agreements ?? []).map(toOption)} />}
        </Field>
        <Field form={form} name="name" label={t.name}>
          {(bind) => <TextInput {...bind} maxLength={120} autoFocus />}
        </Field>
        <FormRow>
          <Field form={form} name="category" label={t.category}>
            {(bind) => <Choice {...bind} options={categories} />}
          </Field>
          <Field form={form} name="builder" label={t.builder}>
            {(bind) => <RadioChoice {...bind} options={builders} />}
          </Field>
        </FormRow>
        <Field form={form} name="siteKey" label={t.site}>
          {(bind) => <SitePicker {...bind} />}
        </Field>
        <FormRow>
          <Field form={form} name="organisationKey" label={t.organisation}>
            {(bind) => <OrganisationChoice {...bind} countyKey={countyKey} known={known} />}
          </Field>
          <Field form={form} name="personName" label={t.person}>
            {(bind) => <TextInput {...bind} maxLength={60} />}
          </Field>
        </FormRow>
        <FormRow>
          <Field form={form} name="year" label={t.year}>
            {(bind) => <TextInput {...bind} maxLength={4} />}
          </Field>
          <Field form={form} name="deadline" label={t.deadline}>
            {(bind) => <DateInput {...bind} today={businessDate} />}
          </Field>
          <Field form={form} name="plannedStartOn" label={t.start} hint={t.startHint} optional>
            {(bind) => <DateInput {...bind} today={businessDate} />}
          </Field>
        </FormRow>
        <Field form={form} name="lines" label={t.lines}>
          {(bind) => <LinesInput {...bind} sources={sources} />}
        </Field>
        <Field form={form} name="beneficiaryHouseholds" label={t.households} optional>
          {(bind) => <TextInput {...bind} maxLength={7} />}
        </Field>
        <Field form={form} name="description" label={t.description} optional>
          {(bind) => <LongText {...bind} rows={4} maxLength={2000} />}
        </Field>
      </FormFrame>
      <aside className="jd-create-side">
        <SchedulePreview days={days} deadline={deadline} startOn={startOn} />
      </aside>
    </div>
  );
}

/** An agreement is for the county, or for what the county lies in. */
const reaches = ({ divisionKey }: Agreement, countyKey: string) =>
  countyKey.startsWith(divisionKey) || divisionKey.startsWith(countyKey);

const toOption = ({ id, title, provider }: Agreement) => ({ value: id, label: `${title}（${provider.name}）` });

function inputOf(draft: ProjectDraft) {
  const {
    name,
    builder,
    personName,
    year,
    description,
    beneficiaryHouseholds: households,
    plannedStartOn: _,
    ...rest
  } = draft;
  return {
    ...rest,
    name: name.trim(),
    builder: builder === 'PROVIDER' ? ('PROVIDER' as const) : ('RECEIVER' as const),
    personName: personName.trim(),
    year: Number(year),
    lines: draft.lines.map(
      ({ source, planned }): Line => ({
        source: source as Line['source'],
        planned: String(parseYuan(planned).fen ?? 0n),
      }),
    ),
    ...(description.trim() === '' ? {} : { description: description.trim() }),
    ...(households.trim() === '' ? {} : { beneficiaryHouseholds: Number(households) }),
  };
}
