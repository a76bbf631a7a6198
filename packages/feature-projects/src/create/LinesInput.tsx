import { type Bind, Choice, Icon, Money, MoneyInput, type Option, useText } from '@jiedui/ui';
import { Button } from 'antd';
import './create.css';
import { type LineDraft, sumOf } from './lines.ts';
import { createTexts } from './texts.ts';

/** Money by source, one source a row. */
export function LinesInput({
  value,
  onChange,
  onBlur,
  id,
  ...aria
}: Bind<LineDraft[]> & { sources: readonly Option[] }) {
  const t = useText(createTexts);
  const { sources, ...state } = aria;
  const patch = (at: number, change: Partial<LineDraft>) =>
    onChange(value.map((line, index) => (index === at ? { ...line, ...change } : line)));
  const free = sources.find((option) => value.every(({ source }) => source !== option.value));
  return (
    <div className="jd-line-inputs">
      {value.map((line, at) => (
        <div key={`row-${String(at)}`} className="jd-line-input">
          <div>
            <label className="jd-unseen" htmlFor={`${id}-source-${at}`}>
              {t.source(at + 1)}
            </label>
            <Choice
              {...state}
              id={at === 0 ? id : `${id}-source-${at}`}
              value={line.source}
              onChange={(source) => patch(at, { source })}
              onBlur={onBlur}
              options={sources}
            />
          </div>
          <div>
            <label className="jd-unseen" htmlFor={`${id}-amount-${at}`}>
              {t.amount(at + 1)}
            </label>
            <MoneyInput
              {...state}
              id={`${id}-amount-${at}`}
              value={line.planned}
              onChange={(planned) => patch(at, { planned })}
              onBlur={onBlur}
            />
          </div>
          {value.length < 2 ? null : (
            <button
              type="button"
              className="jd-plain jd-tool"
              aria-label={t.removeLine(at + 1)}
              onClick={() => onChange(value.filter((_, index) => index !== at))}
            >
              <Icon name="close" size={14} />
            </button>
          )}
        </div>
      ))}
      <div className="jd-line-end">
        {free === undefined ? null : (
          <Button
            size="small"
            icon={<Icon name="plus" size={14} />}
            onClick={() => onChange([...value, { source: free.value, planned: '' }])}
          >
            {t.addLine}
          </Button>
        )}
        {value.length < 2 ? null : (
          <span>
            {t.sum} <Money fen={sumOf(value)} />
          </span>
        )}
      </div>
    </div>
  );
}
