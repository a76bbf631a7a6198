import type { NamedStatement } from '@jiedui/gateway/database/scope.ts';
import { hasRole, type Viewer } from '@jiedui/gateway/schema/viewer.ts';
import { WRITER_SETTINGS } from '../sql/functions.sql.ts';

/** What the database's function knows of who sends: in the order of `WRITER_SETTINGS`. */
export const writerValues = (viewer: Viewer): readonly string[] => [
  viewer.userName,
  viewer.organisation.key,
  viewer.organisation.name,
  viewer.level === 'partner' && hasRole(viewer, 'officer') ? 'yes' : 'no',
];

export const writerSettings = (viewer: Viewer): NamedStatement => ({
  name: 'writer',
  text: `SELECT ${WRITER_SETTINGS.map((name, i) => `set_config('app.${name}', $${i + 1}, true)`).join(', ')}`,
  values: [...writerValues(viewer)],
});
