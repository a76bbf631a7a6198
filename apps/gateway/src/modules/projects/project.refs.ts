import { builder } from '../../schema/builder.ts';
import { ProjectEntity } from './project.entity.ts';
import {
  AttachmentEntity,
  MilestoneEntity,
  ProgressNoteEntity,
  ProjectLineEntity,
  ProjectYearEntity,
} from './project-part.entity.ts';

// Made before their fields, for they show each other.
export const ProjectType = builder.entityRef(ProjectEntity, 'Project');
export const ProjectYearType = builder.entityRef(ProjectYearEntity, 'ProjectYear');
export const ProjectLineType = builder.entityRef(ProjectLineEntity, 'ProjectLine');
export const MilestoneType = builder.entityRef(MilestoneEntity, 'Milestone');
export const ProgressNoteType = builder.entityRef(ProgressNoteEntity, 'ProgressNote');
export const AttachmentType = builder.entityRef(AttachmentEntity, 'Attachment');
