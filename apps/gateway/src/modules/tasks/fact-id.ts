/** What makes opaque ids of one type of fact. */
interface IdMaker {
  formatId(key: { home: string; id: string }): string;
}

/** The opaque id of a fact from `home,id`, as a statement hands it on. */
export function factId(type: IdMaker, key: string): string {
  const [home = '', id = ''] = key.split(',');
  return type.formatId({ home, id });
}
