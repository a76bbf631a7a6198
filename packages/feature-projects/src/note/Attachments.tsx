import { Icon, useText } from '@jiedui/ui';
import { Image } from 'antd';
import { noteTexts } from './texts.ts';
import { sizeText } from './upload.ts';

export type Attachment = { id: string; fileName: string; mediaType: string; bytes: number };

const addressOf = ({ id }: Attachment): string => `/files/${encodeURIComponent(id)}`;

/** Pictures small in a row, each opening large; other papers by their name. */
export function Attachments({ files }: { files: readonly Attachment[] }) {
  const t = useText(noteTexts);
  const pictures = files.filter(({ mediaType }) => mediaType.startsWith('image/'));
  const papers = files.filter((file) => !pictures.includes(file));
  if (files.length === 0) return null;
  return (
    <div className="jd-attachments">
      <Image.PreviewGroup>
        {pictures.map((file) => (
          <Image
            key={file.id}
            src={addressOf(file)}
            alt={t.preview(file.fileName)}
            title={file.fileName}
            width={88}
            height={66}
            loading="lazy"
          />
        ))}
      </Image.PreviewGroup>
      {papers.map((file) => (
        <a key={file.id} href={addressOf(file)} target="_blank" rel="noreferrer" title={t.open(file.fileName)}>
          <Icon name="paper" size={14} /> {file.fileName} <span className="jd-muted">{sizeText(file.bytes)}</span>
        </a>
      ))}
    </div>
  );
}
