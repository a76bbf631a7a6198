import { To, useScope } from '@jiedui/shell';
import { Columns, Section, useText } from '@jiedui/ui';
import { UNDER_WAY } from '../wall/wall.ts';
import { DueList } from './DueList.tsx';
import { homeTexts } from './texts.ts';

/** What the partner builds itself, for it to record; and what is late of all that it helps. */
export default function PartnerProjects() {
  const t = useText(homeTexts);
  const { filter } = useScope();
  const built = { ...filter, builder: 'PROVIDER' as const, states: [...UNDER_WAY] };
  return (
    <Columns>
      <Section
        title={t.built}
        end={
          <To path="/projects" search={{ builder: 'PROVIDER', year: 'all' }}>
            {t.allBuilt}
          </To>
        }
      >
        <DueList filter={built} empty={t.noneBuilt} />
      </Section>
      <Section
        title={t.helped}
        end={
          <To path="/projects" search={{ timeliness: 'LATE', year: 'all' }}>
            {t.allLate}
          </To>
        }
      >
        <DueList filter={{ ...filter, timeliness: ['LATE'] }} empty={t.noneLate} />
      </Section>
    </Columns>
  );
}
