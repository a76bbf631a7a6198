import { Migration } from '@mikro-orm/migrations';

/**
 * One step of the schema's timeline. DDL goes to the database one statement a call, because Citus propagates
 * statements singly; a module's tables stand in one step, later changes in steps of their own.
 */
export abstract class Timeline extends Migration {
  abstract statements(): string[];

  override up(): void {
    for (const statement of this.statements()) this.addSql(statement);
  }
}
