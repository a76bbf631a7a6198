import { useAddress, useChangeAddress } from '@jiedui/shell';
import { Icon, useText } from '@jiedui/ui';
import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { ledgerTexts } from './texts.ts';

const WAIT_MS = 250;

/** Text to find rows by, kept in the address as `q` once the person pauses typing. */
export function FindBox() {
  const t = useText(ledgerTexts);
  const { q = '' } = useAddress();
  const change = useChangeAddress();
  const [text, setText] = useState(q);
  useEffect(() => setText(q), [q]);
  useEffect(() => {
    if (text === q) return;
    const timer = setTimeout(() => change({ q: text.trim() === '' ? undefined : text }), WAIT_MS);
    return () => clearTimeout(timer);
  }, [text, q, change]);
  return (
    <Input
      className="jd-find"
      aria-label={t.find}
      placeholder={t.findShort}
      title={t.find}
      prefix={<Icon name="search" size={14} />}
      allowClear
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
