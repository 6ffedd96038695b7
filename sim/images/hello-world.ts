import { type ImageDefinition, program } from './definition.ts';

export const helloWorld: ImageDefinition = {
  name: 'hello-world',
  tags: ['latest', 'linux'],
  description: 'Hello World! (an example of minimal Dockerization)',
  created: '2025-08-08T19:05:17Z',
  config: { Cmd: ['/hello'] },
  steps: [{ createdBy: 'COPY hello / # buildkit', layer: { hello: program('hello', 10_072) } }, { createdBy: 'CMD ["/hello"]' }],
};
