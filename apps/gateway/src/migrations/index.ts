import { Migration20170101000100_divisions } from './Migration20170101000100_divisions.ts';
import { Migration20170101000200_identity } from './Migration20170101000200_identity.ts';
import { Migration20170101000300_records } from './Migration20170101000300_records.ts';
import { Migration20170101000400_pairings } from './Migration20170101000400_pairings.ts';
import { Migration20170101000500_funds } from './Migration20170101000500_funds.ts';
import { Migration20170101000600_projects } from './Migration20170101000600_projects.ts';
import { Migration20170101000700_figures } from './Migration20170101000700_figures.ts';
import { Migration20170101000800_county_projects } from './Migration20170101000800_county_projects.ts';
import { Migration20170101000900_moved_money } from './Migration20170101000900_moved_money.ts';
import { Migration20170101001000_session_changes } from './Migration20170101001000_session_changes.ts';
import { Migration20170101001200_queries } from './Migration20170101001200_queries.ts';
import { Migration20170101001300_sums } from './Migration20170101001300_sums.ts';

/** The schema's one timeline. A released step never changes; a change is a new step at the end. */
export const timeline = [
  Migration20170101000100_divisions,
  Migration20170101000200_identity,
  Migration20170101000300_records,
  Migration20170101000400_pairings,
  Migration20170101000500_funds,
  Migration20170101000600_projects,
  Migration20170101000700_figures,
  Migration20170101000800_county_projects,
  Migration20170101000900_moved_money,
  Migration20170101001000_session_changes,
  Migration20170101001200_queries,
  Migration20170101001300_sums,
];
