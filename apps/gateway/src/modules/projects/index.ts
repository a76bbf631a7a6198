import './project.schema.ts';
import './project-part.schema.ts';
import './milestone.schema.ts';
import './project.list.ts';
import './project.mutations.ts';
import { followMoves } from '../divisions/index.ts';
import { ProjectEntity } from './project.entity.ts';
import { followCounty } from './project.follow.ts';
import {
  AttachmentEntity,
  MilestoneEntity,
  ProgressNoteEntity,
  ProjectLineEntity,
  ProjectYearEntity,
} from './project-part.entity.ts';

export { registerExport } from './export/export.routes.ts';
export { registerFiles } from './files/files.routes.ts';
export { ProjectEntity } from './project.entity.ts';
export { projectWhere } from './project.filter.ts';
export { projectColumns } from './project.list.ts';
export { mayAct as mayActOnProject, type ProjectAction, type ProjectRef } from './project.policy.ts';
export { MilestoneType, ProjectType } from './project.refs.ts';
export { timelinessOf } from './project.sql.ts';
export { BEGUN_STATES } from './project.state.ts';
export { NEVER_DUE, type ProjectState } from './project.terms.ts';

followMoves(followCounty);

export const entities = [
  ProjectEntity,
  ProjectYearEntity,
  ProjectLineEntity,
  MilestoneEntity,
  ProgressNoteEntity,
  AttachmentEntity,
];
