import { Timeline } from './timeline.ts';

/** A county's projects in the order of their deadlines: without it a prefecture's page sorts every county's first. */
export class Migration20170101000800_county_projects extends Timeline {
  override statements(): string[] {
    return ['CREATE INDEX project_county_deadline ON project (county_key, deadline, home, id)'];
  }
}
