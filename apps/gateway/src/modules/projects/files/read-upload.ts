import type { Multipart } from '@fastify/multipart';
import { Refusal, refuse } from '../../../schema/refusal.ts';
import { refuseTooLarge } from './file-kind.ts';

/** A form as it came in: its text fields, and the one file. */
export interface Upload {
  fields: Record<string, string>;
  fileName: string;
  content: Uint8Array;
}

const BROKEN_OFF = {
  zh: '上传没有完成或格式不对，请重新选择文件上传。',
  en: 'The upload broke off or is malformed: choose the file again.',
};

/**
 * Reads a form to its end, keeping no more of a file than the limit lets through.
 * @throws {Refusal} INVALID without a file, with an empty one, with one above the limit, or where the form breaks off.
 */
export async function readUpload(parts: AsyncIterable<Multipart>): Promise<Upload> {
  try {
    return await readParts(parts);
  } catch (error) {
    // The framework's own refusals carry their status; what is left is the parser's word on what was sent.
    if (error instanceof Refusal || (error instanceof Error && 'statusCode' in error)) throw error;
    throw new Refusal('INVALID', BROKEN_OFF, 'file');
  }
}

async function readParts(parts: AsyncIterable<Multipart>): Promise<Upload> {
  const fields: Record<string, string> = {};
  let file: { fileName: string; content: Uint8Array } | undefined;
  let tooLarge = false;
  for await (const part of parts) {
    if (part.type === 'field') {
      fields[part.fieldname] = String(part.value);
      continue;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of part.file as AsyncIterable<Buffer>) chunks.push(chunk);
    tooLarge ||= part.file.truncated;
    file = { fileName: nameOf(part.filename), content: Buffer.concat(chunks) };
  }
  if (tooLarge) refuseTooLarge();
  if (!file || file.content.byteLength === 0) {
    return refuse('INVALID', { zh: '请选择一个不为空的文件。', en: 'Choose a file that is not empty.' }, 'file');
  }
  return { fields, ...file };
}

/** A name without folders and control characters, as browsers of all kinds send them. */
function nameOf(sent: string | undefined): string {
  const last = (sent ?? '').split(/[\\/]/).at(-1) ?? '';
  return (
    last
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trim()
      .slice(-200) || '未命名'
  );
}
