import type { Feature, HomePart, Screen } from '@jiedui/shell';

const RECEIVING = ['county', 'prefecture'] as const;
const ABOVE = ['province', 'prefecture'] as const;
const READING = ['province', 'prefecture', 'county', 'partner'] as const;

const giving: readonly Screen[] = [
  {
    path: '/transfers',
    levels: ['partner'],
    title: { zh: '拨付', en: 'Transfers' },
    menu: { text: { zh: '拨付', en: 'Transfers' }, order: 12, icon: 'send' },
    component: () => import('./transfers/Transfers.tsx'),
  },
  {
    path: '/receivers',
    levels: ['partner'],
    title: { zh: '受援方并列', en: 'Receivers side by side' },
    menu: { text: { zh: '受援方并列', en: 'Receivers' }, order: 10, icon: 'compare' },
    component: () => import('./receivers/Receivers.tsx'),
  },
  {
    path: '/commitments',
    levels: ['partner'],
    title: { zh: '承诺与分期', en: 'Commitments and instalments' },
    menu: { text: { zh: '承诺与分期', en: 'Commitments' }, order: 14, icon: 'calendar' },
    component: () => import('./commitments/Commitments.tsx'),
  },
];

/** A province that gives sees what its cities do, and does nothing of it itself. */
const givingProvince: readonly Screen[] = giving
  .filter(({ path }) => path === '/receivers')
  .map((screen) => ({ ...screen, levels: ['province'], roles: ['officer'] }));

const receiving: readonly Screen[] = [
  {
    path: '/receipts',
    levels: RECEIVING,
    roles: ['finance'],
    title: { zh: '到账确认', en: 'Confirm receipts' },
    menu: { text: { zh: '到账确认', en: 'Receipts' }, order: 10, icon: 'inbox' },
    component: () => import('./receipts/Receipts.tsx'),
  },
  {
    path: '/lines',
    levels: RECEIVING,
    roles: ['finance'],
    title: { zh: '安排与支出', en: 'Allocate and spend' },
    menu: { text: { zh: '安排与支出', en: 'Spending' }, order: 12, icon: 'split' },
    component: () => import('./lines/Lines.tsx'),
  },
  {
    path: '/balances',
    levels: ['county', 'prefecture'],
    title: { zh: '资金余额', en: 'Balances' },
    menu: { text: { zh: '资金余额', en: 'Balances' }, order: 13, icon: 'money' },
    component: () => import('./balances/Balances.tsx'),
  },
];

const transfers = (levels: Screen['levels'], order: number): Screen => ({
  path: '/transfers',
  levels,
  title: { zh: '拨付', en: 'Transfers' },
  menu: { text: { zh: '拨付', en: 'Transfers' }, order, icon: 'send' },
  component: () => import('./transfers/Transfers.tsx'),
});
const postings: Omit<Screen, 'menu'> = {
  path: '/postings',
  levels: READING,
  title: { zh: '记账凭证', en: 'Vouchers' },
  component: () => import('./postings/Postings.tsx'),
};
const vouchers = (order: number): Screen['menu'] => ({
  text: { zh: '记账凭证', en: 'Vouchers' },
  order,
  icon: 'paper',
});
/** Those above look at what is in transit first; an auditor starts from the vouchers. */
const shared: readonly Screen[] = [
  transfers(['county'], 16),
  transfers(ABOVE, 20),
  {
    path: '/transit',
    levels: ABOVE,
    title: { zh: '在途资金', en: 'Money in transit' },
    menu: { text: { zh: '在途资金', en: 'In transit' }, order: 15, icon: 'soon' },
    component: () => import('./transit/Transit.tsx'),
  },
  { ...postings, roles: ['auditor'], menu: vouchers(8) },
  { ...postings, menu: vouchers(18) },
];

const home: readonly HomePart[] = [
  { key: 'partner-figures', levels: ['partner'], order: 1, component: () => import('./home/PartnerFigures.tsx') },
  { key: 'partner', levels: ['partner'], order: 10, component: () => import('./home/PartnerHome.tsx') },
  {
    key: 'finance-figures',
    levels: RECEIVING,
    roles: ['finance'],
    order: 1,
    component: () => import('./home/FinanceFigures.tsx'),
  },
  {
    key: 'finance',
    levels: RECEIVING,
    roles: ['finance'],
    order: 10,
    component: () => import('./home/FinanceHome.tsx'),
  },
];

/** Money from promise to spending, for those who give, those who receive and those who look on. */
export const feature: Feature = {
  key: 'funds',
  screens: [...giving, ...givingProvince, ...receiving, ...shared],
  home,
  records: {
    Transfer: () => import('./records/TransferRecord.tsx'),
    Receipt: () => import('./records/ReceiptRecord.tsx'),
    Posting: () => import('./records/PostingRecord.tsx'),
    Instalment: () => import('./records/InstalmentRecord.tsx'),
    Commitment: () => import('./records/CommitmentRecord.tsx'),
  },
};
