import { LinesSkeleton, Notice, useText } from '@jiedui/ui';
import { type ComponentType, lazy, Suspense } from 'react';
import { useFeatures } from '../feature/FeaturesContext.ts';
import type { Feature, Lazy } from '../feature/feature.ts';
import { figureTexts } from './texts.ts';

/** The record at the end of the way, shown by the feature that knows its kind. */
export function RecordView({ type, id }: { type: string; id: string }) {
  const t = useText(figureTexts);
  const View = recordView(useFeatures(), type);
  if (View === undefined) return <Notice>{t.missing}</Notice>;
  return (
    <Suspense fallback={<LinesSkeleton />}>
      <View id={id} />
    </Suspense>
  );
}

const views = new WeakMap<Lazy<{ id: string }>, ComponentType<{ id: string }>>();

function recordView(features: readonly Feature[], type: string): ComponentType<{ id: string }> | undefined {
  const load = features.map((feature) => feature.records?.[type]).find((one) => one !== undefined);
  if (load === undefined) return undefined;
  const view = views.get(load) ?? lazy(load);
  views.set(load, view);
  return view;
}
