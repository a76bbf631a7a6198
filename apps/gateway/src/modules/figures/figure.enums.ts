import { builder } from '../../schema/builder.ts';

export const BoundaryBasis = builder.enumType('BoundaryBasis', {
  description: 'Which boundaries a figure goes by.',
  values: {
    AS_REPORTED: { description: 'Every fact where its place stood on the day of the fact.' },
    TODAY: { description: 'Every fact where its place stands on the business date.' },
  } as const,
});

export const FigureKind = builder.enumType('FigureKind', {
  description: 'How a figure relates to its period.',
  values: {
    STOCK: { description: 'The level at the period’s end.' },
    FLOW: { description: 'The total over the period.' },
    TARGET: { description: 'What is to be reached in the period.' },
  } as const,
});

export const FigureOrigin = builder.enumType('FigureOrigin', {
  description: 'Where a figure comes from.',
  values: {
    DERIVED: { description: 'Derived from records.' },
    REPORTED: { description: 'Reported by an office.' },
    SUMMED: { description: 'Summed from the levels below.' },
  } as const,
});

export const FigureSplit = builder.enumType('FigureSplit', {
  description: 'What a figure is taken apart by.',
  values: {
    DIVISION: { description: 'The divisions one level down.' },
    PROVIDER: { description: 'The providers one level down.' },
    SOURCE: { description: 'Where money comes from.' },
    RECORD: { description: 'The postings, projects and other records behind it, latest first.' },
  } as const,
});

export const Qualifier = builder.enumType('Qualifier', {
  description: 'How exact a figure is.',
  values: {
    EXACT: { description: 'Exact.' },
    AT_LEAST: { description: 'Published as “more than”.' },
    ABOUT: { description: 'Published as “about”.' },
  } as const,
});
