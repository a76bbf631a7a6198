import type { InferKyselyDB } from '@mikro-orm/postgresql';
import type { Selectable } from 'kysely';
import type { DivisionNowEntity } from '../divisions/index.ts';
import type { OrganisationEntity } from '../identity/index.ts';
import type { AgreementEntity } from './agreement.entity.ts';
import type { PairingEntity } from './pairing.entity.ts';

export type PairingTables = InferKyselyDB<
  typeof PairingEntity | typeof AgreementEntity | typeof DivisionNowEntity | typeof OrganisationEntity
>;

export type PairingRow = Selectable<PairingTables['pairing']>;
export type AgreementRow = Selectable<PairingTables['agreement']>;
