import { Loaded, To, useFreshQuery, useGo, useScope } from '@jiedui/shell';
import { Icon, Money, Section, usePhone, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { INSTALMENTS } from '../commitments/documents.ts';
import '../funds.css';
import { restFen } from '../money/sums.ts';
import { DueMark } from '../words/DueMark.tsx';
import { useUsable } from '../words/useUsable.ts';
import { homeTexts } from './texts.ts';

/** So many of the next instalments fit beside the rest of home. */
const NEXT = 3;

/** The next instalments to be sent, each one click from its form. */
export function DueNext() {
  const t = useText(homeTexts);
  const { filter } = useScope();
  const go = useGo();
  const phone = usePhone();
  const query = useFreshQuery({ query: INSTALMENTS, variables: { ...filter, open: true, first: NEXT } });
  const { officer, bar } = useUsable();
  return (
    <Section
      title={t.due}
      note={
        <To path="/commitments" search={{ due: 'open' }}>
          {t.all}
        </To>
      }
      end={officer ? <Actions bar={bar} /> : undefined}
    >
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
                    <Button
                      size={phone ? 'middle' : 'small'}
                      aria-label={`${t.send} ${division.name} ${dueOn}`}
                      onClick={() => go('/transfers', { new: '1', instalment: id })}
                    >
                      {t.send}
                    </Button>
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

function Actions({ bar }: Pick<ReturnType<typeof useUsable>, 'bar'>) {
  const t = useText(homeTexts);
  const go = useGo();
  return (
    <span className="jd-form-actions jd-screen-only">
      <Button onClick={() => go('/commitments', { new: '1' })} {...bar}>
        {t.commit}
      </Button>
      <Button type="primary" icon={<Icon name="plus" />} onClick={() => go('/transfers', { new: '1' })} {...bar}>
        {t.log}
      </Button>
    </span>
  );
}
