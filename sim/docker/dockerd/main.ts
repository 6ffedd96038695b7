import { createImageService } from './image/create-service.ts';
import { dockerd } from './program.ts';

export const main = dockerd(createImageService);
