import type { ThemeConfig } from 'antd';

const variables = getComputedStyle(document.documentElement);

/** The value of one of theme.css's variables, the one place where colours are set. */
const of = (name: string): string => variables.getPropertyValue(name).trim();

/** antd's parts in our colours and sizes, on its shipped stylesheet. */
export const antdTheme: ThemeConfig = {
  zeroRuntime: true,
  // The class that the shipped stylesheet puts its own variables on.
  cssVar: { key: 'css-var-_R_0_' },
  token: {
    fontFamily: of('--font'),
    fontSize: Number.parseInt(of('--size-base'), 10),
    borderRadius: Number.parseInt(of('--radius'), 10),
    controlHeight: 30,
    motionDurationFast: '0.06s',
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.14s',
    colorPrimary: of('--action'),
    colorPrimaryHover: of('--action-hover'),
    colorPrimaryActive: of('--action-active'),
    colorPrimaryBg: of('--action-ground'),
    colorPrimaryBorder: of('--action-line'),
    colorInfo: of('--action'),
    colorLink: of('--action'),
    colorLinkHover: of('--action-hover'),
    colorError: of('--red'),
    colorErrorHover: of('--red-hover'),
    colorErrorBg: of('--red-ground'),
    colorErrorBorder: of('--red-line'),
    colorWarning: of('--amber-mark'),
    colorWarningBg: of('--amber-ground'),
    colorWarningBorder: of('--amber-line'),
    colorSuccess: of('--green'),
    colorSuccessBg: of('--green-ground'),
    colorSuccessBorder: of('--green-line'),
    colorText: of('--text'),
    colorTextSecondary: of('--text-quiet'),
    colorTextTertiary: of('--text-faint'),
    colorTextDescription: of('--text-faint'),
    colorTextPlaceholder: of('--text-faint'),
    colorTextDisabled: of('--text-disabled'),
    colorBgLayout: of('--ground'),
    colorBorder: of('--line-control'),
    colorBorderSecondary: of('--line-quiet'),
    colorSplit: of('--line-quiet'),
    controlItemBgHover: of('--surface-hover'),
    controlItemBgActive: of('--action-ground'),
    colorBgMask: 'rgb(20 26 36 / 32%)',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Tooltip: { colorBgSpotlight: '#2b3341' },
  },
};
