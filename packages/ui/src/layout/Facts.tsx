import type { ReactNode } from 'react';
import './layout.css';

/** What is known of one thing, as label and value. A fact without a value is left out unless `unknown` is said. */
export type Fact = { label: string; value: ReactNode };

export function Facts({ facts }: { facts: readonly (Fact | false | null | undefined)[] }) {
  return (
    <dl className="jd-facts">
      {facts.map((fact) =>
        fact ? (
          <div key={fact.label} style={{ display: 'contents' }}>
            <dt>{fact.label}</dt>
            <dd>{fact.value ?? '—'}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
