import { graphql, type ResultOf } from '@jiedui/shell';

export const FLOWS = graphql(`
  query ReceiverFlows($divisionKey: DivisionKey, $providerKey: OrganisationKey, $period: Period!, $underWay: TransferFilter) {
    flows(divisionKey: $divisionKey, providerKey: $providerKey, period: $period) {
      provider { id key name }
      division { id key name }
      scheme expected committed sent inPlace inTransit allocated spent
    }
    transfers(filter: $underWay, sort: VOUCHER_ON, direction: ASC, first: 100) {
      nodes { id voucherNo voucherOn inTransit ageDays timeliness provider { id name } division { id key } holder { id name } }
      totalCount
    }
  }
`);

export type FlowsFound = ResultOf<typeof FLOWS>;
export type FlowLink = FlowsFound['flows'][number];
