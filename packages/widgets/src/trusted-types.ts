interface Policy {
  createHTML(text: string): string;
  createScript(text: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

const page = window as { trustedTypes?: PolicyFactory };
let policy: Policy | undefined;

/**
 * Our policy of Trusted Types, made when it is needed first; undefined where the engine knows none.
 * A page may allow one of the name alone: all files share it.
 */
export function trustedPolicy(): Policy | undefined {
  return (policy ??= page.trustedTypes?.createPolicy('union-jobs', {
    createHTML: (text) => text,
    createScript: (text) => text,
  }));
}
