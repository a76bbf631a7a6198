import { LinesSkeleton, Notice, useText } from '@jiedui/ui';
import type { ReactNode } from 'react';
import type { Fault } from './fault.ts';
import { dataTexts } from './texts.ts';
import type { Fresh } from './useFreshQuery.ts';

type LoadedProps<Data> = { query: Fresh<Data>; skeleton?: ReactNode; children: (data: Data) => ReactNode };

/** Shows what a query brought; before that its shape, and beside it what went wrong. */
export function Loaded<Data>({ query, skeleton = <LinesSkeleton />, children }: LoadedProps<Data>) {
  return (
    <>
      {query.fault === undefined ? null : <FaultNotice fault={query.fault} kept={query.data !== undefined} />}
      {query.data === undefined ? (query.loading ? skeleton : null) : children(query.data)}
    </>
  );
}

/** What went wrong, what is still shown, what happens next. */
export function FaultNotice({ fault, kept = false }: { fault: Fault; kept?: boolean }) {
  const t = useText(dataTexts);
  if (fault.kind === 'offline') return <Notice tone="soon">{kept ? t.offline : t.offlineEmpty}</Notice>;
  if (fault.kind === 'refused') return <Notice tone="late">{fault.message}</Notice>;
  return (
    <Notice tone="late">
      {t.broken} <code>{fault.message}</code>
    </Notice>
  );
}
