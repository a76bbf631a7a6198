import { SecondmentEntity } from './secondment.entity.ts';

export { SecondmentEntity } from './secondment.entity.ts';
export { SecondmentType } from './secondment.schema.ts';

export const entities = [SecondmentEntity];
