import type { EntitySchema } from '@mikro-orm/core';

/** Every module's entities, in the modules' order. */
export const entities: readonly EntitySchema[] = [];
