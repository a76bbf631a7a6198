import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useEffect, useRef } from 'react';
import { useStill } from '../theme/media.ts';
import { COLOURS, FONT_FAMILY } from '../theme/tokens.ts';
import './chart.css';

/** What was pressed in a chart: ECharts' own name and data of the item. */
export type Picked = { dataType?: string | undefined; name: string; data: unknown };

type ChartProps = {
  option: EChartsCoreOption;
  height: number;
  /** Said to screen readers: what the chart shows, in a sentence. */
  label: string;
  onPick?: (picked: Picked) => void;
};

/** Mounts ECharts when a chart is first shown; nothing of it is loaded before. */
export function Chart({ option, height, label, onPick }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  const latest = useRef({ option, onPick });
  const still = useStill();
  latest.current = { option, onPick };
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    let gone = false;
    const observer = new ResizeObserver(() => chart.current?.resize());
    void import('./engine.ts').then(({ init }) => {
      if (gone) return;
      chart.current = init(element, null, { renderer: 'svg' });
      chart.current.setOption(withHouseStyle(latest.current.option, still));
      chart.current.on('click', (event) => {
        latest.current.onPick?.({ dataType: event.dataType, name: event.name, data: event.data });
      });
      observer.observe(element);
    });
    return () => {
      gone = true;
      observer.disconnect();
      chart.current?.dispose();
      chart.current = null;
    };
  }, [still]);
  useEffect(() => {
    chart.current?.setOption(withHouseStyle(option, still), { notMerge: true });
  }, [option, still]);
  return <div ref={box} className="jd-chart" role="img" aria-label={label} style={{ height }} />;
}

function withHouseStyle(option: EChartsCoreOption, still: boolean): EChartsCoreOption {
  return {
    animation: !still,
    animationDuration: 200,
    color: [...COLOURS.series],
    textStyle: { fontFamily: FONT_FAMILY, color: COLOURS.text, fontSize: 12 },
    ...option,
  };
}
