import type { ThemeConfig } from 'antd';

/** The few colours of the platform. CSS has the same as `--jd-*` in base.css; charts take them from here. */
export const COLOURS = {
  accent: '#11583f',
  accentSoft: '#e9f1ec',
  text: '#1f1d1a',
  muted: '#68635a',
  line: '#e6e2dc',
  page: '#faf9f7',
  late: '#b3261e',
  soon: '#8a5a00',
  series: ['#11583f', '#8a8377', '#b08430', '#4b6d88', '#7fb09a', '#c9c3b8'],
} as const;

// System fonts first: the web font's subsets are fetched only where no Chinese font is installed.
export const FONT_FAMILY =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", system-ui, sans-serif';

/** antd's tokens in our colours: no shadows to speak of, small radii, hairlines. `still` switches every motion off. */
export function antdTheme(still: boolean, phone: boolean): ThemeConfig {
  return {
    token: {
      colorPrimary: COLOURS.accent,
      colorLink: COLOURS.accent,
      colorInfo: COLOURS.accent,
      colorSuccess: COLOURS.accent,
      colorError: COLOURS.late,
      colorWarning: COLOURS.soon,
      colorText: COLOURS.text,
      colorTextSecondary: COLOURS.muted,
      colorTextPlaceholder: '#767065',
      colorBorder: '#cfc9bf',
      colorBorderSecondary: COLOURS.line,
      colorBgLayout: COLOURS.page,
      fontFamily: FONT_FAMILY,
      fontSize: phone ? 16 : 14,
      borderRadius: 4,
      controlHeight: phone ? 44 : 32,
      sizeUnit: 4,
      motion: !still,
      wireframe: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Select: { optionSelectedBg: COLOURS.accentSoft },
    },
  };
}
