import { FigureStrip, FigureStripSkeleton, formatPeriod, type StripFigure, useLanguage, useText } from '@jiedui/ui';
import { useScope } from '../address/address.ts';
import { Loaded } from '../data/Loaded.tsx';
import { useFreshQuery } from '../data/useFreshQuery.ts';
import { FIGURES, type Figure, type FigureFilter } from './documents.ts';
import { shortDate, showChange, showFigure } from './show.ts';
import { against, figureTexts } from './texts.ts';
import { useDoor } from './useDoor.ts';

type FiguresProps = {
  /** Catalogue keys in the order shown, four to six: `['funds.sent', 'funds.in-place']`. */
  keys: readonly string[];
  /** Limits beyond the page's place and period; what is named here wins over the page's. */
  filter?: Partial<FigureFilter>;
};

/** A strip of figures for the page's place and period, each a door to where it comes from. */
export function Figures({ keys, filter }: FiguresProps) {
  const t = useText(figureTexts);
  const { language } = useLanguage();
  const scope = useScope();
  const door = useDoor();
  const asked: FigureFilter = { ...scope.filter, period: scope.period, ...filter };
  const query = useFreshQuery({ query: FIGURES, variables: { filter: { ...asked, keys: [...keys] } } });
  const strip = (figure: Figure): StripFigure => {
    const shown = showFigure(figure, language);
    const change = showChange(figure, language);
    const finding = figure.findings[0]?.[language];
    return {
      key: figure.key,
      label: figure[language],
      value: shown?.text ?? null,
      unit: shown?.unit,
      exact: shown?.exact,
      change: change === undefined ? undefined : against(t, figure.period, change),
      notes: [formatPeriod(figure.period, language), t.asOf(shortDate(figure.asOf, figure.period, language))],
      ...(finding === undefined ? {} : { finding }),
    };
  };
  const open = (key: string) => {
    const { divisionKey, providerKey, scheme, source, period } = asked;
    door.open({
      key,
      period,
      ...(divisionKey ? { divisionKey } : {}),
      ...(providerKey ? { providerKey } : {}),
      ...(scheme ? { scheme } : {}),
      ...(source ? { source } : {}),
    });
  };
  return (
    <Loaded query={query} skeleton={<FigureStripSkeleton count={keys.length} />}>
      {({ figures }) => <FigureStrip figures={inOrder(figures, keys).map(strip)} onOpen={open} />}
    </Loaded>
  );
}

function inOrder(figures: readonly Figure[], keys: readonly string[]): Figure[] {
  return keys.flatMap((key) => figures.find((figure) => figure.key === key) ?? []);
}
