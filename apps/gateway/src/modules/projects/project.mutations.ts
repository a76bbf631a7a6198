import { addUseCase } from '../../schema/mutation.ts';
import { recordMilestone } from './milestone.record.ts';
import { addProgressNote } from './progress-note.add.ts';
import { approveProject } from './project.approve.ts';
import { createProject } from './project.create.ts';
import { acceptProject, closeProject, terminateProject } from './project.end.ts';
import { MilestoneType, ProgressNoteType, ProjectType } from './project.refs.ts';
import { startProject } from './project.start.ts';
import { updateProject } from './project.update.ts';

addUseCase(createProject, ProjectType);
addUseCase(approveProject, ProjectType);
addUseCase(updateProject, ProjectType);
addUseCase(startProject, ProjectType);
addUseCase(recordMilestone, MilestoneType);
addUseCase(addProgressNote, ProgressNoteType);
addUseCase(acceptProject, ProjectType);
addUseCase(closeProject, ProjectType);
addUseCase(terminateProject, ProjectType);
