import { byTest, type Guard, type Notice } from '../guard.ts';

const SERVER = 'apps/gateway/src/server';
const PROJECTS = 'apps/gateway/src/modules/projects';

const guard = (name: string, file: string, change: readonly [string, string], notice: Notice): Guard => ({
  name: `served: ${name}`,
  file,
  text: change[0],
  instead: change[1],
  notice,
});

const files = (test: string): Notice => byTest(`${PROJECTS}/files/files.test.ts`, test);

/** What comes in and goes out over HTTP. */
export const servedGuards: readonly Guard[] = [
  guard(
    'a bug’s words stay inside',
    `${SERVER}/failure.ts`,
    [`message: \`系统出错，编号 \${id}\``, 'message: error.message'],
    byTest(`${SERVER}/failure.test.ts`, 'a bug is masked'),
  ),
  guard(
    'a question has a length',
    `${SERVER}/graphql.ts`,
    ["app.post('/graphql', { bodyLimit: 512 * 1024,", "app.post('/graphql', { bodyLimit: 512 * 1024 * 1024,"],
    byTest(`${SERVER}/graphql.test.ts`, 'a body beyond any question'),
  ),
  guard(
    'a lost database is 503',
    `${SERVER}/failure.ts`,
    ['if (isUnavailable(error)) return', 'if (error.statusCode === 503) return'],
    byTest(`${SERVER}/failure.test.ts`, 'try again shortly'),
  ),
  guard(
    'no file without a session',
    `${PROJECTS}/http.ts`,
    ["await reply.code(401).send({ code: 'UNAUTHENTICATED'", "await reply.code(200).send({ code: 'UNAUTHENTICATED'"],
    files('or without a session'),
  ),
  guard(
    'no file from another site',
    `${PROJECTS}/files/files.routes.ts`,
    ['|| !fromHere(request, reply)', ''],
    files('a form from another site'),
  ),
  guard(
    'a file is what its content is',
    `${PROJECTS}/files/file-kind.ts`,
    [
      'if (found && ALLOWED.has(found.mime)) return found.mime;',
      "if (found) return found.mime;\n  if (content.length) return 'image/jpeg';",
    ],
    files('a program renamed'),
  ),
  guard(
    'a picture does not tell where it was taken',
    `${PROJECTS}/files/files.routes.ts`,
    ['const stripped = stripPlace(content);', 'const stripped = content;'],
    files('a picture does not tell where'),
  ),
  guard(
    'a spreadsheet is never shown',
    `${PROJECTS}/files/send-file.ts`,
    ["isShown(file.media_type) ? 'inline' : 'attachment'", "'inline'"],
    files('a spreadsheet is kept for download'),
  ),
  guard(
    'a sheet’s texts are inert',
    `${PROJECTS}/export/export-sheet.ts`,
    [`u.test(value) ? \`'\${value}\` : value;`, 'u.test(value) ? value : value;'],
    byTest(`${PROJECTS}/export/export.test.ts`, 'is inert in the file'),
  ),
];
