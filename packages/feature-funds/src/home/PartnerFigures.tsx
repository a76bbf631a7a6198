import { Figures } from '@jiedui/shell';

const KEYS = ['funds.expected', 'funds.sent', 'funds.in-transit', 'funds.in-place', 'funds.allocated', 'funds.spent'];

/** How the provider's money stands, from plan to spending. */
export default function PartnerFigures() {
  return <Figures keys={KEYS} />;
}
