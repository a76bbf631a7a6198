import { useAddress, useChangeAddress } from '@jiedui/shell';
import { Icon } from '@jiedui/ui';
import { Input } from 'antd';
import { useEffect, useState } from 'react';

const WAIT_MS = 250;

/** Text to find rows by, kept in the address as `q` once the person pauses typing. */
export function FindBox({ label }: { label: string }) {
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
      aria-label={label}
      placeholder={label}
      title={label}
      prefix={<Icon name="search" size={14} />}
      allowClear
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
