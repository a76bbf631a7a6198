import { defineEntity, p } from '@mikro-orm/core';

/** The label of one code of a list: dated, and where `scope` names a scheme or a province, only there. */
export const TermEntity = defineEntity({
  name: 'Term',
  tableName: 'term',
  properties: {
    list: p.text().primary(),
    code: p.text().primary(),
    /** A scheme's code, a province's key, or `''` for everywhere. */
    scope: p.text().primary(),
    validFrom: p.date().primary(),
    validTo: p.date(),
    position: p.integer(),
    zh: p.text(),
    en: p.text(),
  },
});
