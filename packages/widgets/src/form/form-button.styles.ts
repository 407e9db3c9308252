const light = {
  accent: 'var(--union-color-accent,#b3261e)',
  on: 'var(--union-color-on-accent,#fff)',
  warn: '#7d5200',
};

const dark = {
  accent: 'var(--union-color-accent-dark,var(--_lifted,#ff8a80))',
  on: 'var(--union-color-on-accent-dark,#16181c)',
  warn: '#f3c567',
};

const colors = ({ accent, on, warn }: typeof light) =>
  `--_accent:${accent};--_on-accent:${on};--_warn:${warn};`;

const either = (name: keyof typeof light) => `light-dark(${light[name]},${dark[name]})`;

/**
 * A closed button, with the few colours of the token styles that it needs. As text, because a page
 * with nothing but closed buttons has no use for Lit.
 */
export const formButtonCss = `
:host{display:inline-block;max-width:100%;vertical-align:middle;${colors(light)}}
:host([theme=dark]){color-scheme:dark;${colors(dark)}}
:host([theme=light]){color-scheme:light}
@supports (color:light-dark(red,red)){:host{${colors({ accent: either('accent'), on: either('on'), warn: either('warn') })}}}
@supports (color:color-mix(in srgb,red,red)){:host{--_lifted:color-mix(in srgb,var(--union-color-accent,#ff4336) 62%,#fff)}}
:host([hidden]),[hidden]{display:none!important}
button{box-sizing:border-box;max-width:100%;min-height:44px;margin:0;padding:.4em 1.4em;border:1px solid var(--_accent);border-radius:var(--union-radius,10px);background:var(--_accent);color:var(--_on-accent);font-family:var(--union-font,inherit);font-size:calc(var(--union-font-size,1rem)*.9375);font-style:normal;font-weight:600;line-height:1.6;letter-spacing:normal;text-transform:none;white-space:normal;cursor:pointer;touch-action:manipulation}
button:hover{box-shadow:inset 0 0 0 99px rgba(0,0,0,.12)}
button:focus-visible{outline:2px solid var(--_accent);outline-offset:2px}
button[aria-busy=true]{cursor:progress}
:host([large-text]) button{font-size:calc(var(--union-font-size,1rem)*1.1)}
p{margin:4px 0 0;color:var(--_warn);font-size:.9em}
p:empty{display:none}
`;
