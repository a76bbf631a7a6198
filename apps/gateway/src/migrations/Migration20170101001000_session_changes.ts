import { admit } from '../database/policy-sql.ts';
import { Timeline } from './timeline.ts';

/** A session that ends or changes over is told to every gateway, as a write in a home is. */
export class Migration20170101001000_session_changes extends Timeline {
  override statements(): string[] {
    return admit('jiedui_auth', 'change', ['INSERT', 'UPDATE']);
  }
}
