// Of the peers, which are installed for benches alone, only what the benches touch.

declare module 'openapi-fetch' {
  interface OpenApiClient {
    GET(path: string, options: object): Promise<{ data?: unknown }>;
  }
  const createClient: (options: { baseUrl: string; fetch: typeof fetch }) => OpenApiClient;
  export { createClient as default };
}

declare module '@octokit/core' {
  export class Octokit {
    constructor(options: object);
    request(route: string, options: object): Promise<{ data: unknown }>;
  }
}

declare module 'instantsearch.js/es' {
  interface InstantSearch {
    addWidgets(widgets: readonly object[]): void;
    start(): void;
    dispose(): void;
    refresh(): void;
    setUiState(state: Record<string, object>): void;
  }
  const instantsearch: (options: object) => InstantSearch;
  export { instantsearch as default };
}

declare module 'instantsearch.js/es/widgets' {
  type Widget = (options: object) => object;
  export const hits: Widget;
  export const pagination: Widget;
  export const refinementList: Widget;
  export const searchBox: Widget;
}
