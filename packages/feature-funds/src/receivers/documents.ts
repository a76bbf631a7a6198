import { graphql, type ResultOf } from '@jiedui/shell';

const flowLink = graphql(`
  fragment FlowOfReceiver on FlowLink {
    provider { id key name }
    division { id key name level }
    scheme expected committed sent inPlace inTransit allocated spent
  }
`);

export const FLOWS = graphql(
  `
    query ReceiverFlows($divisionKey: DivisionKey, $providerKey: OrganisationKey, $period: Period!, $underWay: TransferFilter) {
      flows(divisionKey: $divisionKey, providerKey: $providerKey, period: $period) { ...FlowOfReceiver }
      transfers(filter: $underWay, sort: VOUCHER_ON, direction: ASC, first: 100) {
        nodes { id voucherNo voucherOn inTransit ageDays timeliness provider { id name } division { id key } }
        totalCount
      }
    }
  `,
  [flowLink],
);

/** The same for one prefecture: its counties, each for itself. */
export const FLOWS_INSIDE = graphql(
  `
    query FlowsInside($divisionKey: DivisionKey!, $providerKey: OrganisationKey, $period: Period!) {
      flows(divisionKey: $divisionKey, providerKey: $providerKey, period: $period) { ...FlowOfReceiver }
    }
  `,
  [flowLink],
);

export type FlowsFound = ResultOf<typeof FLOWS>;
export type FlowLink = FlowsFound['flows'][number];
export type TransferUnderWay = FlowsFound['transfers']['nodes'][number];
