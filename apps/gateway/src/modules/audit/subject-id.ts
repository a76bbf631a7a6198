/** What an entry is about, by the opaque id that the API gives of it. */
export interface SubjectRef {
  type: string;
  home: string;
  id: string;
}

/** The subject's opaque id, the same that its own `id` field shows. */
export function subjectId({ type, home, id }: SubjectRef): string {
  return Buffer.from(`${type}:${home === '' ? id : `${home},${id}`}`).toString('base64url');
}

/** The subject an id stands for; undefined for any other text. */
export function parseSubjectId(globalId: string): SubjectRef | undefined {
  const text = Buffer.from(globalId, 'base64url').toString();
  const [, type, home = '', id] = /^([A-Za-z]+):(?:(\d{6}),)?([0-9a-z-]+)$/.exec(text) ?? [];
  return type && id ? { type, home, id } : undefined;
}
