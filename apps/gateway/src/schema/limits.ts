/** How much one operation may ask. The largest of the apps' own has 132 words, 60 fields, six levels. */
export const LIMITS = {
  /** Words and signs of a document: it is read no further. */
  tokens: 2000,
  depth: 14,
  /** Fields in all, fragments counted where they are spread. */
  breadth: 400,
  /** Fields, times what a list is reckoned to hold. */
  complexity: 20_000,
  /**
   * Fields with fields of their own beneath one field of the root: each may be a join, and PostgreSQL's time to plan grows
   * with the square of their number (a hundred took 2.6 seconds). The largest of the apps' own has a quarter of it.
   */
  links: 50,
  /** Mutations in one operation, each a transaction, one after another. */
  verbs: 10,
  /** Questions about the schema itself: tools ask one or two. */
  introspections: 2,
} as const;
