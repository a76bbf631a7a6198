import { migrate } from '@jiedui/gateway/database/migrate.ts';
import { ensureRoles, urlsOf } from '@jiedui/gateway/database/roles.ts';

// Run in a copy: its migrations, on the empty database named.
const url = process.argv[2] ?? '';
await ensureRoles(url);
await migrate(urlsOf(url));
