import './icon.css';

/** Strokes on a 16 px grid, drawn for this platform. */
const PATHS = {
  home: 'M2.5 7 8 2.5 13.5 7v6.5h-4v-4h-3v4h-4z',
  inbox: 'M2.5 9.5 4.5 3h7l2 6.5v4h-11zM2.5 9.5h3.2l.8 1.7h3l.8-1.7h3.2',
  send: 'M8 13V3M4 7l4-4 4 4',
  money: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM5.5 4.7 8 7.8l2.5-3.1M8 7.8v4M5.8 8h4.4M5.8 10h4.4',
  split: 'M2.5 8h3.5c3 0 2.5-4.5 5.5-4.5h2M6 8c3 0 2.5 4.5 5.5 4.5h2M11.5 1.5l2 2-2 2M11.5 10.5l2 2-2 2',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.1M2.5 8h.1M2.5 12h.1',
  timeline: 'M2 4.5h6M5 8h7M8 11.5h6M10.5 2v12',
  link: 'M6.7 9.3a2.6 2.6 0 0 1 0-3.7l2-2a2.6 2.6 0 0 1 3.7 3.7l-1 1M9.3 6.7a2.6 2.6 0 0 1 0 3.7l-2 2a2.6 2.6 0 0 1-3.7-3.7l1-1',
  people:
    'M6 7.5a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6zM1.8 13c.3-2.6 1.9-4 4.2-4s3.9 1.4 4.2 4M10.5 3.2a2.2 2.2 0 0 1 0 4.1M11.8 9.3c1.4.5 2.2 1.8 2.4 3.7',
  place: 'M8 14s4.5-4.4 4.5-7.6a4.5 4.5 0 0 0-9 0C3.5 9.6 8 14 8 14zM8 8a1.6 1.6 0 1 0 0-3.2A1.6 1.6 0 0 0 8 8z',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
  chart: 'M2.5 13.5h11M4.5 11V7M8 11V3.5M11.5 11V8.5',
  compare: 'M3 3h4v10H3zM9 6h4v7H9z',
  check: 'm3 8.5 3.2 3.2L13 5',
  done: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM5.3 8.2l1.9 1.9 3.5-3.8',
  late: 'M8 2 14.5 13.5h-13zM8 6.5v3.3M8 11.7v.1',
  soon: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.8V8l2.2 1.4',
  open: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12z',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.3V11M8 5v.1',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.7 10.7 14 14',
  close: 'm4 4 8 8M12 4l-8 8',
  down: 'm4 6 4 4 4-4',
  right: 'm6 4 4 4-4 4',
  left: 'm10 4-4 4 4 4',
  up: 'm4 10 4-4 4 4',
  copy: 'M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1',
  export: 'M8 2v8M5 7l3 3 3-3M2.5 11.5v2h11v-2',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  filter: 'M2.5 3.5h11L9.5 8.5v4l-3 1v-5z',
  user: 'M8 8a2.8 2.8 0 1 0 0-5.6A2.8 2.8 0 0 0 8 8zM2.8 14c.4-2.9 2.3-4.5 5.2-4.5s4.8 1.6 5.2 4.5',
  paper: 'M4 2h5.5L12.5 5v9H4zM9 2v3.5h3.5M6 8.5h4.5M6 11h4.5',
  print: 'M4.5 6V2.5h7V6M4.5 12h-2V6h11v6h-2M4.5 9.5h7v4h-7z',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  plus: 'M8 3v10M3 8h10',
  back: 'M6.5 4 2.5 8l4 4M2.5 8h11',
  shield: 'M8 2 3 4v4c0 3 2 5 5 6 3-1 5-3 5-6V4z',
  keyboard: 'M1.5 4h13v8h-13zM4 6.5h.1M6.7 6.5h.1M9.3 6.5h.1M12 6.5h.1M5 9.5h6',
} as const;

export type IconName = keyof typeof PATHS;

/** A sign beside a word. It is hidden from screen readers: the word says it. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className="jd-icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
