import { useCallback, useMemo } from 'react';
import { useAddress, useChangeAddress } from '../address/address.ts';
import { type FigureStep, type RecordStep, readSteps, type Step, writeSteps } from './step.ts';

/** The figure whose door is open, with the way that led there; kept in the address as `?door=`. */
export function useDoor() {
  const address = useAddress();
  const change = useChangeAddress();
  const text = address.door;
  const steps = useMemo(() => readSteps(text), [text]);
  const show = useCallback(
    (next: readonly Step[]) => change({ door: next.length === 0 ? undefined : writeSteps(next) }, { push: true }),
    [change],
  );
  return {
    steps,
    /** Opens a figure's door; any element of a screen may do so. */
    open: useCallback((step: Omit<FigureStep, 'kind'>) => show([{ kind: 'figure', ...step }]), [show]),
    /** Opens a record as it stands at the end of a figure's way down. */
    openRecord: useCallback((step: Omit<RecordStep, 'kind'>) => show([{ kind: 'record', ...step }]), [show]),
    deeper: useCallback((step: Step) => show([...steps, step]), [show, steps]),
    backTo: useCallback((count: number) => show(steps.slice(0, count)), [show, steps]),
    close: useCallback(() => change({ door: undefined }), [change]),
  };
}
