import { sampleJob } from '../widgets/application-service.ts';
import { sampleFairs } from '../widgets/fair-data.ts';

/** How a page carries our script. */
export type ScriptKind = 'module' | 'classic';

/** Origins a page may name. */
export interface Origins {
  /** Where our scripts and the service are. */
  readonly service: string;
  /** Where the page itself is. */
  readonly host: string;
}

/** A page of somebody else that our element must live on. */
export interface HostPage {
  readonly name: string;
  /** The page; `script` is our tag or nothing, `list` what stands in the place of the list. */
  html(parts: { script: string; list: string; origins: Origins }): string | Buffer;
  readonly contentType?: string;
  csp?(origins: Origins): string;
  /** Lists on the page, each with one request; 1 unless told. */
  readonly lists?: number;
  /** Calendars on the page; 1 unless told. */
  readonly calendars?: number;
  /** Pages of a fair on the page; 1 unless told. */
  readonly fairs?: number;
  /** Lines that we write into the console, none unless told. */
  readonly lines?: number;
  /** Our tag in place of the usual one. */
  script?(kind: ScriptKind, origins: Origins): string;
  /** What stands in the place of the usual list. */
  readonly list?: (origins: Origins) => string;
  /** The page is asked for by a name that is no loopback. */
  readonly insecure?: boolean;
  /** The list is inside this frame. */
  readonly frame?: string;
  /** True on the page when it is what it claims to be; looked at without our script. */
  readonly proof?: string;
  /** True on the page when our script did what it should, beyond showing jobs. */
  readonly result?: string;
}

/** The tag that a partner pastes. */
export function scriptTag(kind: ScriptKind, { service }: Origins, version = '1'): string {
  const attributes = 'data-key="pk_test_hosts"';
  return kind === 'module'
    ? `<script type="module" src="${service}/w/${version}/union-jobs.js" ${attributes}></script>`
    : `<script defer src="${service}/w/${version}/union-jobs.classic.js" ${attributes}></script>`;
}

const link = '<a href="/jobs">jobs</a>';

/** The element with its fallback. */
export const listTag = `<union-job-list>${link}</union-job-list>`;

/** A button that opens the form of a job. */
export const applyTag = `<union-apply-button job="${sampleJob.id}">${link}</union-apply-button>`;

/** A calendar of the month of the samples. */
export const calendarTag =
  '<union-fair-calendar month="2026-10"><a href="/fairs">fairs</a></union-fair-calendar>';

/** A fair in full. */
export const fairTag = `<union-fair fair="${sampleFairs(1)[0]?.id}">${link}</union-fair>`;

/** A button that opens the form of a fair. */
export const registerTag = `<union-register-button fair="${sampleFairs(1)[0]?.id}">${link}</union-register-button>`;

/** The page of a registration, without a code in the address. */
export const registrationTag = `<union-registration>${link}</union-registration>`;

/** Booking counsel, and a booking to be shown by its code. */
export const counselTags = `<union-counseling-booking>${link}</union-counseling-booking><union-booking>${link}</union-booking>`;

const body = (list: string) =>
  `<h1>News</h1><p class="lead">Some <em>text</em> of the host.</p>${list}<form><input name="a" value="1"><button>Go</button></form>`;

const page = (head: string, { script, list }: { script: string; list: string }) =>
  `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>Host</title>${head}${script}</head><body>${body(list)}</body></html>`;

const library = (...names: string[]) =>
  names.map((name) => `<script src="/library/${name}"></script>`).join('');

