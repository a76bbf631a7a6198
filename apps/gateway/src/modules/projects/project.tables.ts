import type { InferKyselyDB } from '@mikro-orm/postgresql';
import type { Selectable } from 'kysely';
import type { ProjectEntity } from './project.entity.ts';
import type {
  AttachmentEntity,
  MilestoneEntity,
  ProgressNoteEntity,
  ProjectLineEntity,
  ProjectYearEntity,
} from './project-part.entity.ts';

/** The tables of a project as statements see them: columns in snake_case, amounts as bigint. */
export type ProjectTables = InferKyselyDB<
  | typeof ProjectEntity
  | typeof ProjectYearEntity
  | typeof ProjectLineEntity
  | typeof MilestoneEntity
  | typeof ProgressNoteEntity
  | typeof AttachmentEntity
>;

export type ProjectRow = Selectable<ProjectTables['project']>;
export type MilestoneRow = Selectable<ProjectTables['milestone']>;
