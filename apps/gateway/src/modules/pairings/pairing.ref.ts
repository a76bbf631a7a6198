import { builder } from '../../schema/builder.ts';
import { AgreementEntity } from './agreement.entity.ts';
import { PairingEntity } from './pairing.entity.ts';

// Made before their fields, for each shows the other.
export const PairingType = builder.entityRef(PairingEntity, 'Pairing');
export const AgreementType = builder.entityRef(AgreementEntity, 'Agreement');
