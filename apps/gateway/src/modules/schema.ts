// Every module's part of the schema, in the modules' order. Each adds itself to the builder.
import './divisions/index.ts';
import './identity/index.ts';
import './audit/index.ts';
import './rules/index.ts';
import './pairings/index.ts';
import './funds/index.ts';
import './projects/index.ts';
import './forces/index.ts';
import './figures/index.ts';
import './queries/index.ts';
import './tasks/index.ts';
