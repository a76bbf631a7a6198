import './pairing.schema.ts';
import { AgreementEntity } from './agreement.entity.ts';
import { PairingEntity } from './pairing.entity.ts';
import { ProgrammeEntity } from './programme.entity.ts';

export { AgreementEntity } from './agreement.entity.ts';
export { PairingEntity } from './pairing.entity.ts';
export { PairingSchemeEnum } from './pairing.enums.ts';
export { getAgreement } from './pairing.loader.ts';
export { mayAct as mayActOnPairing, type PairingAction, type PairingRef } from './pairing.policy.ts';
export { AgreementType, PairingType } from './pairing.ref.ts';
export { inForceOn, pairingReach } from './pairing.sql.ts';
export type { AgreementRow, PairingRow } from './pairing.tables.ts';
export { inForce, PAIRING_SCHEMES, type PairingScheme, type Route, type Term } from './pairing.terms.ts';
export { ProgrammeEntity } from './programme.entity.ts';
export { ProgrammeType } from './programme.schema.ts';

export const entities = [PairingEntity, AgreementEntity, ProgrammeEntity];
