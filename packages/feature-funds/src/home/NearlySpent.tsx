import { To, useGo, usePages, useScope } from '@jiedui/shell';
import { LinesSkeleton, Mark, Money, Section, Share, useText } from '@jiedui/ui';
import '../funds.css';
import { alarmOf } from '../lines/alarm.ts';
import { LINES } from '../lines/documents.ts';
import { useNearlyShare } from '../lines/useNearlyShare.ts';
import { spentShare } from '../money/sums.ts';
import { useWhole } from '../words/useWhole.ts';
import { homeTexts } from './texts.ts';

/** Funding lines that are about to overspend, the fullest first. */
export function NearlySpent() {
  const t = useText(homeTexts);
  const { filter } = useScope();
  const go = useGo();
  const share = useNearlyShare();
  const list = usePages({
    query: LINES,
    variables: { filter },
    pick: ({ projects }) => ({
      nodes: projects.nodes.flatMap((project) => project.lines.map((line) => ({ id: line.id, project, line }))),
      pageInfo: projects.pageInfo,
    }),
  });
  const whole = useWhole(list);
  const nearly = (list.rows ?? [])
    .filter(({ line, project }) => alarmOf(line, project.state, share) === 'nearly')
    .map((row) => ({ ...row, share: spentShare(row.line.allocated, row.line.spent) ?? 0 }))
    .sort((a, b) => b.share - a.share)
    .slice(0, 6);
  return (
    <Section
      title={t.nearly}
      end={
        <To path="/lines" search={{ nearly: '1' }}>
          {t.all}
        </To>
      }
    >
      {!whole ? (
        <LinesSkeleton />
      ) : nearly.length === 0 ? (
        <p className="jd-muted">{t.nearlyNone}</p>
      ) : (
        <ul className="jd-rows">
          {nearly.map(({ id, project, line, share: spent }) => (
            <li key={id}>
              <button type="button" className="jd-plain" onClick={() => go('/lines', { open: id, nearly: '1' })}>
                {project.name}
                <small>
                  <Money fen={line.remaining} unit="AUTO" />
                </small>
              </button>
              <Mark tone="soon">
                <Share value={spent} />
              </Mark>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
