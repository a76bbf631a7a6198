import { useTerm } from '@jiedui/shell';
import { Money, moneyUnitWord, Section, Share, useLanguage, useText } from '@jiedui/ui';
import type { WholeProject } from '../project/documents.ts';
import { shareOf } from '../project/share.ts';
import { projectTexts } from '../project/texts.ts';
import './panel.css';
import { panelTexts } from './texts.ts';

/** Money by source, which never merges: planned, allocated, spent, and what is allocated and not yet spent. */
export function FundingLines({ project }: { project: WholeProject }) {
  const t = useText(panelTexts);
  const words = useText(projectTexts);
  const term = useTerm();
  const { language } = useLanguage();
  const remaining = project.lines.reduce((sum, line) => sum + BigInt(line.remaining), 0n);
  const cells = (of: { planned: string; allocated: string; spent: string; remaining: string | bigint }) => (
    <>
      {[of.planned, of.allocated, of.spent, of.remaining].map((fen, at) => (
        <td key={`column-${String(at)}`}>
          <Money fen={fen} unit="WAN" bare />
        </td>
      ))}
      <td>
        <Share value={shareOf(of.spent, of.planned)} />
      </td>
    </>
  );
  return (
    <Section title={t.lines} note={t.linesNote(moneyUnitWord('WAN', language))}>
      <div className="jd-lines">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.source}</th>
              <th scope="col">{words.planned}</th>
              <th scope="col">{words.allocated}</th>
              <th scope="col">{words.spent}</th>
              <th scope="col">{words.remaining}</th>
              <th scope="col">{words.share}</th>
            </tr>
          </thead>
          <tbody>
            {project.lines.map((line) => (
              <tr key={line.id}>
                <th scope="row">{term('FundSource', line.source)}</th>
                {cells(line)}
              </tr>
            ))}
          </tbody>
          {project.lines.length < 2 ? null : (
            <tfoot>
              <tr>
                <th scope="row">{t.total}</th>
                {cells({ ...project, remaining })}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </Section>
  );
}
