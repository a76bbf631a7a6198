import { useTerm } from '@jiedui/shell';
import { DateText, Facts, Section, useText } from '@jiedui/ui';
import type { DivisionFacts } from './documents.ts';
import { divisionTexts } from './texts.ts';

/** What a division is called now, and what it was called before. */
export function DivisionFactsView({ division }: { division: DivisionFacts }) {
  const t = useText(divisionTexts);
  const term = useTerm();
  const { key, code, kind, validFrom, versions } = division;
  return (
    <>
      <Facts
        facts={[
          { label: t.kind, value: term('DivisionKind', kind) },
          { label: t.code, value: code },
          { label: t.key, value: key },
          { label: t.since, value: <DateText value={validFrom} /> },
        ]}
      />
      {versions.length > 1 ? (
        <Section title={t.versions}>
          <Facts
            facts={versions.map((version) => ({
              label: `${version.name}（${version.code}）`,
              value: (
                <>
                  <DateText value={version.validFrom} /> –{' '}
                  {version.validTo ? <DateText value={version.validTo} /> : t.until}
                </>
              ),
            }))}
          />
        </Section>
      ) : null}
    </>
  );
}
