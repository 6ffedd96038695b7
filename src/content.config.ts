import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const collections = {
  docs: defineCollection({
    loader: glob({ base: './content', pattern: '{en,ko}/**/[^_]*.{md,mdx}' }),
    // `lesson` names the lesson whose tools stand beside the text; a page without it is plain reading.
    schema: docsSchema({ extend: z.object({ lesson: z.string().optional() }) }),
  }),
};
