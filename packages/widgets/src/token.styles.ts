import { unsafeCSS } from 'lit';

/**
 * Colours as `[name, light, dark]`; a partner's properties come first. Where an engine knows
 * `light-dark()` they follow the page's `color-scheme`; elsewhere dark is had by `theme="dark"`.
 */
const colors: readonly (readonly [name: string, light: string, dark: string])[] = [
  [
    'accent',
    'var(--union-color-accent,#b3261e)',
    'var(--union-color-accent-dark,var(--_accent-lifted,#ff8a80))',
  ],
  ['on-accent', 'var(--union-color-on-accent,#fff)', 'var(--union-color-on-accent-dark,#16181c)'],
  ['surface', 'var(--union-color-surface,#fff)', 'var(--union-color-surface,#1b1e23)'],
  ['subtle', '#f5f6f8', '#262a31'],
  ['text', 'var(--union-color-text,#1d2129)', 'var(--union-color-text,#e9ebee)'],
  ['muted', '#5a626e', '#a8b0bb'],
  ['line', '#e3e6eb', '#363c45'],
  ['edge', '#868e99', '#757e8b'],
  ['good', '#146c3f', '#6fd6a0'],
  ['good-soft', '#e6f4ec', '#173226'],
  ['warn', '#7d5200', '#f3c567'],
  ['warn-soft', '#fff3da', '#352a12'],
  ['info', '#1a56ad', '#9cc3ff'],
  ['info-soft', '#e9f0fb', '#182a45'],
];

const block = (value: (light: string, dark: string) => string) =>
  colors.map(([name, light, dark]) => `--_${name}:${value(light, dark)};`).join('');

/** The colours and measures that all other styles refer to. */
export const tokenStyles = unsafeCSS(`
:host{display:block;--_radius:var(--union-radius,10px);--_space:var(--union-space,16px);--_accent-soft:var(--_subtle);${block((light) => light)}}
:host([theme=dark]){color-scheme:dark;${block((_, dark) => dark)}}
:host([theme=light]){color-scheme:light}
@supports (color:light-dark(red,red)){:host{${block((light, dark) => `light-dark(${light},${dark})`)}}}
@supports (color:color-mix(in srgb,red,red)){:host{--_accent-lifted:color-mix(in srgb,var(--union-color-accent,#ff4336) 62%,#fff);--_accent-soft:color-mix(in srgb,var(--_accent) 9%,var(--_surface))}}
`);
