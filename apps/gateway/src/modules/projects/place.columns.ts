import { p } from '@mikro-orm/core';

// Made anew for each entity: discovery writes into a property's options.

/** The key of every row of a project, and what reach looks at. */
export const placed = () => ({
  home: p.text().primary(),
  id: p.uuid().primary(),
  divisionKey: p.text(),
  providerKey: p.text(),
});

/** Who entered a row, as they were called then. */
export const entered = () => ({
  enteredBy: p.uuid(),
  enteredByName: p.text(),
  enteredByOrganisation: p.text(),
  enteredAt: p.datetime().defaultRaw('clock_timestamp()'),
});
