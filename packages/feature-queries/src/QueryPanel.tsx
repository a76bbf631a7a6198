import { Loaded, useDoor, useFreshQuery, useTerm } from '@jiedui/shell';
import { DateText, Facts, formatNumber, Money, Notice, SidePanel, useText } from '@jiedui/ui';
import { AnswerForm } from './AnswerForm.tsx';
import { type DataQuery, QUERY } from './documents.ts';
import { figureOf } from './figureOf.ts';
import { QueryMark } from './QueryMark.tsx';
import { queriesTexts } from './texts.ts';

/** One question: what was asked, a way to its subject, and the answer or the form for it. */
export function QueryPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText(queriesTexts);
  const query = useFreshQuery({ query: QUERY, variables: { id } });
  return (
    <SidePanel title={t.title} onClose={onClose}>
      <Loaded query={query}>
        {({ node }) =>
          node?.__typename === 'DataQuery' ? (
            <View query={node} onClose={onClose} />
          ) : (
            <Notice tone="info">{t.missing}</Notice>
          )
        }
      </Loaded>
    </SidePanel>
  );
}

function View({ query, onClose }: { query: DataQuery; onClose: () => void }) {
  const t = useText(queriesTexts);
  const term = useTerm();
  const about = `${term('QuerySubject', query.subjectType)} ${query.subjectLabel}`;
  return (
    <>
      {query.madeUp ? <Notice tone="info">{t.madeUp}</Notice> : null}
      <Facts
        facts={[
          { label: t.about, value: <Subject query={query} about={about} /> },
          { label: t.text, value: query.text },
          { label: t.state, value: <QueryMark state={query.state} timeliness={query.timeliness} /> },
          query.figureValue === null ? null : { label: t.valueThen, value: <ValueThen query={query} /> },
          { label: t.place, value: query.division?.name ?? '' },
          query.provider ? { label: t.provider, value: query.provider.name } : null,
          { label: t.asker, value: `${query.enteredByOrganisation} ${query.enteredByName}` },
          { label: t.raisedOn, value: <DateText value={query.raisedOn} /> },
          { label: t.owner, value: term('OwnerSide', query.ownerSide) },
          { label: t.dueOn, value: <DateText value={query.dueOn} /> },
          query.answer === null ? null : { label: t.answer, value: query.answer },
          query.answeredOn === null
            ? null
            : { label: term('QueryState', query.state), value: <Answered query={query} /> },
        ]}
      />
      {query.mayAnswer ? <AnswerForm query={query} onClose={onClose} /> : null}
    </>
  );
}

function ValueThen({ query: { figureValue, figureBasis } }: { query: DataQuery }) {
  if (figureValue === null) return null;
  return figureBasis === 'FEN' ? <Money fen={figureValue} /> : formatNumber(figureValue);
}

function Answered({ query }: { query: DataQuery }) {
  return (
    <>
      {query.answeredByOrganisation} {query.answeredByName} · <DateText value={query.answeredOn ?? ''} />
    </>
  );
}

/** The subject's name as the door to it. */
function Subject({ query, about }: { query: DataQuery; about: string }) {
  const door = useDoor();
  const figure = figureOf(query.figure);
  const open = () => {
    if (figure) door.open(figure);
    else if (query.subjectId) door.openRecord({ type: query.subjectType, id: query.subjectId });
  };
  return (
    <button type="button" className="jd-plain" onClick={open}>
      {about}
    </button>
  );
}
