import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { course } from './lessons/course.ts';
import { startEarly } from './src/serve/early-start.ts';
import { allowInlineScripts } from './src/serve/inline-scripts.ts';

export default defineConfig({
  // Where the site will stand; only a deployment knows. Without them it works at the root of any host.
  site: process.env.DOCKWIRE_SITE,
  base: process.env.DOCKWIRE_BASE,
  trailingSlash: 'always',
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'none'",
        "img-src 'self' data: blob:",
        "manifest-src 'self'",
        "object-src 'none'",
        "worker-src 'self'",
      ],
      // The search index is WebAssembly; 'wasm-unsafe-eval' lets that compile and still no text become code.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      // xterm's renderer and the code blocks write their colours as <style> and style="…" at run time, which no hash can name.
      styleDirective: { resources: ["'self'", "'unsafe-inline'"] },
    },
  },
  integrations: [
    starlight({
      title: 'Dockwire',
      logo: { src: './src/assets/logo.svg', alt: '' },
      favicon: '/favicon.svg',
      defaultLocale: 'en',
      locales: { en: { label: 'English', lang: 'en' }, ko: { label: '한국어', lang: 'ko' } },
      // Written from the course, because an automatic sidebar comes out empty when the content lies outside src/.
      sidebar: course.map(({ title, lessons }) => ({
        label: title.en,
        translations: { ko: title.ko },
        items: lessons.map((slug) => ({ slug: `lessons/${slug}` })),
      })),
      routeMiddleware: './src/lesson-route.ts',
      components: {
        Footer: './src/components/Footer.astro',
        SiteTitle: './src/components/SiteTitle.astro',
        SkipLink: './src/components/SkipLink.astro',
        TwoColumnContent: './src/components/TwoColumnContent.astro',
      },
      customCss: ['./src/styles/theme.css', './src/styles/lesson.css'],
      // On a phone the keyboard then shrinks the page, and the terminal stays above it.
      head: [
        { tag: 'meta', attrs: { name: 'viewport', content: 'width=device-width, initial-scale=1, interactive-widget=resizes-content' } },
      ],
      credits: false,
    }),
    startEarly(),
    allowInlineScripts(),
  ],
  // As separate files, or every lazily loaded program would be inlined into the worker.
  vite: { worker: { format: 'es' } },
});
