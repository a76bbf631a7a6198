import { useText } from '@jiedui/ui';
import { Button } from 'antd';
import type { Act } from '../act/act.ts';
import { actTexts } from '../act/texts.ts';
import { panelTexts } from './texts.ts';

/** What may be done to the project as it stands: the next step of its life first and alone in green. */
export function ActButtons({ acts, onAct }: { acts: readonly Act[]; onAct: (act: Act) => void }) {
  const t = useText(panelTexts);
  const own = useText(actTexts);
  const labels: Record<Act['kind'], string> = {
    approve: own.approveButton,
    start: own.start,
    accept: own.accept,
    close: own.close,
    note: t.note,
    update: t.update,
    terminate: t.terminate,
    reach: t.complete,
    takeBack: t.takeBack,
    plan: t.plan,
  };
  return acts.map((act, at) => (
    <Button key={act.kind} type={at === 0 ? 'primary' : 'default'} onClick={() => onAct(act)}>
      {labels[act.kind]}
    </Button>
  ));
}
