import { Figures, Loaded, To, useFreshQuery, useGo, useScope } from '@jiedui/shell';
import { Icon, Section, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { Wall } from '../wall/Wall.tsx';
import { UNDER_WAY, WALL } from '../wall/wall.ts';
import { homeTexts } from './texts.ts';

const KEYS = [
  'projects.planned',
  'projects.started',
  'projects.not-started',
  'projects.done',
  'projects.planned-investment',
  'projects.invested-share',
];
const MOST = 8;

/** How the county's projects stand, and what slips first. */
export default function CountyProjects() {
  const t = useText(homeTexts);
  const go = useGo();
  const { filter: place } = useScope();
  const filter = { ...place, states: [...UNDER_WAY] };
  const query = useFreshQuery({ query: WALL, variables: { filter, first: MOST } });
  return (
    <>
      <Figures keys={KEYS} />
      <Section
        title={t.milestones}
        note={t.milestonesNote}
        end={
          <>
            <To path="/milestones">{t.allMilestones}</To>{' '}
            <Button size="small" icon={<Icon name="plus" size={14} />} onClick={() => go('/projects/new')}>
              {t.create}
            </Button>
          </>
        }
      >
        <Loaded query={query}>
          {({ projects }) =>
            projects.nodes.length === 0 ? (
              <p className="jd-muted">{t.none}</p>
            ) : (
              <Wall rows={projects.nodes} onOpen={(number) => go(`/projects/${number}`)} />
            )
          }
        </Loaded>
      </Section>
    </>
  );
}
