import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sumOf } from '../apportion.ts';
import { DISTRICTS } from '../data/districts.ts';
import { EAST_WEST_PAIRS } from '../data/east-west.ts';
import { ABA, GANZI, RECEIVERS } from '../data/receivers.ts';
import { reference } from '../demo.ts';
import { CHENGDU_2017 } from '../published.ts';

const SHARED = new URL('../../../../../shared/', import.meta.url);
const here = (file: string): boolean => existsSync(new URL(file, SHARED));
const skipped = (file: string): string => (here(file) ? '' : ` (skipped: ../shared/${file} is absent)`);
const read = (file: string): string => readFileSync(new URL(file, SHARED), 'utf8');

const { organisations, offices, accounts, pairings, agreements } = reference();

describe('who acts', () => {
  test('the accounts of the contract are there, at their levels', () => {
    const levels = Object.fromEntries(accounts.map(({ username, level }) => [username, level]));
    expect(levels).toMatchObject({
      '51-reviewer': 'province',
      '33-officer': 'province',
      '51-auditor': 'province',
      '5132-reviewer': 'prefecture',
      '5133-reviewer': 'prefecture',
      '4117-reviewer': 'prefecture',
      '513227-reporter': 'county',
      '513227-finance': 'county',
      '513227-projects': 'county',
      '513227-auditor': 'county',
      '411725-reporter': 'county',
      '5101-officer': 'partner',
      '3306-officer': 'partner',
      '5114-officer': 'partner',
      '510104-officer': 'partner',
      '5101x0001-officer': 'partner',
      '3307-officer': 'partner',
      'security-admin': 'administrator',
      'system-admin': 'administrator',
      'audit-admin': 'administrator',
    });
    expect(accounts.filter(({ featured }) => featured)).toHaveLength(20);
  });

  test('each person sits in an office of an organisation that there is, under a name of their own', () => {
    const keys = new Set(organisations.map(({ key }) => key));
    const places = new Set(offices.map(({ organisationKey, name }) => `${organisationKey} ${name}`));
    expect(offices.filter(({ organisationKey }) => !keys.has(organisationKey))).toEqual([]);
    const seated = accounts.filter(({ organisationKey }) => organisationKey !== null);
    expect(seated.filter(({ organisationKey, office }) => !places.has(`${organisationKey} ${office}`))).toEqual([]);
    expect(new Set(accounts.map(({ name }) => name)).size).toBe(accounts.length);
  });
});

describe('pairings', () => {
  test('20 districts help 13 and 18 counties, each county one', () => {
    expect([DISTRICTS.length, ABA.length, GANZI.length]).toEqual([20, 13, 18]);
    expect(new Set(RECEIVERS.map(([, , , , district]) => district))).toEqual(new Set(DISTRICTS.map(([key]) => key)));
    const districts = pairings.filter(({ parentRef }) => parentRef?.startsWith('5101>'));
    expect(districts).toHaveLength(31);
    expect(districts.every(({ demoAssignment }) => demoAssignment)).toBe(true);
  });

  test('Chengdu’s agreements share out the programme’s budget', () => {
    const chengdu = agreements.filter(({ providerKey }) => providerKey.startsWith('5101'));
    expect(sumOf(chengdu.map(({ amountFen }) => amountFen))).toBe(CHENGDU_2017.programmeBudgetFen);
  });

  const pairs = 'data/east-west-pairings-2016.csv';
  test.skipIf(!here(pairs))(`the pairs of the guidance are the published ones${skipped(pairs)}`, () => {
    const rows = read(pairs)
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    const trimmed = (code = '') => code.replace(/(00)+$/, '');
    const published = rows.map(
      ([, provider, , receiver, evidence]) =>
        `${trimmed(provider)} ${trimmed(receiver)} ${evidence === '2016 guidance'}`,
    );
    expect(
      EAST_WEST_PAIRS.map(([provider, , receiver, , evidence]) => `${provider} ${receiver} ${evidence === 'GUIDANCE'}`),
    ).toEqual(published);
  });
});

const figures = 'cases/chengdu-2017.json';
test.skipIf(!here(figures))(`our figures of Chengdu are the published ones${skipped(figures)}`, () => {
  const { facts } = JSON.parse(read(figures)) as { facts: { key: string; value: number; basis: string }[] };
  const published = Object.fromEntries(
    facts.map(({ key, value, basis }) => [key, basis === 'YUAN' ? BigInt(value) * 100n : value]),
  );
  expect(published).toMatchObject({
    'programme.budget': CHENGDU_2017.programmeBudgetFen,
    'programme.projects': CHENGDU_2017.programmeProjects,
    'programme.trainees': CHENGDU_2017.programmeTrainees,
    'funds.expected': CHENGDU_2017.expectedFen,
    'funds.in-place': CHENGDU_2017.inPlaceFen,
    'districts.providing': DISTRICTS.length,
    'projects.planned': CHENGDU_2017.plannedProjects,
    'projects.planned-investment': CHENGDU_2017.plannedInvestmentFen,
    'projects.started': CHENGDU_2017.startedProjects,
    'projects.invested': CHENGDU_2017.investedFen,
    secondments: CHENGDU_2017.secondments,
    'next.housing': CHENGDU_2017.housingFen,
    'next.education-and-health': CHENGDU_2017.educationAndHealthFen,
    'next.infrastructure': CHENGDU_2017.infrastructureFen,
  });
});
