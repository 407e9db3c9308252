import { Hono } from 'hono';
import { applicationRoutes } from './application/application-routes.ts';
import { staffApplicationRoutes } from './application/staff-application-routes.ts';
import { bookingRoutes } from './booking/booking-routes.ts';
import { staffBookingRoutes } from './booking/staff-booking-routes.ts';
import { counselingRoutes } from './counseling/counseling-routes.ts';
import { photoRoutes, staffPhotoRoutes } from './counseling/photo-routes.ts';
import { staffCounselingRoutes } from './counseling/staff-counseling-routes.ts';
import { DatabaseAwayError } from './database-away.ts';
import type { Database } from './database.ts';
import { fairRoutes } from './fair/fair-routes.ts';
import { fairPages } from './fair/fair-page.ts';
import { staffFairRoutes } from './fair/staff-fair-routes.ts';
import { fairFeedRoutes } from './feed/fair-feed-routes.ts';
import { feedRoutes } from './feed/feed-routes.ts';
import { healthRoutes } from './health/health-routes.ts';
import { jobPages } from './job/job-page.ts';
import { jobRoutes } from './job/job-routes.ts';
import { lectureRoutes, staffLectureRoutes } from './lecture/lecture-routes.ts';
import { noteRoutes } from './note/note-routes.ts';
import { openApiDocument } from '@union-jobs/contract/openapi';
import { pageScripts } from './page-scripts.ts';
import { organizationRoutes } from './organization/organization-routes.ts';
import { questionRoutes } from './question/question-routes.ts';
import { createProofGate } from './proof/proof-gate.ts';
import { proofRoutes } from './proof/proof-routes.ts';
import { qrRoutes } from './qr/qr-routes.ts';
import { regionRoutes } from './region/region-routes.ts';
import { languageOf, problemBody, ProblemError } from './problem.ts';
import { randomId } from './random-id.ts';
import { notFound } from './request-input.ts';
import { checkInPage } from './registration/check-in-page.ts';
import { registrationRoutes } from './registration/registration-routes.ts';
import { staffRegistrationRoutes } from './registration/staff-registration-routes.ts';
import { reportRoutes } from './report/report-routes.ts';
import { createRouter } from './route.ts';
import { suggestionRoutes } from './suggestion/suggestion-routes.ts';
import type { FileStore } from './upload/file-store.ts';
import { uploadRoutes } from './upload/upload-routes.ts';
import type { Vault } from './vault/vault.ts';

/** What the app needs from whoever runs it. */
export interface AppOptions {
  readonly db: Database;
  /** Keeps personal data; without one, nothing personal is taken: it is answered `unavailable`. */
  readonly vault?: Vault;
  /** Keeps files; without it, none are taken: it is answered `unavailable`. */
  readonly files?: FileStore;
  /** Changes that one key may make a minute. */
  readonly changesPerMinute?: number;
  /** Bytes of files that may wait under one key for applications to name them. */
  readonly unclaimedBytesPerKey?: number | undefined;
  /** Applications a second from which on a proof of work is asked for. */
  readonly proofFromPerSecond?: number;
  /** Tells the time; fixed in tests. */
  readonly clock?: () => Date;
  /** Told of every failure that is the service's own fault. */
  readonly onFault?: (error: unknown, requestId: string) => void;
  /** Address under which people reach the service, where it is not that of the requests. */
  readonly publicUrl?: string | undefined;
  /** Folder with the scripts for pages. */
  readonly pageFolder?: string;
  /** Whether the service is about to stop and wants no new work. */
  readonly isDraining?: () => boolean;
}

const corsHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'Date, ETag, Idempotency-Replayed, RateLimit, RateLimit-Policy, Request-Id, Retry-After',
};

/** Makes the HTTP app of the service; runs anywhere hono runs, and in process for tests. */
export function createApp(options: AppOptions): Hono {
  const app = new Hono();
  const clock = options.clock ?? (() => new Date());

  app.use(async (context, next) => {
    const requestId = randomId('req');
    context.header('request-id', requestId);
    for (const name of Object.keys(corsHeaders)) {
      context.header(name, corsHeaders[name as keyof typeof corsHeaders]);
    }
    context.header('x-content-type-options', 'nosniff');
    if (context.req.method === 'OPTIONS') {
      return context.body(null, 204, {
        'access-control-allow-methods': 'GET, HEAD, POST, PATCH, DELETE',
        'access-control-allow-headers':
          'Authorization, Content-Type, Idempotency-Key, Manage-Token',
        'access-control-max-age': '7200',
      });
    }
    return next();
  });

  app.onError((error, context) => {
    const requestId = context.res.headers.get('request-id') ?? '';
    const known = problemOf(error);
    if (known !== error) options.onFault?.(error, requestId);
    if (known.retryAfterS !== undefined) context.header('retry-after', String(known.retryAfterS));
    const problem = problemBody(known, {
      path: context.req.path,
      requestId,
      language: languageOf(context.req.header('accept-language')),
    });
    return context.body(JSON.stringify(problem), problem.status as 500, {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
    });
  });
  app.notFound(() => {
    throw notFound();
  });

  healthRoutes(app, { db: options.db, isDraining: options.isDraining ?? (() => false) });
  if (options.pageFolder) {
    pageScripts(app, options.pageFolder);
    checkInPage(app);
  }
  app.get('/v1/openapi.json', (context) => context.json(openApiDocument()));

  const proofGate = createProofGate(options.proofFromPerSecond);
  const router = createRouter(app, { ...options, clock });
  organizationRoutes(router);
  regionRoutes(router);
  fairRoutes(router);
  jobRoutes(router);
  suggestionRoutes(router);
  applicationRoutes(router, { proofGate, takesResume: options.files !== undefined });
  proofRoutes(router, proofGate);
  staffApplicationRoutes(router);
  registrationRoutes(router, proofGate);
  staffRegistrationRoutes(router);
  staffFairRoutes(router);
  counselingRoutes(router);
  bookingRoutes(router, proofGate);
  lectureRoutes(router, proofGate);
  staffCounselingRoutes(router);
  staffPhotoRoutes(router);
  staffBookingRoutes(router);
  staffLectureRoutes(router);
  noteRoutes(router);
  uploadRoutes(router, { unclaimedBytes: options.unclaimedBytesPerKey });
  questionRoutes(router);
  reportRoutes(router);
  router.refuseOtherMethods();
  jobPages(app);
  fairPages(app);
  feedRoutes(app, options);
  fairFeedRoutes(app, { ...options, clock });
  photoRoutes(app, options);
  qrRoutes(app, options);
  return app;
}

function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof DatabaseAwayError) {
    return new ProblemError('unavailable', {
      zh: '服务暂时忙不过来，请稍后再试，内容不会丢失。',
      en: 'The service is busy just now. Try again in a moment; nothing is lost.',
    });
  }
  return new ProblemError('internal', {
    zh: '服务出了点问题，请稍后再试。若一直如此，请把请求编号告诉管理员。',
    en: 'The service failed. Try again later; if it stays so, tell the operator the request id.',
  });
}
