import { fileTypeFromBuffer } from 'file-type';
import { refuse } from '../../../schema/refusal.ts';

export const MAX_BYTES = 10 * 1024 * 1024;

/** What may be kept, by the type found in the content. */
const ALLOWED = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
]);

/** Kinds that a browser shows by itself without running anything in them. */
const SHOWN = new Set(['image/jpeg', 'image/png', 'image/webp', 'application/pdf']);

export const isShown = (mediaType: string): boolean => SHOWN.has(mediaType);

/**
 * The media type found in a content, whatever its name says.
 * @throws {Refusal} INVALID for a kind that is not kept: programs, archives, web pages, plain text.
 */
export async function mediaTypeOf(content: Uint8Array): Promise<string> {
  const found = await fileTypeFromBuffer(content);
  if (found && ALLOWED.has(found.mime)) return found.mime;
  const seen = found?.mime ?? '';
  return refuse(
    'INVALID',
    {
      zh: `这个文件的内容不是图片、PDF、xlsx 或 docx${seen ? `（实际为 ${seen}）` : ''}，没有保存：请另存为这些格式后再上传。`,
      en: `The content of this file is no picture, PDF, xlsx or docx${seen ? ` (it is ${seen})` : ''} and was not kept: save it as one of these first.`,
    },
    'file',
  );
}

const MEGABYTE = 1024 * 1024;

/** @throws {Refusal} INVALID always: the limit and the way out. */
export function refuseTooLarge(): never {
  const limit = MAX_BYTES / MEGABYTE;
  return refuse(
    'INVALID',
    {
      zh: `文件超过 ${limit} MB，没有保存：请压缩图片或拆分文件后再上传。`,
      en: `The file is larger than ${limit} MB and was not kept: compress the picture or split the file, then upload again.`,
    },
    'file',
  );
}
