import { builder } from '../../schema/builder.ts';
import { MILESTONE_KINDS, PROJECT_BUILDERS, PROJECT_STATES } from './project.terms.ts';

export const ProjectStateEnum = builder.enumType('ProjectState', {
  description: 'Where a project stands, from the pipeline to the settled account; labels in the terms.',
  values: PROJECT_STATES,
});

export const ProjectBuilderEnum = builder.enumType('ProjectBuilder', {
  description: 'Who carries a project out: the side that gives, or the side that receives.',
  values: PROJECT_BUILDERS,
});

export const MilestoneKindEnum = builder.enumType('MilestoneKind', {
  description: 'Milestones in the order in which they come.',
  values: MILESTONE_KINDS,
});
