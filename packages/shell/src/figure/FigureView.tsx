import { type Fact, Facts, formatDateTime, formatPeriod, Notice, useLanguage, useText } from '@jiedui/ui';
import { Loaded } from '../data/Loaded.tsx';
import { useFreshQuery } from '../data/useFreshQuery.ts';
import { useTerm } from '../terms/terms.tsx';
import { FIGURES, type Figure } from './documents.ts';
import { FigureQuestions } from './FigureQuestions.tsx';
import { filterOf } from './filterOf.ts';
import { Parts } from './Parts.tsx';
import { showChange, showFigure } from './show.ts';
import type { FigureStep, Step } from './step.ts';
import { against, figureTexts } from './texts.ts';

/** One figure in full: value, what does not fit, its parts, and its basis, kind, period, as-of and origin in words. */
export function FigureView({ step, onDeeper }: { step: FigureStep; onDeeper: (step: Step) => void }) {
  const t = useText(figureTexts);
  const query = useFreshQuery({ query: FIGURES, variables: { filter: filterOf(step) } });
  return (
    <Loaded query={query}>
      {({ figures: [figure] }) =>
        figure === undefined ? (
          <Notice>{t.missing}</Notice>
        ) : (
          <>
            <Head figure={figure} />
            <Meaning figure={figure} />
            <Parts figure={figure} step={step} onDeeper={onDeeper} />
            <Words figure={figure} />
            <FigureQuestions figure={figure} step={step} />
          </>
        )
      }
    </Loaded>
  );
}

/** The value with its qualifier, exact value, change, and what does not fit. */
function Head({ figure }: { figure: Figure }) {
  const t = useText(figureTexts);
  const { language } = useLanguage();
  const term = useTerm();
  const shown = showFigure(figure, language);
  const change = showChange(figure, language);
  // 约 stands before a figure, 余 behind it; English puts both before.
  const word = figure.qualifier === 'EXACT' ? '' : term('Qualifier', figure.qualifier);
  const behind = language === 'zh' && figure.qualifier === 'AT_LEAST';
  return (
    <div className="jd-figure-head">
      {shown === null ? (
        <Notice tone="soon">{t.unknown}</Notice>
      ) : (
        <div className="jd-figure-value" title={shown.exact}>
          {behind ? '' : word} {shown.text}
          {behind ? word : ''}
          <span className="jd-unit">{shown.unit}</span>
        </div>
      )}
      <div className="jd-muted">
        {[shown?.exact, change === undefined ? undefined : against(t, figure.period, change)]
          .filter(Boolean)
          .join(' · ')}{' '}
        {figure.madeUp ? <span className="jd-made-up">{t.madeUp}</span> : null}
      </div>
      {figure.findings.map((finding) => (
        <Notice key={finding.zh} tone="late">
          {finding[language]}{' '}
          <span className="jd-muted">{[finding.source, finding.foundOn].filter(Boolean).join(' · ')}</span>
        </Notice>
      ))}
    </div>
  );
}

/** Basis, kind, date and origin as one would say them. */
function Meaning({ figure }: { figure: Figure }) {
  const t = useText(figureTexts);
  const { language } = useLanguage();
  const term = useTerm();
  const words = [
    term('FigureKind', figure.kind),
    formatPeriod(figure.period, language),
    t.asOf(formatDateTime(figure.asOf)),
    term('FigureOrigin', figure.origin),
  ];
  return (
    <div>
      <p>{language === 'zh' ? figure.definitionZh : figure.definitionEn}</p>
      <p className="jd-muted">{words.join(' · ')}</p>
    </div>
  );
}

function Words({ figure }: { figure: Figure }) {
  const t = useText(figureTexts);
  const { language } = useLanguage();
  const previous = figure.previous === null ? null : showFigure({ ...figure, value: figure.previous }, language);
  const facts: (Fact | null)[] = [
    { label: t.basis, value: figure.basis.key === 'FEN' ? t.money : figure.basis[language] },
    previous === null ? null : { label: t.previous, value: previous.exact },
  ];
  return <Facts facts={facts} />;
}
