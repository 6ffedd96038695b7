import { missing } from '../missing.ts';

/** Verbs of images and registries that are not simulated yet. */
export const build = missing(
  'build [OPTIONS] PATH | URL | -',
  'Make an image as a Dockerfile says',
  'add-host:list build-arg:list cache-from:strings cgroup-parent:string compress cpu-period:int cpu-quota:int c/cpu-shares:int cpuset-cpus:string cpuset-mems:string disable-content-trust f/file:string force-rm iidfile:string isolation:string label:list m/memory:bytes memory-swap:bytes network:string no-cache platform:string pull q/quiet rm security-opt:strings shm-size:bytes t/tag:list target:string ulimit:ulimit',
  { shown: 'docker image build, docker build, docker builder build' },
);
export const push = missing(
  'push [OPTIONS] NAME[:TAG]',
  'Send an image to a registry',
  'a/all-tags disable-content-trust platform:string q/quiet',
  { shown: 'docker image push, docker push', asksDaemon: true },
);
export const importImage = missing(
  'import [OPTIONS] file|URL|- [REPOSITORY[:TAG]]',
  'Make an image of an archive of files',
  'c/change:list m/message:string platform:string',
  { shown: 'docker image import, docker import', asksDaemon: true },
);
export const load = missing('load [OPTIONS]', 'Read images from an archive', 'i/input:string platform:string q/quiet', {
  shown: 'docker image load, docker load',
  asksDaemon: true,
});
export const save = missing('save [OPTIONS] IMAGE [IMAGE...]', 'Write images to an archive', 'o/output:string platform:string', {
  shown: 'docker image save, docker save',
  asksDaemon: true,
});
export const builderPrune = missing('prune', 'Remove what builds have kept', 'a/all filter:filter f/force keep-storage:bytes');
export const login = missing(
  'login [OPTIONS] [SERVER]',
  'Say who you are to a registry',
  'p/password:string password-stdin u/username:string',
  {
    long: 'Say who you are to a registry.\nWithout a server, to Docker Hub.',
  },
);
export const logout = missing('logout [SERVER]', 'Forget who you are at a registry', '', {
  long: 'Forget who you are at a registry.\nWithout a server, at the one the daemon names.',
});
export const search = missing('search [OPTIONS] TERM', 'Look for images on Docker Hub', 'f/filter:filter format:string limit:int no-trunc');
