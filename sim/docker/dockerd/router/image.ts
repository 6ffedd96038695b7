import { fromBase64Url } from '../../../base/base64.ts';
import { text } from '../../../base/bytes.ts';
import { header } from '../../../http/message.ts';
import { DockerError, forbidden, invalidParameter, notImplemented, systemError } from '../../api/error.ts';
import { decodeFilters } from '../../api/filters.ts';
import {
  ReferenceError as BadReference,
  checkDigest,
  familiarName,
  parseReference,
  type Reference,
  withDefaultTag,
  withDigest,
  withTag,
} from '../../api/reference.ts';
import type { ImageSummary } from '../../api/types/image.ts';
import { atLeast } from '../../api/versions.ts';
import type { Daemon } from '../daemon.ts';
import { configFor } from '../image/inspect.ts';
import { encodeProgress } from '../image/progress.ts';
import type { RegistryAuth } from '../image/service.ts';
import { del, get, post, type Route, type RouteCall } from './route.ts';

/** Source: moby api/server/router/image. */
export function imageRoutes(daemon: Pick<Daemon, 'images'>): Route[] {
  const { images } = daemon;
  return [
    get('/images/json', async ({ query, reply, version }) => {
      const options = {
        filters: decodeFilters(query.text('filters')),
        all: query.bool('all'),
        sharedSize: query.bool('shared-size'),
        countContainers: atLeast(version, '1.51'),
      };
      await reply.json(
        200,
        images.list(options).map((summary) => summaryFor(version, summary)),
      );
    }),
    get('/images/{name}/history', ({ reply, vars }) => reply.json(200, images.history(vars.name ?? ''))),
    get('/images/{name}/json', ({ reply, vars, version }) => {
      const inspected = images.inspect(vars.name ?? '');
      const size = atLeast(version, '1.44') ? {} : { VirtualSize: inspected.Size };
      return reply.json(200, { ...inspected, ...size, Config: configFor(version, inspected.Config) });
    }),
    post('/images/create', (call) => create(daemon, call)),
    post('/images/prune', ({ query, reply }) => reply.json(200, images.prune(decodeFilters(query.text('filters'))))),
    post('/images/{name}/tag', async ({ query, reply, vars }) => {
      images.tag(vars.name ?? '', targetOf(query.text('repo'), query.text('tag')));
      await reply.empty(201);
    }),
    del('/images/{name}', async ({ query, reply, vars }) => {
      const name = vars.name ?? '';
      if (name.trim() === '') throw invalidParameter('image name cannot be blank');
      await reply.json(200, images.remove(name, { force: query.bool('force'), prune: !query.bool('noprune') }));
    }),
  ];
}

/** Older clients want placeholders and a second size. */
function summaryFor(version: string, summary: ImageSummary): unknown {
  const { RepoTags, RepoDigests } = summary;
  const nameless = !atLeast(version, '1.43') && RepoTags.length === 0 && RepoDigests.length === 0;
  return {
    ...summary,
    ...(nameless ? { RepoTags: ['<none>:<none>'], RepoDigests: ['<none>@<none>'] } : {}),
    ...(atLeast(version, '1.44') ? {} : { VirtualSize: summary.Size }),
  };
}

/** POST /images/create: a pull, whose failure goes into the stream once something was sent. */
async function create({ images }: Pick<Daemon, 'images'>, { query, reply, request }: RouteCall): Promise<void> {
  const name = query.text('fromImage');
  if (name === '') throw importFailure(query.text('fromSrc'));
  const reference = pulledReference(name, query.text('tag'));
  if (familiarName(reference) === 'scratch') throw forbidden("'scratch' is a reserved name");
  const auth = decodeAuth(header(request.headers, 'X-Registry-Auth'));
  const platform = query.text('platform');
  let gone = false;
  reply.clientGone.then(() => {
    gone = true;
  });
  reply.set('Content-Type', 'application/json');
  const output = {
    write: async (message: Parameters<typeof encodeProgress>[0]) => {
      if (!reply.sent) reply.head(200);
      await reply.write(encodeProgress(message));
    },
  };
  try {
    await images.pull({ reference, auth, output, cancelled: () => gone, ...(platform === '' ? {} : { platform }) });
  } catch (error) {
    if (!reply.sent || !(error instanceof DockerError)) throw error;
    await output.write({ errorDetail: { message: error.message }, error: error.message });
  }
  await reply.end();
}

function importFailure(source: string): DockerError {
  // What Go's http.Get says of the address that is not there. Recording G/api_images.
  if (source === '') return systemError('Get "http:": http: no Host in request URL');
  return notImplemented('dockwire: importing an image from an archive is not simulated yet');
}

/** @throws DockerError invalidParameter */
function pulledReference(name: string, tag: string): Reference {
  return checked(() => {
    const reference = parseReference(name);
    if (tag === '') return reference;
    return isDigest(tag) ? withDigest(reference, tag) : withTag(reference, tag);
  });
}

function isDigest(tag: string): boolean {
  try {
    checkDigest(tag);
    return true;
  } catch (error) {
    if (error instanceof BadReference) return false;
    throw error;
  }
}

/** @throws DockerError invalidParameter */
function targetOf(repository: string, tag: string): Reference {
  return checked(() => {
    const reference = parseReference(repository);
    if (reference.digest !== undefined) throw invalidParameter('refusing to create a tag with a digest reference');
    return withDefaultTag(tag === '' ? reference : withTag(reference, tag));
  });
}

function checked<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof BadReference) throw invalidParameter(error.message);
    throw error;
  }
}

/** A broken field is as good as none: most images need no login. */
function decodeAuth(field: string | undefined): RegistryAuth {
  const bytes = field === undefined ? undefined : fromBase64Url(field);
  if (bytes === undefined) return {};
  try {
    return JSON.parse(text(bytes)) as RegistryAuth;
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
