import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { changeSearch, keptSearch, type Search } from './search.ts';

type ToProps = {
  path: string;
  search?: Readonly<Record<string, string | undefined>>;
  className?: string;
  children: ReactNode;
};

/** A link inside the app that takes place and period along. */
export function To({ path, search, className, children }: ToProps) {
  return (
    <Link to={path} className={className} search={(now: Search) => changeSearch(keptSearch(now), search ?? {})}>
      {children}
    </Link>
  );
}