/** Pages that have broken other people's widgets. */
export const hostPages: readonly HostPage[] = [
  { name: 'plain', html: (parts) => page('', parts) },
  {
    name: 'gbk',
    contentType: 'text/html',
    html: ({ script, list }) =>
      Buffer.concat([
        Buffer.from('<!doctype html><html><head><meta charset="gbk"><title>'),
        Buffer.from('d5d0c6b8', 'hex'),
        Buffer.from(`</title>${script}</head><body>${body(list)}</body></html>`),
      ]),
    proof: "document.characterSet === 'GBK' && document.title === '招聘'",
  },
  {
    name: 'quirks mode',
    html: ({ script, list }) => `<title>Host</title>${script}<body>${body(list)}`,
    proof: "document.compatMode === 'BackCompat'",
  },
  {
    name: 'extended prototypes',
    html: (parts) => page(library('extended-prototypes.js'), parts),
    proof: "'extendedByHost' in {} && 'contains' in []",
  },
  {
    name: 'Prototype.js (written for this test)',
    html: (parts) => page(library('prototype-extensions.js'), parts),
    proof: "JSON.stringify([1]) !== '[1]' && Array.from(new Set([1])).length === 0",
  },
  {
    name: 'two jQuerys',
    html: (parts) => page(library('jquery-1-9.js', 'jquery-1-12.js'), parts),
    proof:
      "jQuery.fn.jquery === '1.12.4' && jQuery.noConflict(true).fn.jquery === '1.12.4' && jQuery.fn.jquery === '1.9.1'",
  },
  {
    name: 'zone.js, RequireJS, Sugar',
    html: (parts) =>
      page(`${library('zone.js', 'require.js', 'sugar.js', 'sugar-extend.js')}`, parts),
    proof: "typeof Zone === 'function' && Boolean(define.amd) && typeof [].average === 'function'",
  },
  {
    name: 'strict CSP',
    html: (parts) => page('<link rel="stylesheet" href="/library/host.css">', parts),
    csp: ({ service }) =>
      `default-src 'none'; script-src ${service}; connect-src ${service}; style-src 'self'; base-uri 'none'; form-action 'self'; report-uri /report`,
    proof:
      "(() => { document.body.append(Object.assign(document.createElement('script'), { text: 'self.ran = 1' })); return !self.ran; })()",
  },
  {
    name: 'Trusted Types',
    html: (parts) => page('', parts),
    csp: () => "require-trusted-types-for 'script'; trusted-types union-jobs; report-uri /report",
    // The sink is tried to see the page refuse it: the policy is really in force.
    proof:
      "(() => { try { document.createElement('p').innerHTML = 'x'; return false; } catch { return true; } })()",
  },
  {
    name: 'http without secure context',
    html: (parts) => page('', parts),
    insecure: true,
    proof: 'isSecureContext === false && !crypto.randomUUID',
  },
  {
    name: 'script three times',
    html: (parts) => page('', parts),
    script: (kind, origins) => scriptTag(kind, origins).repeat(3),
  },
  {
    name: 'script three times under Trusted Types',
    html: (parts) => page('', parts),
    script: (kind, origins) =>
      scriptTag(kind, origins).repeat(2) + scriptTag(kind, origins).replace('.js"', '.js?t=3"'),
    csp: () => "require-trusted-types-for 'script'; trusted-types union-jobs; report-uri /report",
  },
  {
    name: 'two versions of our script',
    html: (parts) => page('', parts),
    script: (kind, origins) => scriptTag(kind, origins) + scriptTag(kind, origins, '9.9.9'),
    lines: 1,
  },
  {
    name: 'sandboxed frame',
    html: ({ script, list }) => {
      const inner = page('', { script, list }).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      return page('', {
        script: '',
        list: `<iframe name="inner" sandbox="allow-scripts" width="600" height="400" srcdoc="${inner}"></iframe>`,
      });
    },
    frame: 'inner',
    proof: "self.origin === 'null'",
  },
  {
    name: 'base elsewhere',
    html: (parts) => page('<base href="https://elsewhere.example/deep/er/">', parts),
    proof: "document.baseURI === 'https://elsewhere.example/deep/er/'",
  },
  {
    name: 'resets and filters',
    html: (parts) => page('<link rel="stylesheet" href="/library/host.css">', parts),
    proof: "getComputedStyle(document.documentElement).filter === 'grayscale(1)'",
  },
  {
    name: 'link only',
    html: (parts) => page('', parts),
    calendars: 0,
    fairs: 0,
    list: ({ service }) =>
      `<a class="union-job-list" href="${service}/jobs?region=220100&amp;targetGroup=graduate">jobs</a>`,
    result: "document.querySelector('union-job-list').getAttribute('target-group') === 'graduate'",
  },
  {
    name: 'preloaded data, two providers',
    html: (parts) => page(preload(parts.origins.service), parts),
    list: () => `${listTag}<union-provider service-key="pk_test_other">${listTag}</union-provider>`,
    lists: 2,
    calendars: 0,
    fairs: 0,
  },
  {
    name: 'calendar without a list',
    html: (parts) => page('', parts),
    list: () => calendarTag,
    lists: 0,
    fairs: 0,
    result: "!performance.getEntriesByType('resource').some(({ name }) => /job-list/.test(name))",
  },
];

function preload(service: string): string {
  const url = `${service}/v1/jobs?include=facets&include=organization&limit=20&sort=newest&key=pk_test_hosts`;
  return `<link rel="preload" as="fetch" crossorigin href="${url.replaceAll('&', '&amp;')}">`;
}
