/**
 * A closed button. As text, because a page with nothing but closed buttons has no use for Lit; the
 * colours come from the token styles.
 */
export const applyButtonCss = `
:host{display:inline-block;max-width:100%;vertical-align:middle}
:host([hidden]),[hidden]{display:none!important}
button{box-sizing:border-box;max-width:100%;min-height:44px;margin:0;padding:.4em 1.4em;border:1px solid var(--_accent);border-radius:var(--_radius);background:var(--_accent);color:var(--_on-accent);font-family:var(--union-font,inherit);font-size:calc(var(--union-font-size,1rem)*.9375);font-style:normal;font-weight:600;line-height:1.6;letter-spacing:normal;text-transform:none;white-space:normal;cursor:pointer;touch-action:manipulation}
button:hover{box-shadow:inset 0 0 0 99px rgba(0,0,0,.12)}
button:focus-visible{outline:2px solid var(--_accent);outline-offset:2px}
button[aria-busy=true]{cursor:progress}
:host([large-text]) button{font-size:calc(var(--union-font-size,1rem)*1.1)}
p{margin:4px 0 0;color:var(--_warn);font-size:.9em}
p:empty{display:none}
`;
