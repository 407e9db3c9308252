import { suggestion } from '@union-jobs/contract';
import type { Router } from '../route.ts';
import { readSuggestions } from './suggestion-rules.ts';

/** `GET /v1/suggestions`. */
export function suggestionRoutes(router: Router): void {
  router.route(suggestion.list, ({ db, grant, now, query }) =>
    readSuggestions(db, { organizationId: grant.organizationId, now, text: query.q }),
  );
}
