import pg from 'pg';

/**
 * Keeps the platform's background work still while requests are counted, for everybody alike: the roll-up and the sealing
 * find their locks taken. What they cost is no request's, and would fall on whoever is timed at that moment.
 */
export class Quiet {
  readonly #client: pg.Client;

  private constructor(client: pg.Client) {
    this.#client = client;
  }

  static async keep(ownerUrl: string): Promise<Quiet> {
    const client = new pg.Client(ownerUrl);
    await client.connect();
    await client.query(`SELECT pg_advisory_lock(hashtext('jiedui roll-up'))`);
    await client.query(
      `SELECT pg_advisory_lock(hashtextextended('audit ' || home, 0)) FROM (SELECT DISTINCT home FROM fund) f`,
    );
    return new Quiet(client);
  }

  /**
   * After a round of writing: its audit entries are dated back, or the sealing worker's look at recent ones would grow
   * from round to round; and a checkpoint, so that none falls into a round.
   */
  async afterWriting(): Promise<void> {
    await this.#client.query(
      `UPDATE audit_entry SET at = at - interval '1 day' WHERE at > clock_timestamp() - interval '1 hour'`,
    );
    await this.#client.query('CHECKPOINT');
  }

  async end(): Promise<void> {
    await this.#client.end();
  }
}
