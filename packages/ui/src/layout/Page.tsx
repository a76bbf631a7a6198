import { type ReactNode, useEffect, useId } from 'react';
import './layout.css';

type PageProps = { title: string; note?: ReactNode; actions?: ReactNode; children: ReactNode };

/** One screen: its title (also the browser tab's), a short note, actions at the right, and what it shows. */
export function Page({ title, note, actions, children }: PageProps) {
  useEffect(() => {
    const before = document.title;
    document.title = `${title} · ${before.split(' · ').at(-1)}`;
    return () => {
      document.title = before;
    };
  }, [title]);
  return (
    <div className="jd-page jd-print-flow">
      <div className="jd-page-head">
        <h1>{title}</h1>
        {note === undefined ? null : <span className="jd-muted">{note}</span>}
        {actions === undefined ? null : <div className="jd-page-actions jd-screen-only">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

/** A titled part of a screen or panel; `end` stands at the right of the title. */
export function Section({
  title,
  note,
  end,
  children,
}: {
  title: string;
  note?: ReactNode;
  end?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="jd-section" aria-labelledby={id}>
      <div className="jd-section-head">
        <h2 id={id}>{title}</h2>
        {note === undefined ? null : <span className="jd-muted">{note}</span>}
        {end === undefined ? null : <span className="jd-section-end">{end}</span>}
      </div>
      {children}
    </section>
  );
}

/** Parts side by side where there is room. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className="jd-columns">{children}</div>;
}
