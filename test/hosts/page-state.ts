/** What a page is like besides our element; compared with and without our script. */
export interface PageState {
  /** Own names of `window`. */
  readonly globals: readonly string[];
  /** Members of built-ins with the text of their functions. */
  readonly builtIns: Readonly<Record<string, string>>;
  /** Computed styles of the host's own elements, and the number of its sheets. */
  readonly styles: Readonly<Record<string, string>>;
}

/** Reads the state; runs inside the page, so it uses nothing from outside. */
export function readPageState(): PageState {
  const text = (value: unknown) =>
    typeof value === 'function' ? Function.prototype.toString.call(value) : typeof value;
  const members = (owner: object) => {
    const lines: string[] = [];
    for (const name of Reflect.ownKeys(owner)) {
      const { value, get, set } = Reflect.getOwnPropertyDescriptor(owner, name) ?? {};
      lines.push(`${String(name)} ${text(value)} ${text(get)} ${text(set)}`);
    }
    return lines.sort().join('\n');
  };
  const watched = [
    ...['Object', 'Array', 'String', 'Number', 'Function', 'Promise', 'Symbol', 'Map', 'Set'],
    ...['Date', 'RegExp', 'Error', 'Node', 'Element', 'HTMLElement', 'Document', 'ShadowRoot'],
    ...['Event', 'EventTarget', 'CustomElementRegistry', 'CSSStyleSheet', 'Response', 'Headers'],
  ];
  const builtIns: Record<string, string> = { JSON: members(JSON), Math: members(Math) };
  for (const name of watched) {
    const owner = Reflect.get(window, name) as { prototype: object };
    builtIns[name] = members(owner);
    builtIns[`${name}.prototype`] = members(owner.prototype);
  }
  const styles: Record<string, string> = { sheets: String(document.styleSheets.length) };
  for (const selector of ['html', 'body', 'h1', '.lead', 'em', 'input', 'button']) {
    const style = getComputedStyle(document.querySelector(selector) as Element);
    const values: string[] = [];
    for (let index = 0; index < style.length; index++) {
      const name = style.item(index);
      if (!/^(block-size|height|perspective-origin|transform-origin|d$)/.test(name)) {
        values.push(`${name}: ${style.getPropertyValue(name)}`);
      }
    }
    styles[selector] = values.join('; ');
  }
  return { globals: Object.getOwnPropertyNames(window), builtIns, styles };
}

/** What our script changed, one sentence each. */
export function changesBetween(before: PageState, after: PageState): string[] {
  const added = after.globals.filter(
    (name) => !before.globals.includes(name) && !name.startsWith('__zone_symbol__'),
  );
  const differs = (kind: 'builtIns' | 'styles') =>
    Object.keys(after[kind])
      .filter((name) => after[kind][name] !== before[kind][name])
      .map((name) => `${kind} of ${name} changed`);
  return [
    ...(added.length > 1 ? [`new globals: ${added.join(', ')}`] : []),
    ...differs('builtIns'),
    ...differs('styles'),
  ];
}
