/** Why a file was not taken, in both languages; the note itself stays. */
export type UploadRefusal = { message: string; messageEn: string };
export type Upload = { projectId: string; noteId?: string; file: File; requestId: string };

const OFFLINE: UploadRefusal = {
  message: '没有收到答复：网络中断。请再试一次，不会重复。',
  messageEn: 'Not delivered: the line broke. Try again; nothing is stored twice.',
};
const BROKEN: UploadRefusal = {
  message: '系统出错，文件没有保存。',
  messageEn: 'Something failed; the file is not kept.',
};

/**
 * Sends one file to `POST /files` (multipart) and tells how far it is, from 0 to 1. The same `requestId` again stores
 * nothing twice. Answers undefined when it is kept. XMLHttpRequest, for fetch cannot tell how far a body has gone.
 */
export function uploadFile(
  { projectId, noteId, file, requestId }: Upload,
  onProgress: (share: number) => void,
): Promise<UploadRefusal | undefined> {
  const body = new FormData();
  // Fields before the file: the gateway reads in order and knows what the file is for when it begins.
  body.set('requestId', requestId);
  body.set('projectId', projectId);
  if (noteId !== undefined) body.set('noteId', noteId);
  body.set('file', file, file.name);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => resolve(OFFLINE);
    request.onload = () => resolve(refusalOf(request.status, request.responseText));
    request.open('POST', '/files');
    request.send(body);
  });
}

/** Reads an answer of the file route: kept, refused with its words, or broken. */
export function refusalOf(status: number, text: string): UploadRefusal | undefined {
  if (status >= 200 && status < 300) return undefined;
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string') {
      const english = 'messageEn' in body && typeof body.messageEn === 'string' ? body.messageEn : body.message;
      return { message: body.message, messageEn: english };
    }
  } catch {
    // Not the gateway's own words: a proxy, or a crash.
  }
  return BROKEN;
}

/** A size as people read it: 830 KB, 2.4 MB. */
export function sizeText(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
