import { roundTrip } from './01-first-light/round-trip.ts';
import type { Lesson } from './lesson.ts';

/** Every lesson there is; course.ts says in which order they are taught. */
export const lessons: readonly Lesson[] = [roundTrip];

export function findLesson(slug: string): Lesson | undefined {
  return lessons.find((lesson) => lesson.slug === slug);
}
