import type { FormPhase } from '../form/form-attempt.ts';
import { endingOf } from '../form/form-outcome.ts';
import type { Booked } from './booking-attempt.ts';
import type { Step } from './booking-draft.ts';
import type { AllStepMessages } from './booking-steps-language.ts';

/** Where a person is on the way to a booking. */
export interface ShownStep {
  readonly step: Step;
  readonly steps: readonly Step[];
  /** The service was chosen by the partner, which spares a step. */
  readonly isPreset: boolean;
  readonly phase: FormPhase;
  /** A place in the waitlist, not a time. */
  readonly waits: boolean;
  readonly booked: Booked | undefined;
}

/** What stands above a step, or above what became of it. */
export function titleOf(shown: ShownStep, messages: AllStepMessages): string {
  const { booking: texts } = messages;
  const { booked, phase, step, waits } = shown;
  if (booked) {
    if (booked.state === 'booked') return texts.booked;
    return booked.position === null ? texts.waitingPlain : texts.waiting(booked.position);
  }
  if (phase === 'unsure') return messages.unsure;
  if (phase === 'offline') return messages.offline;
  const ending = endingOf(phase, messages);
  if (ending) return ending.title;
  const titles: Partial<Record<Step, string>> = {
    way: texts.wayTitle,
    time: texts.timeTitle,
    lectures: texts.lecturesTitle,
    person: texts.personTitle,
  };
  return titles[step] ?? (waits ? texts.waitTitle : texts.confirmTitle);
}

/** `第 2 步，共 5 步` */
export function progressOf(
  { step, steps, isPreset }: ShownStep,
  { booking: texts }: AllStepMessages,
): string {
  const before = isPreset ? 0 : 1;
  return texts.progress(steps.indexOf(step) + 1 + before, steps.length + before);
}
