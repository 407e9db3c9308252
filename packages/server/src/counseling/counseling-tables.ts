import type { CounselorHours, counselorPhotoTypes } from '@union-jobs/contract';
import type { ColumnType, Generated } from 'kysely';

type Moment = ColumnType<Date, Date, Date>;
type Json<T> = ColumnType<T, string, string>;

interface CounselingServiceTable {
  id: string;
  organization_id: string;
  kind: string;
  name: string;
  description: string | null;
  minutes: number;
  modes: string[];
  buffer_before_minutes: number;
  buffer_after_minutes: number;
  step_minutes: number;
  notice_minutes: number;
  horizon_days: number;
  most_sessions: number;
  offer_minutes: number;
  is_open: Generated<boolean>;
  created_at: Generated<Date>;
}

interface CounselingPlaceTable {
  id: string;
  organization_id: string;
  name: string;
  address: string | null;
  transport: string | null;
}

interface CounselorTable {
  id: string;
  organization_id: string;
  name: string;
  qualification: string | null;
  specialities: string[];
  languages: string[];
  introduction: string | null;
  photo: Uint8Array | null;
  photo_type: (typeof counselorPhotoTypes)[number] | null;
  photo_version: string | null;
  hours: Json<CounselorHours>;
  is_open: Generated<boolean>;
  created_at: Generated<Date>;
}

interface LectureTable {
  id: string;
  organization_id: string;
  kind: string;
  title: string;
  speaker: string | null;
  description: string | null;
  starts_at: Moment;
  ends_at: Moment;
  venue: string | null;
  is_cancelled: Generated<boolean>;
  offer_minutes: Generated<number>;
}

interface LectureSeatTable {
  lecture_id: string;
  mode: 'test' | 'live';
  capacity: number;
  taken: Generated<number>;
}

interface BookingTable {
  id: string;
  organization_id: string;
  mode: 'test' | 'live';
  number: string | null;
  state: string;
  service_id: string | null;
  counselor_id: string | null;
  meeting: string | null;
  place_id: string | null;
  lecture_id: string | null;
  held_until: Date | null;
  /** Days as `2026-11-23`; read as text. */
  wanted_from: string | null;
  wanted_to: string | null;
  wants_counselor: Generated<boolean>;
  turn: Generated<number>;
  created_at: Moment;
  person: Uint8Array | null;
  manage_hash: Uint8Array;
  consents: ColumnType<{ version: string; hash: string; at: string }[], string | undefined, string>;
  reminders: Generated<boolean>;
  erased_at: Date | null;
}

interface BookingSessionTable {
  booking_id: string;
  number: number;
  counselor_id: string;
  mode: 'test' | 'live';
  starts_at: Moment;
  ends_at: Moment;
  during: string;
  state: string;
  held_until: Date | null;
}

interface ReminderTable {
  id: string;
  booking_id: string;
  session_number: number | null;
  kind: string;
  due_at: Moment;
  state: Generated<string>;
  tries: Generated<number>;
  claimed_until: Date | null;
  sent_at: Date | null;
}

interface CounselorNoteTable {
  id: string;
  organization_id: string;
  booking_id: string;
  counselor_id: string;
  at: Moment;
  text: Uint8Array;
}

/** The tables of counseling, for kysely. */
export interface CounselingTables {
  counseling_service: CounselingServiceTable;
  counseling_place: CounselingPlaceTable;
  counselor: CounselorTable;
  counselor_service: { counselor_id: string; service_id: string };
  lecture: LectureTable;
  lecture_seat: LectureSeatTable;
  booking: BookingTable;
  booking_session: BookingSessionTable;
  reminder: ReminderTable;
  counselor_note: CounselorNoteTable;
}
