import type { EChartsCoreOption } from 'echarts/core';
import { useMemo } from 'react';
import { COLOURS } from '../theme/tokens.ts';
import { Chart } from './Chart.tsx';

/** One line or set of bars; `null` where nothing is known, which breaks a line rather than touching zero. */
export type Series = { name: string; values: readonly (number | null)[]; dashed?: boolean };

type ChartProps = {
  /** The axis: months, years, names. */
  labels: readonly string[];
  series: readonly Series[];
  /** Said to screen readers. */
  label: string;
  unit?: string;
  format?: (value: number) => string;
  onPick?: (index: number) => void;
  height?: number;
};

/** Lines over time, each named at its own end instead of in a legend. */
export function LineChart({ labels, series, label, unit, format = String, onPick, height = 240 }: ChartProps) {
  const option = useMemo<EChartsCoreOption>(
    () => ({
      grid: { left: 8, right: 96, top: 28, bottom: 8, containLabel: true },
      tooltip: {
        trigger: 'axis',
        confine: true,
        valueFormatter: (value: unknown) => (typeof value === 'number' ? format(value) : '—'),
      },
      xAxis: { type: 'category', data: [...labels], boundaryGap: false, ...quietAxis },
      yAxis: {
        type: 'value',
        name: unit,
        nameTextStyle: { align: 'left', color: COLOURS.muted },
        ...quietValueAxis(format),
      },
      series: series.map((one, index) => ({
        type: 'line',
        name: one.name,
        data: [...one.values],
        symbolSize: 5,
        lineStyle: { width: 2, type: one.dashed ? 'dashed' : 'solid' },
        endLabel: { show: true, formatter: '{a}', color: COLOURS.series[index % COLOURS.series.length] },
      })),
    }),
    [labels, series, unit, format],
  );
  return (
    <Chart option={option} label={label} height={height} onPick={(picked) => onPick?.(labels.indexOf(picked.name))} />
  );
}

/** Bars side by side with their values written at their ends. Lying bars suit names, standing ones time. */
export function BarChart({
  labels,
  series,
  label,
  unit,
  format = String,
  onPick,
  height,
  lying = false,
}: ChartProps & { lying?: boolean }) {
  const option = useMemo<EChartsCoreOption>(() => {
    const names = { type: 'category', data: [...labels], ...quietAxis, ...(lying ? { inverse: true } : {}) };
    const values = { type: 'value', name: lying ? undefined : unit, ...quietValueAxis(format) };
    return {
      grid: { left: 8, right: lying ? 72 : 8, top: 28, bottom: 8, containLabel: true },
      tooltip: {
        trigger: 'axis',
        axisPointer: { type: 'shadow' },
        confine: true,
        valueFormatter: (value: unknown) => (typeof value === 'number' ? format(value) : '—'),
      },
      xAxis: lying ? values : names,
      yAxis: lying ? names : values,
      series: series.map((one) => ({
        type: 'bar',
        name: one.name,
        data: [...one.values],
        barMaxWidth: 20,
        label: {
          show: true,
          position: lying ? 'right' : 'top',
          formatter: ({ value }: { value: number | null }) => (value === null ? '—' : format(value)),
        },
      })),
    };
  }, [labels, series, unit, format, lying]);
  const tall = height ?? (lying ? 48 + labels.length * series.length * 28 : 240);
  return (
    <Chart option={option} label={label} height={tall} onPick={(picked) => onPick?.(labels.indexOf(picked.name))} />
  );
}

const quietAxis = {
  axisLine: { lineStyle: { color: COLOURS.line } },
  axisTick: { show: false },
  axisLabel: { color: COLOURS.muted },
};

function quietValueAxis(format: (value: number) => string) {
  return {
    splitLine: { lineStyle: { color: COLOURS.line } },
    axisLabel: { color: COLOURS.muted, formatter: format },
  };
}
