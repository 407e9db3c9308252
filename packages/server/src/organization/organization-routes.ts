import { organization } from '@union-jobs/contract';
import type { Router } from '../route.ts';
import { getOrganization } from './organization-queries.ts';

/** `GET /v1/organization`. */
export function organizationRoutes(router: Router): void {
  router.route(organization.get, ({ db, grant }) => getOrganization(db, grant.organizationId));
}
