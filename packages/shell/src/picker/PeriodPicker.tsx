import { formatPeriod, Icon, useLanguage, useText } from '@jiedui/ui';
import { Popover } from 'antd';
import { useState } from 'react';
import { useChangeAddress, useScope } from '../address/address.ts';
import './picker.css';
import { pickerTexts } from './texts.ts';

/** The period that every page obeys: a year, half, quarter or month. */
export function PeriodPicker() {
  const t = useText(pickerTexts);
  const { language } = useLanguage();
  const { period } = useScope();
  const change = useChangeAddress();
  const [open, setOpen] = useState(false);
  const [year, setYear] = useState(Number(period.slice(0, 4)));
  const pick = (next: string) => {
    setOpen(false);
    change({ period: next });
  };
  const button = (value: string, text: string, wide = '') => (
    <button
      key={value}
      type="button"
      className={`jd-pick ${wide}`}
      aria-pressed={value === period}
      onClick={() => pick(value)}
    >
      {text}
    </button>
  );
  const content = (
    <div className="jd-period">
      <div className="jd-period-year">
        <button
          type="button"
          className="jd-plain jd-top-button"
          aria-label={t.earlier}
          onClick={() => setYear(year - 1)}
        >
          <Icon name="left" />
        </button>
        {formatPeriod(String(year), language)}
        <button type="button" className="jd-plain jd-top-button" aria-label={t.later} onClick={() => setYear(year + 1)}>
          <Icon name="right" />
        </button>
      </div>
      <div className="jd-period-grid">
        {button(`${year}`, t.whole, 'jd-four')}
        {button(`${year}H1`, t.half1, 'jd-two')}
        {button(`${year}H2`, t.half2, 'jd-two')}
        {[1, 2, 3, 4].map((n) => button(`${year}Q${n}`, t.quarter(n)))}
        {Array.from({ length: 12 }, (_, at) => button(`${year}-${String(at + 1).padStart(2, '0')}`, t.month(at + 1)))}
      </div>
    </div>
  );
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      open={open}
      content={content}
      onOpenChange={(next) => {
        setOpen(next);
        setYear(Number(period.slice(0, 4)));
      }}
    >
      <button type="button" className="jd-plain jd-top-button" aria-expanded={open} title={t.periodHint}>
        <Icon name="calendar" />
        <span>
          <span className="jd-unseen">{t.period} </span>
          {formatPeriod(period, language)}
        </span>
        <Icon name="down" size={12} />
      </button>
    </Popover>
  );
}
