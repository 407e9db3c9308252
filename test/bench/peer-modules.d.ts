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

declare module 'fullcalendar' {
  export class Calendar {
    constructor(element: HTMLElement, options: object);
    render(): void;
    next(): void;
    prev(): void;
    destroy(): void;
  }
}

declare module 'fullcalendar/daygrid' {
  const plugin: object;
  export { plugin as default };
}

declare module 'fullcalendar/themes/classic' {
  const plugin: object;
  export { plugin as default };
}

declare module '@event-calendar/core' {
  interface EventCalendar {
    next(): void;
    prev(): void;
  }
  export const DayGrid: object;
  export function createCalendar(
    element: HTMLElement,
    plugins: readonly object[],
    options: object,
  ): EventCalendar;
  export function destroyCalendar(calendar: EventCalendar): Promise<void>;
}

declare module '@schedule-x/calendar' {
  interface ScheduleX {
    readonly events: { set(events: readonly object[]): void };
    render(element: HTMLElement): void;
    destroy(): void;
  }
  export function createCalendar(options: object): ScheduleX;
  export function createViewMonthGrid(): object;
}

/** Built into the engine that the bench runs in. */
declare const Temporal: {
  readonly Instant: {
    from(text: string): { toZonedDateTimeISO(timeZone: string): object };
  };
  readonly PlainDate: { from(text: string): object };
};
