/** What the table knows of one way in which a request can fail. */
export interface ProblemKind {
  /** HTTP status it is answered with. */
  readonly status: number;
  /** Whether the same request may succeed later, unchanged. */
  readonly retryable: boolean;
  /** A short name of the failure, the same for every occurrence (RFC 9457 `title`). */
  readonly title: { readonly zh: string; readonly en: string };
}

const kinds = {
  invalid_request: {
    status: 400,
    retryable: false,
    title: { zh: '请求有误', en: 'The request is not valid' },
  },
  invalid_cursor: {
    status: 400,
    retryable: false,
    title: { zh: '翻页位置无效', en: 'The cursor is not valid' },
  },
  idempotency_key_missing: {
    status: 400,
    retryable: false,
    title: { zh: '缺少防重复提交的编号', en: 'No idempotency key was sent' },
  },
  key_missing: {
    status: 401,
    retryable: false,
    title: { zh: '缺少接入密钥', en: 'No key was sent' },
  },
  key_unknown: {
    status: 401,
    retryable: false,
    title: { zh: '接入密钥无效', en: 'The key is unknown' },
  },
  scope_missing: {
    status: 403,
    retryable: false,
    title: { zh: '接入密钥没有此权限', en: 'The key lacks the scope' },
  },
  origin_not_allowed: {
    status: 403,
    retryable: false,
    title: { zh: '此网站未获授权', en: 'The origin is not allowed' },
  },
  secret_key_in_browser: {
    status: 403,
    retryable: false,
    title: { zh: '网页中不能使用服务端密钥', en: 'A secret key was sent from a browser' },
  },
  not_found: {
    status: 404,
    retryable: false,
    title: { zh: '没有找到', en: 'Not found' },
  },
  method_not_allowed: {
    status: 405,
    retryable: false,
    title: { zh: '不支持这种请求方式', en: 'The method is not allowed' },
  },
  already_applied: {
    status: 409,
    retryable: false,
    title: { zh: '已投递过该职位', en: 'Already applied for this job' },
  },
  already_registered: {
    status: 409,
    retryable: false,
    title: { zh: '已报名该招聘会', en: 'Already registered for this fair' },
  },
  fair_full: {
    status: 409,
    retryable: false,
    title: { zh: '名额已满', en: 'No place is left' },
  },
  registration_closed: {
    status: 409,
    retryable: false,
    title: { zh: '报名未开放', en: 'Registration is not open' },
  },
  slot_taken: {
    status: 409,
    retryable: false,
    title: { zh: '该时段已被预约', en: 'The slot is taken' },
  },
  hold_expired: {
    status: 409,
    retryable: false,
    title: { zh: '保留时间已过', en: 'The hold has expired' },
  },
  lecture_full: {
    status: 409,
    retryable: false,
    title: { zh: '讲座名额已满', en: 'No seat is left' },
  },
  booking_over: {
    status: 409,
    retryable: false,
    title: { zh: '预约已不能更改', en: 'The booking cannot be changed any more' },
  },
  request_in_progress: {
    status: 409,
    retryable: true,
    title: { zh: '正在处理同一请求', en: 'The same request is being worked on' },
  },
  job_closed: {
    status: 410,
    retryable: false,
    title: { zh: '该职位已关闭', en: 'The job is closed' },
  },
  too_large: {
    status: 413,
    retryable: false,
    title: { zh: '内容过大', en: 'The content is too large' },
  },
  unsupported_type: {
    status: 415,
    retryable: false,
    title: { zh: '不支持这种内容格式', en: 'The type of content is not supported' },
  },
  invalid_fields: {
    status: 422,
    retryable: false,
    title: { zh: '有内容需要修改', en: 'Some fields are not valid' },
  },
  idempotency_key_reused: {
    status: 422,
    retryable: false,
    title: {
      zh: '防重复提交的编号已用于另一请求',
      en: 'The idempotency key belongs to another request',
    },
  },
  rate_limited: {
    status: 429,
    retryable: true,
    title: { zh: '请求过于频繁', en: 'Too many requests' },
  },
  internal: {
    status: 500,
    retryable: true,
    title: { zh: '服务出错', en: 'The service failed' },
  },
  unavailable: {
    status: 503,
    retryable: true,
    title: { zh: '服务暂不可用', en: 'The service is not available' },
  },
  storage_full: {
    status: 507,
    retryable: true,
    title: { zh: '存储空间已满', en: 'There is no room left' },
  },
} as const satisfies Record<string, ProblemKind>;

/** The stable name of a failure; the only member of a problem that a client switches on. */
export type ProblemCode = keyof typeof kinds;

/** Every way in which a request can fail: the one list of codes, statuses and titles. */
export const problems: Readonly<Record<ProblemCode, ProblemKind>> = kinds;

/** One field of the request that was refused. */
export interface ProblemField {
  /** JSON Pointer (RFC 6901) into the request: `/query/limit`, `/body/name`. */
  readonly pointer: string;
  /** Stable name of what is wrong with it, such as `too_big` or `invalid_value`. */
  readonly code: string;
  /** What is wrong, in the language of the answer. */
  readonly detail: string;
}

/** The body of every failed answer: problem details of RFC 9457 with our members. */
export interface Problem {
  /** Names the kind of failure: `urn:union-jobs:problem:not_found`. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What happened this time and what to do; never personal data. */
  readonly detail: string;
  /** Path of the request. */
  readonly instance: string;
  readonly code: ProblemCode;
  /** Names this request in the logs of the service. */
  readonly requestId: string;
  readonly retryable: boolean;
  readonly errors?: readonly ProblemField[];
  /** With `slot_taken`: the free times nearest to the one asked for, nearest first. */
  readonly nearest?: readonly string[];
}
