import { chineseCapitals, formatYuan, parseYuan } from '@jiedui/model';
import { Input } from 'antd';
import { useLanguage } from '../text/language.tsx';
import { useText } from '../text/texts.ts';
import { showMoney } from '../value/amounts.ts';
import type { Bind } from './Field.tsx';
import './form.css';
import { formTexts } from './texts.ts';

/**
 * An amount as officials type it (`4000000`, `400万`, full-width digits), echoed in 万元 and in capital figures. The
 * form keeps the text; read it with `parseYuan` when sending, and check it with `useMoneyCheck`.
 */
export function MoneyInput({ value, onChange, onBlur, ...rest }: Bind<string> & { disabled?: boolean }) {
  const t = useText(formTexts);
  const { language } = useLanguage();
  const read = parseYuan(value);
  const leave = () => {
    if (read.fen !== undefined) onChange(formatYuan(read.fen));
    onBlur();
  };
  return (
    <>
      <Input
        {...rest}
        value={value}
        inputMode="decimal"
        autoComplete="off"
        suffix={language === 'zh' ? '元' : 'CNY'}
        status={rest['aria-invalid'] ? 'error' : ''}
        onChange={(event) => onChange(event.target.value)}
        onBlur={leave}
      />
      <div className="jd-echo" aria-live="polite">
        {read.fen === undefined ? (
          <span>{t.moneyHint}</span>
        ) : (
          <>
            <strong>
              {showMoney(read.fen, 'AUTO', language).figures} {showMoney(read.fen, 'AUTO', language).unit}
            </strong>
            <span lang="zh-CN">{chineseCapitals(read.fen)}</span>
          </>
        )}
      </div>
    </>
  );
}

/** A check for a field of typed money: `checks: { amount: useMoneyCheck({ maxFen }) }`. */
export function useMoneyCheck({ maxFen, optional = false }: { maxFen?: bigint; optional?: boolean } = {}) {
  const t = useText(formTexts);
  const { language } = useLanguage();
  return (text: string): string | undefined => {
    const read = parseYuan(text);
    if (read.error !== undefined) return optional && read.error === 'EMPTY' ? undefined : t[read.error];
    if (maxFen === undefined || read.fen <= maxFen) return undefined;
    return t.moreThan(showMoney(maxFen, 'YUAN', language).exact);
  };
}
