/** The shell's own words; what Starlight says itself it translates itself. Pages get their words from content/. */
const texts = {
  en: {
    notAffiliated: 'Dockwire is not affiliated with Docker, Inc.',
    course: 'Course',
    skipToTools: 'Skip to the terminal',
    views: 'What to show',
    lesson: 'Lesson',
    terminal: 'Terminal',
    wire: 'Wire',
    map: 'Map',
    tools: 'Tools of this lesson',
    tall: 'Use the whole screen',
    loading: 'Starting the machine …',
    noScript: 'The machine on this page runs in your browser and needs JavaScript. The text works without.',
  },
  ko: {
    notAffiliated: 'Dockwire는 Docker, Inc.와 관련이 없습니다.',
    course: '목차',
    skipToTools: '터미널로 건너뛰기',
    views: '볼 화면 고르기',
    lesson: '본문',
    terminal: '터미널',
    wire: '통신',
    map: '지도',
    tools: '실습 도구',
    tall: '화면 전체 쓰기',
    loading: '가상 컴퓨터를 켜는 중 …',
    noScript: '이 페이지의 가상 컴퓨터는 브라우저 안에서 돌아가므로 JavaScript가 필요합니다. 본문은 JavaScript 없이도 읽을 수 있습니다.',
  },
} as const;

export type Locale = keyof typeof texts;

/** The words of a language; English for a page that is in neither. */
export const textsOf = (locale: string | undefined) => texts[locale === 'ko' ? 'ko' : 'en'];
