import { type BarRow, Bars, Section, Tabs, useLanguage, useText } from '@jiedui/ui';
import { useState } from 'react';
import { Loaded } from '../data/Loaded.tsx';
import { useFreshQuery } from '../data/useFreshQuery.ts';
import { useTerm } from '../terms/terms.tsx';
import { type Figure, type FigurePart, PARTS } from './documents.ts';
import { filterOf } from './filterOf.ts';
import { isRatio, showFigure } from './show.ts';
import type { FigureStep, Step } from './step.ts';
import { figureTexts } from './texts.ts';

type Split = 'DIVISION' | 'PROVIDER' | 'SOURCE' | 'RECORD';
type PartsProps = { figure: Figure; step: FigureStep; onDeeper: (step: Step) => void };

const PAGE = 30;

/** A figure's parts one level down as a small table with bars, each a door again. */
export function Parts({ figure, step, onDeeper }: PartsProps) {
  const t = useText(figureTexts);
  const splits: Split[] = isRatio(figure)
    ? ['DIVISION']
    : [
        ...(step.divisionKey === undefined || step.divisionKey.length < 12 ? (['DIVISION'] as const) : []),
        'PROVIDER',
        ...(step.source === undefined && figure.basis.key === 'FEN' ? (['SOURCE'] as const) : []),
        'RECORD',
      ];
  const [chosen, setBy] = useState<Split>('DIVISION');
  const by = splits.includes(chosen) ? chosen : (splits[0] ?? 'RECORD');
  if (isRatio(figure)) {
    return (
      <Section title={t.terms}>
        <PartTable figure={figure} step={step} by="DIVISION" onDeeper={onDeeper} />
      </Section>
    );
  }
  return (
    <Section title={t.parts}>
      <Tabs
        label={t.parts}
        tabs={splits.map((split) => ({ key: split, label: t[`by${split}`] }))}
        value={by}
        onChange={setBy}
      >
        <PartTable key={by} figure={figure} step={step} by={by} onDeeper={onDeeper} />
      </Tabs>
    </Section>
  );
}

function PartTable({ figure, step, by, onDeeper }: PartsProps & { by: Split }) {
  const t = useText(figureTexts);
  const { language } = useLanguage();
  const [first, setFirst] = useState(PAGE);
  const query = useFreshQuery({ query: PARTS, variables: { filter: filterOf(step), by, first } });
  const term = useTerm();
  const total = isRatio(figure) ? null : showFigure(figure, language);
  const ratio = isRatio(figure);
  const row = (part: FigurePart): BarRow => {
    const shown = showFigure(
      ratio ? { value: part.value, basis: { key: '', zh: '', en: '' } } : { ...figure, value: part.value },
      language,
    );
    const next = nextStep(step, part, by, ratio);
    return {
      key: part.recordId ?? part.key,
      label: <PartLabel part={part} label={by === 'SOURCE' ? term('FundSource', part.key) : part.label} />,
      value: shown === null ? '—' : <span title={shown.exact}>{`${shown.text} ${shown.unit}`}</span>,
      size: part.value === null || ratio ? null : Number(part.value),
      ...(next === undefined ? {} : { onOpen: () => onDeeper(next) }),
    };
  };
  return (
    <Loaded query={query}>
      {({ figures: [answer] }) => {
        if (answer === undefined || answer.parts.nodes.length === 0) return <p className="jd-muted">{t.noParts}</p>;
        const { nodes, totalCount } = answer.parts;
        return (
          <>
            <Bars
              head={t.head}
              valueHead={t.value}
              rows={nodes.map(row)}
              {...(total === null || nodes.length < totalCount
                ? {}
                : { total: { label: t.total, value: `${total.text} ${total.unit}` } })}
            />
            {nodes.length < totalCount ? (
              <p className="jd-muted">
                {t.moreParts(nodes.length, totalCount)}{' '}
                <button
                  type="button"
                  className="jd-plain"
                  style={{ color: 'var(--jd-accent)' }}
                  onClick={() => setFirst(first + PAGE)}
                >
                  {t.showMore}
                </button>
              </p>
            ) : null}
          </>
        );
      }}
    </Loaded>
  );
}

function PartLabel({ part, label }: { part: FigurePart; label: string }) {
  const t = useText(figureTexts);
  const notes = [part.onDate, part.voucherNo, part.personName].filter(Boolean).join(' · ');
  return (
    <>
      {label} {part.own ? <span className="jd-muted">{t.own}</span> : null}{' '}
      {part.madeUp ? <span className="jd-made-up">{t.madeUp}</span> : null}
      {notes === '' ? null : <span className="jd-record-note">{notes}</span>}
    </>
  );
}

/** Where a part leads: the same figure within narrower limits, a ratio's term, or the record itself. */
export function nextStep(
  step: FigureStep,
  part: Pick<FigurePart, 'key' | 'own' | 'division' | 'provider' | 'recordType' | 'recordId'>,
  by: Split,
  ratio: boolean,
): Step | undefined {
  if (part.recordId !== null && part.recordType !== null)
    return { kind: 'record', type: part.recordType, id: part.recordId };
  if (ratio) return { ...step, key: part.key };
  if (by === 'DIVISION' && !part.own) return { ...step, divisionKey: part.division?.key ?? part.key };
  if (by === 'PROVIDER') return { ...step, providerKey: part.provider?.key ?? part.key };
  return by === 'SOURCE' ? { ...step, source: part.key } : undefined;
}
