export type Row = { key: string; name: string; figures: readonly { key: string; value: string | null }[] };
export type Ranked = { key: string; name: string; notStarted: number | null; planned: number | null };

/** Counties by how many planned projects have not started, the most first; those of which nothing is known come last. */
export function rankNotStarted(rows: readonly Row[]): Ranked[] {
  const read = (row: Row, key: string) => {
    const value = row.figures.find((figure) => figure.key === key)?.value;
    return value === undefined || value === null ? null : Number(value);
  };
  return rows
    .map((row) => ({
      key: row.key,
      name: row.name,
      notStarted: read(row, 'projects.not-started'),
      planned: read(row, 'projects.planned'),
    }))
    .sort((a, b) => (b.notStarted ?? -1) - (a.notStarted ?? -1) || (a.key < b.key ? -1 : 1));
}
