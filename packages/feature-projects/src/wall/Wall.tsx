import { isFor, useSession, useTerm } from '@jiedui/shell';
import { Mark, Timeline, usePhone, useText } from '@jiedui/ui';
import { DueMark } from '../project/DueMark.tsx';
import { nameWithin, nextStep, slipOf, toTimeline } from '../project/steps.ts';
import { spanOf } from './span.ts';
import { wallTexts } from './texts.ts';
import type { WallRow } from './wall.ts';
import './wall.css';

type WallProps = { rows: readonly WallRow[]; onOpen: (number: string) => void };

/** The wall chart; on a phone, where a scale has no room, each project with what is due next. */
export function Wall({ rows, onOpen }: WallProps) {
  const term = useTerm();
  const session = useSession();
  const { businessDate } = session;
  const within = isFor(session, { levels: ['county'] });
  const phone = usePhone();
  if (phone) return <WallCards rows={rows} onOpen={onOpen} />;
  const { from, to } = spanOf(rows, businessDate);
  return (
    <Timeline
      from={from}
      to={to}
      today={businessDate}
      onOpen={onOpen}
      rows={rows.map((row) => ({
        key: row.number,
        label: within ? nameWithin(row.name, row.county.name) : row.name,
        note: <NextStep row={row} />,
        milestones: row.milestones
          .filter((step) => !step.passedOver)
          .map((step) => toTimeline(step, { label: term('MilestoneKind', step.kind), passedOver: '' })),
      }))}
    />
  );
}

/** What is due next and how that stands, and what it does to the end. */
function NextStep({ row }: { row: WallRow }) {
  const t = useText(wallTexts);
  const term = useTerm();
  const step = nextStep(row.milestones);
  const { businessDate } = useSession();
  const slip = slipOf(row.milestones, { deadline: row.deadline, today: businessDate });
  if (step === undefined) return null;
  return (
    <span className="jd-wall-next">
      {slip !== undefined && row.timeliness === 'ON_TIME' ? (
        <Mark tone="late">{t.slips(slip.days)}</Mark>
      ) : (
        <DueMark due={row} />
      )}
      <span>{term('MilestoneKind', step.kind)}</span>
    </span>
  );
}

function WallCards({ rows, onOpen }: WallProps) {
  const t = useText(wallTexts);
  return (
    <ul className="jd-wall-cards" aria-label={t.list}>
      {rows.map((row) => (
        <li key={row.number}>
          <button type="button" className="jd-plain" onClick={() => onOpen(row.number)}>
            <strong>{row.name}</strong>
            <NextStep row={row} />
          </button>
        </li>
      ))}
    </ul>
  );
}
