import type { Sys } from '../../../kernel/sys.ts';
import { conflict, type DockerError, invalidParameter } from '../../api/error.ts';
import type { ContainerStore } from './store.ts';

const VALID = /^\/?[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;
const FORM = '[a-zA-Z0-9][a-zA-Z0-9_.-]';

/** Names are `adjective_scientist`, as Docker makes them; the words are our own choice. */
const ADJECTIVES = [
  'amber',
  'bold',
  'brisk',
  'calm',
  'candid',
  'clever',
  'cosmic',
  'curious',
  'daring',
  'eager',
  'earnest',
  'fair',
  'fluent',
  'gentle',
  'glad',
  'golden',
  'hardy',
  'humble',
  'jolly',
  'keen',
  'lively',
  'lucid',
  'mellow',
  'merry',
  'modest',
  'nimble',
  'patient',
  'polite',
  'proud',
  'quick',
  'quiet',
  'rapid',
  'serene',
  'shiny',
  'silent',
  'smooth',
  'steady',
  'sunny',
  'swift',
  'tidy',
  'vivid',
  'warm',
  'wise',
  'witty',
];
const SCIENTISTS = [
  'abel',
  'ampere',
  'banach',
  'bernoulli',
  'boole',
  'cantor',
  'carnot',
  'celsius',
  'church',
  'copernicus',
  'curie',
  'dalton',
  'dirac',
  'euclid',
  'euler',
  'faraday',
  'fermat',
  'fourier',
  'galois',
  'gauss',
  'goedel',
  'heisenberg',
  'herschel',
  'hilbert',
  'hubble',
  'kelvin',
  'kepler',
  'lagrange',
  'laplace',
  'leibniz',
  'lovelace',
  'maxwell',
  'meitner',
  'mendel',
  'newton',
  'noether',
  'pascal',
  'planck',
  'riemann',
  'sejong',
  'tesla',
  'turing',
  'volta',
  'wu',
];

/** Takes a name for a container: the wanted one, or a new one. With its slash. @throws DockerError */
export function reserveName(sys: Sys, store: ContainerStore, wanted: string, id: string): string {
  if (wanted !== '') return reserve(store, wanted, id);
  for (let attempt = 0; attempt < 6; attempt++) {
    const name = `/${pick(sys, ADJECTIVES)}_${pick(sys, SCIENTISTS)}${attempt > 0 ? sys.random(1).reduce((_, byte) => byte % 10, 0) : ''}`;
    if (store.holderOf(name) !== undefined) continue;
    store.reserve(name, id);
    return name;
  }
  const name = `/${id.slice(0, 12)}`;
  store.reserve(name, id);
  return name;
}

/** @throws DockerError `Invalid container name (…)`, `Conflict. The container name "/x" is already in use …` */
export function reserve(store: ContainerStore, wanted: string, id: string): string {
  if (!VALID.test(wanted)) throw invalidParameter(`Invalid container name (${wanted}), only ${FORM} are allowed`);
  const name = wanted.startsWith('/') ? wanted : `/${wanted}`;
  const holder = store.holderOf(name);
  if (holder !== undefined) throw inUse(name, holder);
  store.reserve(name, id);
  return name;
}

export function inUse(name: string, holder: string): DockerError {
  return conflict(
    `Conflict. The container name "${name}" is already in use by container "${holder}". You have to remove (or rename) that container to be able to reuse that name.`,
  );
}

function pick(sys: Sys, words: readonly string[]): string {
  const [high = 0, low = 0] = sys.random(2);
  return words[(high * 256 + low) % words.length] ?? '';
}
