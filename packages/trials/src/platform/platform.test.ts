import { existsSync } from 'node:fs';
import pg from 'pg';
import { expect, test } from 'vitest';
import { openPlatform, servedPlatform } from './index.ts';

test('a served platform serves the demo, has a database that can be reached, and leaves nothing behind', async () => {
  const platform = await servedPlatform();
  try {
    const cookie = await platform.logIn('51-reviewer');
    const answer = await fetch(`${platform.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query: '{ projects(first: 1) { totalCount } }' }),
    });
    expect(await answer.json()).toMatchObject({ data: { projects: { totalCount: expect.any(Number) } } });
    const { pid, ownerUrl } = platform.postgres();
    expect(process.kill(pid, 0)).toBe(true);
    const owner = new pg.Client(ownerUrl);
    await owner.connect();
    expect((await owner.query('SELECT FROM project LIMIT 1')).rowCount).toBe(1);
    await owner.end();
  } finally {
    await platform.stop();
  }
  expect(existsSync(platform.dataDir)).toBe(false);
  expect(() => process.kill(platform.pid, 0)).toThrow('ESRCH');
});

test('an open platform answers everybody who can sign in, as the login makes them', async () => {
  const platform = await openPlatform();
  try {
    expect(platform.usernames.length).toBeGreaterThan(50);
    const officer = await platform.viewerOf('510104-officer');
    expect(officer).toMatchObject({ level: 'partner', territory: [], writeHomes: expect.arrayContaining(['513227']) });
    const { data, errors } = await platform.query(officer, '{ transfers(first: 1) { nodes { id } } }');
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ transfers: { nodes: [{ id: expect.any(String) }] } });
    await expect(platform.viewerOf('nobody')).rejects.toThrow('nobody cannot sign in');
  } finally {
    await platform.close();
  }
});
