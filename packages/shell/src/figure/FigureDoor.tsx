import { Icon, SidePanel, useText } from '@jiedui/ui';
import { useState } from 'react';
import './figure.css';
import { FigureView } from './FigureView.tsx';
import { RecordView } from './RecordView.tsx';
import type { Step } from './step.ts';
import { figureTexts } from './texts.ts';
import { useDoor } from './useDoor.ts';
import { useStepTitle } from './useStepTitle.ts';

/** Where a figure comes from, one level down at a time, to the row, the paper behind it and the person. */
export function FigureDoor() {
  const { steps, close, backTo, deeper } = useDoor();
  const step = steps.at(-1);
  if (step === undefined) return null;
  return (
    <SidePanel
      title={<StepName step={step} part="name" />}
      subtitle={<StepName step={step} part="where" />}
      actions={<CopyLink />}
      onClose={close}
    >
      {steps.length > 1 ? <Way steps={steps} onBack={backTo} /> : null}
      {step.kind === 'figure' ? (
        <FigureView key={JSON.stringify(step)} step={step} onDeeper={deeper} />
      ) : (
        <RecordView key={step.id} type={step.type} id={step.id} />
      )}
    </SidePanel>
  );
}

function StepName({ step, before, part }: { step: Step; before?: Step | undefined; part: 'name' | 'where' | 'short' }) {
  return useStepTitle(step, before)[part];
}

function Way({ steps, onBack }: { steps: readonly Step[]; onBack: (count: number) => void }) {
  const t = useText(figureTexts);
  return (
    <nav className="jd-way" aria-label={t.path}>
      {steps.map((step, index) => {
        const name = <StepName step={step} before={steps[index - 1]} part={index === 0 ? 'name' : 'short'} />;
        const key = JSON.stringify(step);
        if (index === steps.length - 1) return <span key={key}>{name}</span>;
        return (
          <span key={key}>
            <button type="button" className="jd-plain" onClick={() => onBack(index + 1)}>
              {name}
            </button>
            <Icon name="right" size={12} />
          </span>
        );
      })}
    </nav>
  );
}

function CopyLink() {
  const t = useText(figureTexts);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(window.location.href);
    setCopied(true);
    setTimeout(() => setCopied(false), 3000);
  };
  return (
    <button type="button" className="jd-plain jd-tool jd-screen-only" onClick={() => void copy()}>
      <Icon name={copied ? 'check' : 'link'} size={14} />
      <span role="status">{copied ? t.copied : t.copyLink}</span>
    </button>
  );
}
