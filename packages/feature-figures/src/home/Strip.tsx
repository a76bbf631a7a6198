import { Figures } from '@jiedui/shell';

const KEYS = [
  'funds.expected',
  'funds.in-place-share',
  'funds.in-transit',
  'funds.idle',
  'projects.started-share',
  'projects.invested-share',
];

/** How we stand: six figures of the page's place and period. */
export default function Strip() {
  return <Figures keys={KEYS} />;
}
