/** A text in every language of the course. */
export interface Localized {
  readonly en: string;
  readonly ko: string;
}

export interface CourseModule {
  /** The module's folder below `lessons/`. */
  readonly key: string;
  readonly title: Localized;
  /** Slugs of its lessons: `content/{en,ko}/lessons/<slug>`, in the order of the course. */
  readonly lessons: readonly string[];
}

/** The course, in the order in which it is taught. The sidebar, and what "next" means, come from here. */
export const course: readonly CourseModule[] = [
  { key: '01-first-light', title: { en: 'First light', ko: '첫 불빛' }, lessons: ['round-trip'] },
];
