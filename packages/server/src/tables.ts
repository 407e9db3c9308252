import type { Block, Question, UploadType } from '@union-jobs/contract';
import type { ColumnType, Generated } from 'kysely';
import type { CounselingTables } from './counseling/counseling-tables.ts';

type Moment = ColumnType<Date, Date, Date>;

interface OrganizationTable {
  id: string;
  parent_id: string | null;
  name: string;
  licence: string | null;
  hotlines: Generated<string[]>;
  website: string | null;
  created_at: Generated<Date>;
  application_retention_days: Generated<number>;
  registration_retention_days: Generated<number>;
  booking_retention_days: Generated<number>;
  crisis_line: string | null;
  reminder_minutes: Generated<number[]>;
}

interface KeyTable {
  id: string;
  organization_id: string;
  kind: 'publishable' | 'secret' | 'counselor' | 'door';
  mode: 'test' | 'live';
  hash: Uint8Array;
  last_four: string;
  scopes: string[];
  allowed_origins: string[];
  allow_null_origin: boolean;
  created_at: Generated<Date>;
  revoked_at: Date | null;
  counselor_id: string | null;
  fair_id: string | null;
}

interface EmployerTable {
  id: string;
  organization_id: string;
  name: string;
  credit_code: string | null;
  ownership: string | null;
  size: string | null;
  industry: string | null;
  introduction: string | null;
  verified: Generated<boolean>;
}

/** Written and read whole as JSON. */
type Json<T> = ColumnType<T, string | undefined, string>;

interface FairTable {
  id: string;
  organization_id: string;
  name: string;
  starts_at: Moment;
  ends_at: Moment;
  kind: Generated<string>;
  format: Generated<string>;
  status: Generated<string>;
  status_note: string | null;
  edition: string | null;
  description: Json<Block[]>;
  region_codes: Generated<string[]>;
  region_lineage: Generated<string[]>;
  target_groups: Generated<string[]>;
  services: Generated<string[]>;
  venue: ColumnType<unknown, string | null | undefined, string | null>;
  sessions: Json<unknown[]>;
  streams: Json<unknown[]>;
  contact_phone: string | null;
  registration: ColumnType<unknown, string | null | undefined, string | null>;
  identity: string | null;
  previous_starts_at: Date | null;
  sequence: Generated<number>;
  updated_at: Generated<Date>;
}

interface FairHostTable {
  fair_id: string;
  position: number;
  role: string;
  name: string;
  organization_id: string | null;
}

interface FairShareTable {
  organization_id: string;
  fair_id: string;
  starts_at: Moment;
  ends_at: Moment;
  is_guest: Generated<boolean>;
}

interface FairEmployerTable {
  fair_id: string;
  employer_id: string;
  booth: string | null;
}

/** Places of a fair, and who has one. */
interface FairSeatTable {
  fair_id: string;
  mode: 'test' | 'live';
  capacity: number | null;
  has_waitlist: Generated<boolean>;
  registered: Generated<number>;
  waiting: Generated<number>;
  attended: Generated<number>;
  turn: Generated<number>;
}

interface RegistrationTable {
  id: string;
  organization_id: string;
  mode: 'test' | 'live';
  fair_id: string;
  state: string;
  code: string | null;
  turn: number;
  registered_at: Moment;
  attended_at: Date | null;
  person: Uint8Array | null;
  mobile_mark: Uint8Array | null;
  manage_hash: Uint8Array;
  consent_version: string;
  consent_hash: string;
  partner: string | null;
  page_path: string | null;
  placement: string | null;
  erased_at: Date | null;
}

