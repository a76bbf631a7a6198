import { isFor, Loaded, To, useFreshQuery, useGo, useScope, useSession } from '@jiedui/shell';
import { Money, Section, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { INSTALMENTS } from '../commitments/documents.ts';
import '../funds.css';
import { restFen } from '../money/sums.ts';
import { DueMark } from '../words/DueMark.tsx';
import { homeTexts } from './texts.ts';

/** So many of the next instalments fit beside the rest of home. */
const NEXT = 4;

/** The next instalments to be sent, each one click from its form. */
export function DueNext() {
  const t = useText(homeTexts);
  const session = useSession();
  const { filter } = useScope();
  const go = useGo();
  const query = useFreshQuery({ query: INSTALMENTS, variables: { ...filter, open: true, first: NEXT } });
  const officer = isFor(session, { levels: ['partner'], roles: ['officer'] });
  return (
    <Section title={t.due} end={<To path="/commitments">{t.all}</To>}>
      <Loaded query={query}>
        {({ instalments }) =>
          instalments.nodes.length === 0 ? (
            <p className="jd-muted">{t.dueNone}</p>
          ) : (
            <ul className="jd-rows">
              {instalments.nodes.map(({ id, division, dueOn, amount, sent, timeliness }) => (
                <li key={id}>
                  <span>
                    {division.name} <Money fen={restFen(amount, sent)} unit="AUTO" />
                    <small>{t.dueOn(dueOn)}</small>
                  </span>
                  <DueMark timeliness={timeliness} />
                  {officer ? (
                    <Button onClick={() => go('/transfers', { new: '1', instalment: id })}>{t.send}</Button>
                  ) : null}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}
