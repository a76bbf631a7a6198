import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The apps and the people they are for, in the order the entrance lists them. */
const APPS = [
  { app: 'partner', zh: '帮扶方', people: '帮扶市、区、部门、企业联络员' },
  { app: 'county', zh: '县', people: '县财政、项目、上报人员' },
  { app: 'prefecture', zh: '市州', people: '市州审核人员' },
  { app: 'province', zh: '省', people: '省级审核人员、平台管理员' },
] as const;

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const YEAR_MS = 31_536_000_000;

/** Serves each built app under its own path; any path inside it is the app's own to route. */
export async function registerApps(app: FastifyInstance): Promise<void> {
  for (const { app: name } of APPS) {
    const dist = path.join(ROOT, 'apps', name, 'dist');
    if (existsSync(dist)) await app.register(appFiles(name, dist));
  }
  app.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(entrance()));
}

function appFiles(name: string, dist: string) {
  return async (scope: FastifyInstance) => {
    // Hashed names never change; the page that names them is asked for anew each time. A file of an earlier build is
    // answered by 404: the app's page in its place would be run as a script.
    await scope.register(fastifyStatic, {
      root: path.join(dist, 'assets'),
      prefix: `/${name}/assets/`,
      immutable: true,
      maxAge: YEAR_MS,
    });
    scope.get(`/${name}`, (_request, reply) => reply.redirect(`/${name}/`));
    scope.get(`/${name}/*`, (_request, reply) => reply.sendFile('index.html', dist, { maxAge: 0, immutable: false }));
  };
}

function entrance(): string {
  const doors = APPS.map(
    ({ app, zh, people }) => `<li><a href="/${app}/"><b>${zh}</b><span>${people}</span></a></li>`,
  ).join('');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>结对 Jiedui</title><style>
body{font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#262521;background:#faf9f7;margin:0;display:grid;place-items:center;min-height:100vh}
main{width:min(92vw,560px)}h1{font-size:24px;font-weight:600;margin:0 0 4px}p{margin:0 0 24px;color:#66635c}
ul{list-style:none;margin:0;padding:0;border-top:1px solid #e4e1db}li{border-bottom:1px solid #e4e1db}
a{display:flex;gap:16px;padding:16px 4px;color:inherit;text-decoration:none}a:hover,a:focus-visible{background:#f1f5f2;outline:none}b{width:5em;color:#1f5c43}span{color:#66635c}
</style></head><body><main><h1>结对 Jiedui</h1><p>对口帮扶协作平台：请选择您的工作层级。</p><ul>${doors}</ul></main></body></html>`;
}
