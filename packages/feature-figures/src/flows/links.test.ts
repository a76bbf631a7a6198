import { expect, test } from 'vitest';
import { type MoneyFlow, pictureOf } from './links.ts';

const flow = (provider: string, division: string, inPlace: string): MoneyFlow => ({
  provider: { id: provider, key: provider, name: provider },
  division: { id: division, key: division, name: division },
  scheme: 'EAST_WEST',
  expected: '0',
  committed: '0',
  sent: '0',
  inPlace,
  inTransit: '0',
  allocated: '0',
  spent: '0',
});

test('two schemes of a pair are one band, and each end counts it once', () => {
  const { nodes, links } = pictureOf(
    [flow('3306', '513227', '100'), flow('3306', '513227', '50'), flow('5114', '513227', '7')],
    'inPlace',
  );
  expect(links.map((link) => link.fen)).toEqual([150n, 7n]);
  expect(nodes.find((node) => node.id === 'to:513227')?.fen).toBe(157n);
});

test('a pair without money has no band', () => {
  expect(pictureOf([flow('3306', '513227', '0')], 'inPlace')).toEqual({ nodes: [], links: [] });
});
