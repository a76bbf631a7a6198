import { Loaded, useFreshQuery } from '@jiedui/shell';
import { Choice, Empty, showMoney, useLanguage, useText } from '@jiedui/ui';
import { useId, useState } from 'react';
import { AllocateForm } from '../lines/AllocateForm.tsx';
import { restFen } from '../money/sums.ts';
import { FUND_LINES, type FundInFull } from './documents.ts';
import { balanceTexts } from './texts.ts';

const CLOSED: readonly string[] = ['SETTLED', 'TERMINATED'];

/** Chooses the project line of this fund to allocate to, the one that lacks most of its plan first. */
export function AllocateFromFund({ fund }: { fund: FundInFull }) {
  const t = useText(balanceTexts);
  const { language } = useLanguage();
  const id = useId();
  const [chosen, setChosen] = useState('');
  const { divisionKey, providerKey } = fund;
  const query = useFreshQuery({ query: FUND_LINES, variables: { divisionKey, providerKey } });
  return (
    <Loaded query={query}>
      {({ projects }) => {
        const lines = projects.nodes
          .filter(({ state }) => !CLOSED.includes(state))
          .flatMap(({ number, name, lines: own }) => own.map((line) => ({ ...line, number, name })))
          .filter((line) => line.fund.id === fund.id)
          .map((line) => ({ ...line, lackFen: restFen(line.planned, line.allocated) }))
          .sort((a, b) => (a.lackFen < b.lackFen ? 1 : -1));
        if (lines.length === 0) return <Empty title={t.noLines}>{t.noLinesHow}</Empty>;
        const line = lines.find((one) => one.id === chosen) ?? lines[0];
        const options = lines.map(({ id: value, number, name, lackFen }) => {
          const lack = showMoney(lackFen, 'AUTO', language);
          return { value, label: t.line(number, name, `${lack.figures} ${lack.unit}`) };
        });
        return (
          <div className="jd-form">
            <div className="jd-field">
              <label htmlFor={id}>{t.toLine}</label>
              <Choice
                id={id}
                value={line?.id ?? ''}
                options={options}
                onChange={setChosen}
                onBlur={() => undefined}
                aria-invalid={false}
                aria-describedby={id}
              />
            </div>
            {line ? <AllocateForm key={line.id} line={line} /> : null}
          </div>
        );
      }}
    </Loaded>
  );
}
