import { createImageService } from './image/local.ts';
import { dockerd } from './program.ts';

export const main = dockerd(createImageService);
