import { expect, test } from 'vitest';
import { readUpload } from './read-upload.ts';

async function* breaking(error: Error): AsyncGenerator<never> {
  yield await Promise.reject(error);
}

test('a form that breaks off is refused, not a failure', async () => {
  await expect(readUpload(breaking(new Error('Unexpected end of multipart data')))).rejects.toMatchObject({
    code: 'INVALID',
    field: 'file',
  });
});

test('what the framework refuses keeps its status', async () => {
  const tooMany = Object.assign(new Error('reach parts limit'), { statusCode: 413 });
  await expect(readUpload(breaking(tooMany))).rejects.toBe(tooMany);
});
