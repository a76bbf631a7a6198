import { builder } from '../../schema/builder.ts';

export const PairingSchemeEnum = builder.enumType('PairingScheme', {
  description: 'Under which policy two places are paired.',
  values: {
    EAST_WEST: { description: '东西部协作: pairing across provinces.' },
    INTRA_PROVINCE: { description: '省内对口帮扶: pairing within a province.' },
    COUNTERPART_SUPPORT: { description: '对口支援: mandated regional aid.' },
    DESIGNATED: { description: '定点帮扶: a unit assigned to a county or village.' },
    ENTERPRISE_VILLAGE: { description: '万企帮万村: a firm and a village.' },
  } as const,
});

export const PairingStateEnum = builder.enumType('PairingState', {
  description: 'How far a pairing has come, by the business date.',
  values: {
    PROPOSED: { description: 'Without a signed agreement yet.' },
    SIGNED: { description: 'With an agreement, and not ended.' },
    ENDED: { description: 'Past its end: read, never written.' },
  } as const,
});

export const RouteEnum = builder.enumType('Route', {
  description: 'How an agreement’s money travels.',
  values: {
    DIRECT: { description: 'From provider to receiver; the sender answers for it under way.' },
    THROUGH: { description: 'Handed on by the prefecture above the receiver, which answers for it under way.' },
  } as const,
});
