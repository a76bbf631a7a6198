import type { Random } from '../random.ts';
import { get, post } from '../wire/index.ts';
import { body, oddAddress, oddBody, oddlyFilled, oddlyFilledById } from './bodies.ts';
import { heavyDistortions, lightDistortions } from './documents.ts';
import { oddRequests } from './odd-http.ts';
import type { Subject } from './subjects.ts';

/** One thing to be sent, and how it came about, for whoever has to see it again. */
export interface Attempt {
  made: string;
  request: Buffer | string;
  /** On a connection of its own, where an answer need not come. */
  alone: boolean;
}

export interface Person {
  name: string;
  cookie: string;
}

/** Heavy ones are made once and sent again and again: the server is to work, not the sender. */
const HEAVY = 250;

/** Distorts operations of the apps, most of them lightly, some heavily, some beyond what HTTP allows. */
export class Attempts {
  readonly #subjects: readonly Subject[];
  readonly #people: readonly Person[];
  readonly #random: Random;
  readonly #heavy: { made: string; body: string }[];

  constructor(subjects: readonly Subject[], people: readonly Person[], random: Random) {
    this.#subjects = subjects;
    this.#people = people;
    this.#random = random;
    this.#heavy = Array.from({ length: HEAVY }, (_, i) => this.#makeHeavy(i));
  }

  next(): Attempt {
    const person = this.#random.pick(this.#people);
    const chance = this.#random.next();
    if (chance < 0.02) return this.#odd(person);
    if (chance < 0.05) return this.#read(person);
    const { made, body: sent } = this.#graphql(chance);
    return {
      made: `${person.name}: ${made}`,
      request: post('/graphql', sent, `cookie: ${person.cookie}`),
      alone: false,
    };
  }

  /** By an address, which must fit into a header. */
  #read(person: Person): Attempt {
    const address = oddAddress(this.#random.pick(this.#subjects), this.#random).slice(0, 15_000);
    const request = get(address, `cookie: ${person.cookie}`, 'if-none-match: "x"');
    return { made: `${person.name}: GET ${address.slice(0, 900)}`, request, alone: false };
  }

  #graphql(chance: number): { made: string; body: string | Buffer } {
    const random = this.#random;
    const subject = random.pick(this.#subjects);
    if (chance < 0.1) return random.pick(this.#heavy);
    if (chance < 0.17) return this.#told(subject.name, oddBody(subject, random));
    if (chance < 0.25) return this.#told(subject.name, body(subject.text, subject.variables(random)));
    if (chance < 0.35) return this.#told(subject.name, oddlyFilledById(subject, random));
    if (chance < 0.5) return this.#told(subject.name, oddlyFilled(subject, random));
    const distort = random.pick(lightDistortions);
    return this.#told(subject.name, body(distort(subject.text, random), subject.variables(random)));
  }

  #odd(person: Person): Attempt {
    const subject = this.#random.pick(this.#subjects);
    const at = this.#random.below(oddRequests.length);
    const sent = body(subject.text, subject.variables(this.#random));
    const request = oddRequests[at]?.(person.cookie, sent, this.#random) ?? '';
    return {
      made: `${person.name}: odd request ${at}: ${request.toString('latin1').slice(0, 400)}`,
      request,
      alone: true,
    };
  }

  #makeHeavy(i: number): { made: string; body: string } {
    const subject = this.#random.pick(this.#subjects);
    const distort = heavyDistortions[i % heavyDistortions.length] ?? ((text: string) => text);
    const text = distort(subject.text, this.#random);
    return {
      made: `${distort.name} of ${subject.name}, ${text.length} characters`,
      body: body(text, subject.variables(this.#random)),
    };
  }

  #told(name: string, sent: string | Buffer): { made: string; body: string | Buffer } {
    return { made: `${name}: ${sent.toString('utf8', 0, 900).slice(0, 900)}`, body: sent };
  }
}
