import type { EChartsCoreOption } from 'echarts/core';
import { useMemo } from 'react';
import { COLOURS } from '../theme/tokens.ts';
import { Chart, type Picked } from './Chart.tsx';

export type FlowNode = { id: string; label: string /** Column from the left, 0 first. */; depth?: number };
export type FlowLink = { from: string; to: string; size: number; text: string };

type FlowProps = {
  nodes: readonly FlowNode[];
  links: readonly FlowLink[];
  label: string;
  /** What stands beside a node, such as its sum. */
  nodeText?: (id: string) => string;
  onNode?: (id: string) => void;
  onLink?: (link: FlowLink) => void;
  height?: number;
};

/** What flows from whom to whom, as bands as wide as their amounts. Every node and band can be a door. */
export function Flow({ nodes, links, label, nodeText, onNode, onLink, height }: FlowProps) {
  const option = useMemo(() => flowOption(nodes, links, nodeText), [nodes, links, nodeText]);
  const pick = ({ dataType, name, data }: Picked) => {
    if (dataType !== 'edge') return onNode?.(name);
    const link = links.find((one) => isLink(data) && one.from === data.source && one.to === data.target);
    if (link !== undefined) onLink?.(link);
  };
  const rows = Math.max(1, ...[0, 1, 2, 3].map((depth) => nodes.filter((node) => (node.depth ?? 0) === depth).length));
  return (
    <Chart option={option} label={label} height={height ?? Math.max(240, rows * (rows > 16 ? 26 : 34))} onPick={pick} />
  );
}

function isLink(data: unknown): data is { source: string; target: string } {
  return typeof data === 'object' && data !== null && 'source' in data && 'target' in data;
}

const CHARACTER = 12;
const GAP = 16;

/** The room a label takes at the right, in px: a Chinese character is as wide as high, others about half as wide. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? CHARACTER : CHARACTER * 0.58), 0);
}

function flowOption(
  nodes: readonly FlowNode[],
  links: readonly FlowLink[],
  nodeText?: (id: string) => string,
): EChartsCoreOption {
  const labels = new Map(nodes.map((node) => [node.id, node.label]));
  const last = Math.max(0, ...nodes.map((node) => node.depth ?? 0));
  const textOf = (id: string) => [labels.get(id), nodeText?.(id)].filter(Boolean).join('  ');
  const outermost = nodes.filter((node) => (node.depth ?? 0) === last).map((node) => widthOf(textOf(node.id)));
  return {
    tooltip: {
      trigger: 'item',
      confine: true,
      formatter: ({ name, data }: Picked) => {
        if (!isLink(data)) return [labels.get(name), nodeText?.(name)].filter(Boolean).join('　');
        const link = links.find((one) => one.from === data.source && one.to === data.target);
        return `${labels.get(data.source) ?? ''} → ${labels.get(data.target) ?? ''}　${link?.text ?? ''}`;
      },
    },
    series: [
      {
        type: 'sankey',
        left: 4,
        right: GAP + Math.max(CHARACTER, ...outermost),
        top: 8,
        bottom: 8,
        nodeWidth: 8,
        nodeGap: 13,
        draggable: false,
        emphasis: { focus: 'adjacency' },
        lineStyle: { color: COLOURS.series[4], opacity: 0.45, curveness: 0.5 },
        itemStyle: { color: COLOURS.accent, borderWidth: 0 },
        label: {
          fontSize: 12,
          formatter: ({ name }: { name: string }) => textOf(name),
        },
        data: nodes.map((node) => ({
          name: node.id,
          ...(node.depth === undefined ? {} : { depth: node.depth }),
          itemStyle: { color: node.depth === last ? COLOURS.series[2] : COLOURS.accent },
        })),
        links: links.map((link) => ({ source: link.from, target: link.to, value: link.size })),
      },
    ],
  };
}