/** One posting; `search` is written as text of lexemes and read by the search only. */
export interface JobTable {
  id: string;
  organization_id: string;
  identity: string;
  content_hash: string;
  title: string;
  employer_id: string;
  agency: string | null;
  region_code: string | null;
  province: string | null;
  city: string | null;
  address: string | null;
  pay_text: string;
  pay_min: number | null;
  pay_max: number | null;
  pay_unit: string | null;
  pay_months: number | null;
  pay_negotiable: boolean;
  settlement: string | null;
  monthly_min: number | null;
  monthly_max: number | null;
  headcount_text: string;
  headcount_min: number | null;
  headcount_max: number | null;
  education: string;
  experience: string;
  employment_type: string;
  target_groups: string[];
  benefits: string[];
  majors: string[];
  industry: string | null;
  description: Block[];
  source_name: string;
  source_url: string | null;
  fair_id: string | null;
  booth: string | null;
  published_at: Moment;
  valid_until: Moment;
  closed_at: Date | null;
  search: ColumnType<never, string, string>;
}

/** A Latin word of postings, under itself and under each form with one letter left out. */
interface SearchWordTable {
  piece: string;
  word: string;
}

/** How often what an organization publishes has changed. */
interface PublicationTable {
  organization_id: string;
  version: number;
}

interface ApplicationTable {
  id: string;
  organization_id: string;
  mode: 'test' | 'live';
  number: string | null;
  job_id: string;
  fair_id: string | null;
  booth: string | null;
  state: string;
  submitted_at: Moment;
  person: Uint8Array | null;
  mobile_mark: Uint8Array | null;
  manage_hash: Uint8Array;
  consent_version: string;
  consent_hash: string;
  partner: string | null;
  page_path: string | null;
  placement: string | null;
  erased_at: Date | null;
}

interface ApplicationEventTable {
  id: string;
  sequence: Generated<number>;
  application_id: string;
  state: string;
  at: Moment;
  note: Uint8Array | null;
}

interface UploadTable {
  id: string;
  organization_id: string;
  mode: 'test' | 'live';
  store_name: string;
  file_key: Uint8Array;
  name: Uint8Array;
  type: UploadType;
  bytes: number;
  expires_at: Moment;
  application_id: string | null;
  key_id: string | null;
}

interface QuestionSetTable {
  organization_id: string;
  owner_id: string;
  questions: ColumnType<Question[], string, string>;
}

/** The answer to a request that changed something. */
interface IdempotencyTable {
  key_id: string;
  route: string;
  value: Uint8Array;
  fingerprint: Uint8Array;
  answer: ColumnType<unknown, string, string>;
  created_at: Moment;
}

interface ReportTable {
  id: string;
  organization_id: string;
  mode: 'test' | 'live';
  job_id: string;
  reason: string;
  detail: Uint8Array | null;
  received_at: Moment;
  outcome: string | null;
  settled_at: Moment | null;
}

/** Only ever added to: see `audit/`. */
export interface AuditTable {
  organization_id: string;
  position: number;
  at: Moment;
  actor: string;
  action: string;
  subject: string | null;
  detail: ColumnType<Record<string, unknown>, string, never>;
  previous: Uint8Array;
  hash: Uint8Array;
}

/** The tables of the service, for kysely. */
export interface Tables extends CounselingTables {
  setting: { name: string; value: string };
  migration: { name: string; checksum: string; applied_at: Generated<Date> };
  organization: OrganizationTable;
  key: KeyTable;
  employer: EmployerTable;
  fair: FairTable;
  fair_host: FairHostTable;
  fair_share: FairShareTable;
  fair_employer: FairEmployerTable;
  fair_seat: FairSeatTable;
  registration: RegistrationTable;
  job: JobTable;
  search_word: SearchWordTable;
  publication: PublicationTable;
  application: ApplicationTable;
  application_event: ApplicationEventTable;
  upload: UploadTable;
  question_set: QuestionSetTable;
  report: ReportTable;
  used_proof: { signature: string; used_at: Moment };
  idempotency: IdempotencyTable;
  audit: AuditTable;
  lease: { name: string; holder: string; until: Moment };
  'vault.root': { id: number; wrapped: Uint8Array };
  'vault.key': { id: string; wrapped: Uint8Array };
}
