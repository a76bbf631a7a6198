import { builder } from '../../schema/builder.ts';
import { factReach } from '../../schema/reach.ts';
import { PairingSchemeEnum } from './pairing.enums.ts';
import { ProgrammeEntity } from './programme.entity.ts';

export const ProgrammeType = builder.entityType(ProgrammeEntity, {
  name: 'Programme',
  description: 'What a provider has promised over several years to all its receivers beneath one division.',
  node: true,
  reach: factReach,
  fields: (t) => ({
    provider: t.toOne('provider', { description: 'Who promised.' }),
    providerKey: t.column('providerKey', { type: 'OrganisationKey', description: 'Key of who promised.' }),
    divisionKey: t.column('divisionKey', {
      type: 'DivisionKey',
      description: 'The division that holds all its receivers.',
    }),
    scheme: t.column('scheme', { type: PairingSchemeEnum, description: 'Under which policy.' }),
    startsOn: t.column('startsOn', { description: 'The first day of its span.' }),
    endsOn: t.column('endsOn', { description: 'The first day after its span.' }),
    budget: t.column('budgetFen', { type: 'Fen', description: 'The whole span’s budget, in fen.' }),
    projects: t.column('projects', { description: 'Projects promised over the span.' }),
    trainees: t.column('trainees', { description: 'Attendances (人次) of training promised over the span.' }),
    spanMadeUp: t.column('spanMadeUp', {
      description: 'True where the span is not published and was made up for the demo.',
    }),
  }),
});
