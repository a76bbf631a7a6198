import { expect, test } from 'vitest';
import { type MoneyFlow, pictureOf, prefecturesOf } from './links.ts';

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

test('counties of a prefecture stand in a third column, what it keeps beside them', () => {
  const flows = [flow('3306', '5132', '157')];
  expect(prefecturesOf(flows, '51')).toEqual(['5132']);
  const { nodes, links } = pictureOf(flows, 'inPlace', [
    { key: '5132', ownName: '州本级', flows: [flow('3306', '513227', '150'), flow('3306', '5132', '7')] },
  ]);
  expect(links).toEqual([
    { from: 'from:3306', to: 'to:5132', fen: 157n },
    { from: 'to:5132', to: 'to:513227', fen: 150n },
    { from: 'to:5132', to: 'own:5132', fen: 7n },
  ]);
  expect(nodes.find((node) => node.id === 'own:5132')).toMatchObject({ label: '州本级', depth: 2 });
});

test('the prefecture asked for is no column of its own', () => {
  expect(prefecturesOf([flow('3306', '513227', '1'), flow('3306', '5132', '1')], '5132')).toEqual([]);
});
