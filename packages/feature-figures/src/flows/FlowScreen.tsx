import { Loaded, useAddress, useChangeAddress, useDoor, useFreshQueries, useFreshQuery, useScope } from '@jiedui/shell';
import { Empty, Flow, Page, showMoney, Tabs, useLanguage, useText } from '@jiedui/ui';
import { figuresTexts } from '../texts.ts';
import {
  FLOWS,
  type Inside,
  isProviderNode,
  keyOfNode,
  MEASURES,
  type MoneyFlow,
  type MoneyMeasure,
  pictureOf,
  prefecturesOf,
} from './links.ts';

const FIGURE: Record<MoneyMeasure, string> = {
  inPlace: 'funds.in-place',
  sent: 'funds.sent',
  committed: 'funds.committed',
  spent: 'funds.spent',
};

/** Money from providers to receivers as bands; every band and end is a door to its figure. */
export default function FlowScreen() {
  const t = useText(figuresTexts);
  const scope = useScope();
  const query = useFreshQuery({ query: FLOWS, variables: { ...scope.filter, period: scope.period } });
  return (
    <Page title={t.flows} note={t.flowsNote}>
      <Loaded query={query}>{({ flows }) => <Prefectures flows={flows} />}</Loaded>
    </Page>
  );
}

/** Where the receivers are prefectures, asks each of them for its counties. */
function Prefectures({ flows }: { flows: readonly MoneyFlow[] }) {
  const t = useText(figuresTexts);
  const scope = useScope();
  const keys = prefecturesOf(flows, scope.filter.divisionKey);
  const query = useFreshQueries({
    query: FLOWS,
    variables: keys.map((divisionKey) => ({ ...scope.filter, divisionKey, period: scope.period })),
  });
  const nameOf = (key: string) => flows.find((flow) => flow.division.key === key)?.division.name ?? key;
  return (
    <Loaded query={query}>
      {(answers) => (
        <FlowPicture
          flows={flows}
          insides={keys.map((key, at) => ({ key, ownName: t.ownLevel(nameOf(key)), flows: answers[at]?.flows ?? [] }))}
        />
      )}
    </Loaded>
  );
}

function FlowPicture({ flows, insides }: { flows: readonly MoneyFlow[]; insides: readonly Inside[] }) {
  const t = useText(figuresTexts);
  const { language } = useLanguage();
  const scope = useScope();
  const address = useAddress();
  const change = useChangeAddress();
  const door = useDoor();
  const measure = MEASURES.find((one) => one === address.measure) ?? 'inPlace';
  const { nodes, links } = pictureOf(flows, measure, insides);
  const words = (fen: bigint) => {
    const { figures, unit } = showMoney(fen, 'AUTO', language);
    return `${figures} ${unit}`;
  };
  const sums = new Map(nodes.map((node) => [node.id, words(node.fen)]));
  const open = (where: { divisionKey?: string; providerKey?: string }) =>
    door.open({ key: FIGURE[measure], period: scope.period, ...scope.filter, ...where });
  const labels: Record<MoneyMeasure, string> = {
    inPlace: t.inPlace,
    sent: t.sent,
    committed: t.committed,
    spent: t.spent,
  };
  return (
    <Tabs
      label={t.measure}
      tabs={MEASURES.map((key) => ({ key, label: labels[key] }))}
      value={measure}
      onChange={(next) => change({ measure: next })}
    >
      {links.length === 0 ? (
        <Empty title={t.emptyTitle}>{t.flowEmptyHow}</Empty>
      ) : (
        <Flow
          label={t.flows}
          nodes={nodes}
          links={links.map(({ from, to, fen }) => ({ from, to, size: Number(fen), text: words(fen) }))}
          nodeText={(id) => sums.get(id) ?? ''}
          onNode={(id) => open(isProviderNode(id) ? { providerKey: keyOfNode(id) } : { divisionKey: keyOfNode(id) })}
          onLink={({ from, to }) =>
            open({ ...(isProviderNode(from) ? { providerKey: keyOfNode(from) } : {}), divisionKey: keyOfNode(to) })
          }
        />
      )}
    </Tabs>
  );
}
