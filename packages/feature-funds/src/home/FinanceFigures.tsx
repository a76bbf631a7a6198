import { Figures } from '@jiedui/shell';

const KEYS = ['funds.in-transit', 'funds.in-place', 'funds.allocated', 'funds.spent', 'funds.idle', 'funds.idle-share'];

/** How the money of the place that receives stands. */
export default function FinanceFigures() {
  return <Figures keys={KEYS} />;
}
