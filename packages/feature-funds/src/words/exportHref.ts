/** Where the same rows in the same order come as a spreadsheet. */
export function exportHref(
  list: 'transfers' | 'postings',
  filter: object,
  order: { sort?: string; direction: string; language: string },
): string {
  return `/export/${list}.xlsx?${new URLSearchParams({ filter: JSON.stringify(filter), ...order })}`;
}
