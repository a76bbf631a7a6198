import { type ReactNode, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { Icon } from '../icon/Icon.tsx';
import { useKeys } from '../keyboard/useKeys.ts';
import { defineTexts, useText } from '../text/texts.ts';
import './panel.css';

const texts = defineTexts({ zh: { close: '关闭' }, en: { close: 'Close' } });

type SidePanelProps = {
  title: ReactNode;
  subtitle?: ReactNode;
  onClose: () => void;
  /** Buttons beside the title. */
  actions?: ReactNode;
  /** Stays in sight beneath the scrolled body. */
  footer?: ReactNode;
  wide?: boolean;
  children: ReactNode;
};

/**
 * One thing at the right edge, the list it came from still in sight and usable. Esc closes the topmost panel and the
 * focus returns to where it was. Fills the screen on phones.
 */
export function SidePanel({ title, subtitle, onClose, actions, footer, wide = false, children }: SidePanelProps) {
  const t = useText(texts);
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  useKeys({ Escape: onClose });
  useEffect(() => {
    const before = document.activeElement;
    const field = panel.current?.querySelector<HTMLElement>('[data-autofocus], [autofocus]');
    (field ?? panel.current)?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return createPortal(
    <div
      ref={panel}
      className={wide ? 'jd-panel jd-panel-wide jd-print-flow' : 'jd-panel jd-print-flow'}
      role="dialog"
      aria-modal={false}
      aria-labelledby={id}
      tabIndex={-1}
    >
      <div className="jd-panel-head">
        <div className="jd-panel-title">
          <h2 id={id}>{title}</h2>
          {subtitle === undefined ? null : <div className="jd-muted">{subtitle}</div>}
        </div>
        {actions}
        <button
          type="button"
          className="jd-plain jd-panel-close jd-screen-only"
          aria-label={t.close}
          title={`${t.close} (Esc)`}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      <div className="jd-panel-body jd-print-flow">{children}</div>
      {footer === undefined ? null : <div className="jd-panel-foot jd-screen-only">{footer}</div>}
    </div>,
    document.body,
  );
}
