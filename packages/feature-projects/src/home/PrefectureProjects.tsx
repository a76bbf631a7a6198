import { To, useScope } from '@jiedui/shell';
import { Columns, Section, useText } from '@jiedui/ui';
import { NotStartedBars } from '../standing/NotStartedBars.tsx';
import { DueList } from './DueList.tsx';
import { homeTexts } from './texts.ts';

/** Which counties have not begun, and which projects are late. */
export default function PrefectureProjects() {
  const t = useText(homeTexts);
  const { filter } = useScope();
  return (
    <Columns>
      <Section title={t.notStarted} end={<To path="/not-started">{t.allNotStarted}</To>}>
        <NotStartedBars most={6} />
      </Section>
      <Section
        title={t.late}
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
