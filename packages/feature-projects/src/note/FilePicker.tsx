import { Icon, Mark, useLanguage, useText } from '@jiedui/ui';
import { Button } from 'antd';
import { useRef } from 'react';
import './note.css';
import { noteTexts } from './texts.ts';
import { sizeText } from './upload.ts';
import type { Chosen } from './useUploads.ts';

type FilePickerProps = {
  id: string;
  files: readonly Chosen[];
  busy: boolean;
  onAdd: (files: Iterable<File>) => void;
  onRemove: (key: string) => void;
};

/** Files to go with a note: chosen or photographed, each with how far it is and why it was refused. */
export function FilePicker({ id, files, busy, onAdd, onRemove }: FilePickerProps) {
  const t = useText(noteTexts);
  const { language } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="jd-files">
      <input
        ref={input}
        id={id}
        className="jd-unseen"
        type="file"
        multiple
        tabIndex={-1}
        onChange={(event) => {
          onAdd(event.target.files ?? []);
          event.target.value = '';
        }}
      />
      <Button icon={<Icon name="plus" size={14} />} disabled={busy} onClick={() => input.current?.click()}>
        {t.choose}
      </Button>
      <ul>
        {files.map(({ key, file, share, kept, refusal }) => (
          <li key={key}>
            <span className="jd-files-name">
              <Icon name="paper" size={14} /> {file.name} <span className="jd-muted">{sizeText(file.size)}</span>
            </span>
            {kept ? (
              <Mark tone="done">{t.sent}</Mark>
            ) : refusal ? (
              <span className="jd-files-refusal" role="alert">
                <Icon name="late" size={14} /> {language === 'en' ? refusal.messageEn : refusal.message}
              </span>
            ) : share === undefined ? null : (
              <progress aria-label={t.sending(Math.round(share * 100))} value={share} />
            )}
            {kept || (busy && share !== undefined) ? null : (
              <button
                type="button"
                className="jd-plain jd-tool"
                aria-label={t.remove(file.name)}
                onClick={() => onRemove(key)}
              >
                <Icon name="close" size={14} />
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
