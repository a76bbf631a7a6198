import { isFor, Loaded, useFreshQuery, useGo, useSession, useTerm } from '@jiedui/shell';
import { useText } from '@jiedui/ui';
import type { ProjectFilter } from '../ledger/query.ts';
import { DueMark } from '../project/DueMark.tsx';
import { PROJECTS } from '../project/documents.ts';
import './home.css';
import { homeTexts } from './texts.ts';

/** A handful of projects by what is due next, each one press from its panel. */
export function DueList({ filter, empty, most = 6 }: { filter: ProjectFilter; empty: string; most?: number }) {
  const t = useText(homeTexts);
  const term = useTerm();
  const go = useGo();
  const within = isFor(useSession(), { levels: ['county'] });
  const query = useFreshQuery({
    query: PROJECTS,
    variables: { filter, sort: 'NEXT_DUE', direction: 'ASC', first: most },
  });
  return (
    <Loaded query={query}>
      {({ projects }) =>
        projects.nodes.length === 0 ? (
          <p className="jd-muted">{empty}</p>
        ) : (
          <ul className="jd-due-list" aria-label={t.dueList}>
            {projects.nodes.map((row) => (
              <li key={row.id}>
                <button type="button" className="jd-plain" onClick={() => go(`/projects/${row.number}`)}>
                  <span className="jd-due-name">
                    {row.name}
                    {within || row.name.startsWith(row.county.name) ? null : (
                      <span className="jd-muted"> {row.county.name}</span>
                    )}
                  </span>
                  <span className="jd-muted">{term('ProjectState', row.state)}</span>
                  <DueMark due={row} />
                </button>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
