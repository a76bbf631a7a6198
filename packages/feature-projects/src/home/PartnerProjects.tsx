import { To, useScope } from '@jiedui/shell';
import { Columns, Section, useText } from '@jiedui/ui';
import { UNDER_WAY } from '../wall/wall.ts';
import { DueList } from './DueList.tsx';
import { homeTexts } from './texts.ts';

/** Projects of the partner's money by what is due first, and those it builds itself and keeps the dates of. */
export default function PartnerProjects() {
  const t = useText(homeTexts);
  const { filter } = useScope();
  const helped = { ...filter, states: [...UNDER_WAY] };
  return (
    <Columns>
      <Section title={t.helped} note={t.helpedNote} end={<To path="/milestones">{t.allMilestones}</To>}>
        <DueList filter={helped} empty={t.noneHelped} />
      </Section>
      <Section
        title={t.built}
        end={
          <To path="/projects" search={{ builder: 'PROVIDER', year: 'all' }}>
            {t.allBuilt}
          </To>
        }
      >
        <DueList filter={{ ...helped, builder: 'PROVIDER' }} empty={t.noneBuilt} />
      </Section>
    </Columns>
  );
}
