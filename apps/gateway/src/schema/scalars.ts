import { builder } from './builder.ts';

const SCALARS = {
  Date: 'A calendar date, `YYYY-MM-DD`.',
  DateTime: 'An instant, ISO 8601 with offset +08:00.',
  Decimal: 'A decimal number as a string, exact.',
  DivisionKey: 'The key of a division: 2, 4, 6, 9, 12 or 15 digits, no trailing zero segments.',
  Fen: 'A whole number of fen (1/100 yuan) as a decimal string.',
  OrganisationKey: 'The key of an organisation: a division key, or one followed by `x` and four digits.',
  Period:
    '`2017`, `2017-04`, `2017Q2`, `2017H1`, ISO week `2016W07`, day `2016-02-25`, or two of them with `/` between.',
} as const;

// Input passes as text here and is judged by the field that takes it, which can name itself, the reason and the way out.
for (const [name, description] of Object.entries(SCALARS) as [keyof typeof SCALARS, string][]) {
  builder.scalarType(name, { description, serialize: String, parseValue: String });
}
