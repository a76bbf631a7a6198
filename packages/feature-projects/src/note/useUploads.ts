import { refreshAll } from '@jiedui/shell';
import { useState } from 'react';
import { type UploadRefusal, uploadFile } from './upload.ts';

/** A file a person chose: waiting, on its way (0 to 1), kept, or refused. */
export type Chosen = { key: string; file: File; share?: number; kept?: boolean; refusal?: UploadRefusal };

/** Files chosen for a project, sent one after the other: a slow line carries one well and five badly. */
export function useUploads(projectId: string) {
  const [files, setFiles] = useState<readonly Chosen[]>([]);
  const patch = (key: string, change: Partial<Chosen>) =>
    setFiles((now) => now.map((one) => (one.key === key ? { ...one, ...change } : one)));
  /** Sends what is not kept yet; true when all is. */
  const send = async (noteId: string | undefined): Promise<boolean> => {
    let all = true;
    for (const { key, file } of files.filter(({ kept }) => !kept)) {
      setFiles((now) => now.map((one) => (one.key === key ? { key, file, share: 0 } : one)));
      const upload = { projectId, file, requestId: key, ...(noteId === undefined ? {} : { noteId }) };
      const refusal = await uploadFile(upload, (share) => patch(key, { share }));
      patch(key, refusal === undefined ? { kept: true, share: 1 } : { refusal });
      if (refusal !== undefined) all = false;
    }
    await refreshAll();
    return all;
  };
  return {
    files,
    send,
    add: (chosen: Iterable<File>) =>
      setFiles((now) => [...now, ...Array.from(chosen, (file) => ({ key: crypto.randomUUID(), file }))]),
    remove: (key: string) => setFiles((now) => now.filter((one) => one.key !== key)),
  };
}
