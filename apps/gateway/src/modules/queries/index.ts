import './query.schema.ts';
import { DataQueryEntity } from './data-query.entity.ts';

export { ownedBy } from './query.owner.ts';
export { answerDueOn, DataQueryType } from './query.schema.ts';

export const entities = [DataQueryEntity];
