import { cellOf } from './figures.ts';
import type { Results } from './report.ts';
import { SCREENS } from './screens.ts';

const WIDTH = 860;
const LEFT = 330;
const BAR = 15;
const GAP = 5;
const COLOURS = { server: '#1f5fbf', database: '#9db8dd' };

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const SHORT = {
  gateway: 'Jiedui gateway',
  postgraphile: 'PostGraphile 5',
  usual: 'Apollo + Pothos + MikroORM',
  mercurius: 'mercurius + plugin',
  bare: 'SQL by hand',
} as const;

/** CPU a request as bars, server and PostgreSQL apart: one group a screen, each group on its own scale. */
export function pictureOf(results: Results): string {
  const parts: string[] = [];
  let y = 58;
  for (const screen of results.screens) {
    const cells = results.contenders.flatMap((name) => {
      const cell = cellOf(results.rounds, name, screen);
      return cell ? [{ name, cell }] : [];
    });
    const widest = Math.max(...cells.map(({ cell }) => cell.totalMs), Number.MIN_VALUE);
    const scale = (WIDTH - LEFT - 90) / widest;
    parts.push(
      `<text x="16" y="${y}" font-weight="600">${escaped(SCREENS.find(({ name }) => name === screen)?.title ?? screen)}</text>`,
    );
    y += 10;
    for (const { name, cell } of cells) {
      const [server, database] = [cell.serverMs * scale, cell.databaseMs * scale];
      parts.push(
        `<text x="${LEFT - 10}" y="${y + BAR - 3}" text-anchor="end">${SHORT[name]}</text>`,
        `<rect x="${LEFT}" y="${y}" width="${server.toFixed(1)}" height="${BAR}" fill="${COLOURS.server}"/>`,
        `<rect x="${(LEFT + server).toFixed(1)}" y="${y}" width="${database.toFixed(1)}" height="${BAR}" fill="${COLOURS.database}"/>`,
        `<text x="${(LEFT + server + database + 6).toFixed(1)}" y="${y + BAR - 3}">${cell.totalMs.toFixed(2)} ms</text>`,
      );
      y += BAR + GAP;
    }
    y += 26;
  }
  const { date, data, seed, machine } = results.setting;
  const legend =
    `<rect x="${LEFT}" y="14" width="12" height="12" fill="${COLOURS.server}"/><text x="${LEFT + 18}" y="25">server</text>` +
    `<rect x="${LEFT + 80}" y="14" width="12" height="12" fill="${COLOURS.database}"/><text x="${LEFT + 98}" y="25">PostgreSQL</text>`;
  const foot = `<text x="16" y="${y}" fill="#666" font-size="11">${escaped(`${date} · ${data} · seed ${seed} · ${machine}`)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y + 16}" viewBox="0 0 ${WIDTH} ${y + 16}" font-family="Helvetica, Arial, sans-serif" font-size="12" fill="#222">
<title>CPU milliseconds a request, by screen and contender</title>
<rect width="100%" height="100%" fill="#fff"/>
<text x="16" y="25" font-size="15" font-weight="600">CPU milliseconds a request</text>
${legend}
${parts.join('\n')}
${foot}
</svg>
`;
}
