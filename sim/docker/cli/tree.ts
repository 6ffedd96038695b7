import { type Command, renamed } from './command.ts';
import { config } from './config/missing.ts';
import { attach } from './container/attach.ts';
import { create } from './container/create.ts';
import { diff } from './container/diff.ts';
import { exec } from './container/exec.ts';
import { inspect as inspectContainer } from './container/inspect.ts';
import { kill } from './container/kill.ts';
import { logs } from './container/logs.ts';
import { ls as listContainers } from './container/ls.ts';
import { commit, cp, exportContainer, stats } from './container/missing.ts';
import { pause, unpause } from './container/pause.ts';
import { port } from './container/port.ts';
import { prune as pruneContainers } from './container/prune.ts';
import { rename } from './container/rename.ts';
import { restart } from './container/restart.ts';
import { rm } from './container/rm.ts';
import { run } from './container/run.ts';
import { start } from './container/start.ts';
import { stop } from './container/stop.ts';
import { top } from './container/top.ts';
import { update } from './container/update.ts';
import { wait } from './container/wait.ts';
import { context } from './context/commands.ts';
import { history } from './image/history.ts';
import { inspect as inspectImage } from './image/inspect.ts';
import { ls as listImages } from './image/ls.ts';
import { build, builderPrune, importImage, load, login, logout, push, save, search } from './image/missing.ts';
import { prune as pruneImages } from './image/prune.ts';
import { pull } from './image/pull.ts';
import { rm as removeImages } from './image/rm.ts';
import { tag } from './image/tag.ts';
import { manifest } from './manifest/missing.ts';
import { network } from './network/commands.ts';
import { node } from './node/missing.ts';
import { plugin } from './plugin/missing.ts';
import { secret } from './secret/missing.ts';
import { service } from './service/missing.ts';
import { stack } from './stack/missing.ts';
import { swarm } from './swarm/missing.ts';
import { df } from './system/df.ts';
import { dialStdio } from './system/dial-stdio.ts';
import { events } from './system/events.ts';
import { info } from './system/info.ts';
import { inspect } from './system/inspect.ts';
import { prune as pruneSystem } from './system/missing.ts';
import { version } from './system/version.ts';
import { trust } from './trust/missing.ts';
import { volume } from './volume/commands.ts';

/** The same verbs stand under `docker container` and directly under `docker`. */
const CONTAINER_VERBS: readonly Command[] = [
  attach,
  commit,
  cp,
  create,
  diff,
  exec,
  exportContainer,
  kill,
  logs,
  pause,
  port,
  rename,
  restart,
  rm,
  run,
  start,
  stats,
  stop,
  top,
  unpause,
  update,
  wait,
];

const container: Command = {
  use: 'container',
  short: 'Work with containers',
  asksDaemon: true,
  commands: [...CONTAINER_VERBS.map(plainly), inspectContainer, listContainers, pruneContainers],
};

const image: Command = {
  use: 'image',
  short: 'Work with images',
  asksDaemon: true,
  commands: [build, history, importImage, inspectImage, load, listImages, pruneImages, pull, push, removeImages, save, tag].map(plainly),
};

const system: Command = {
  use: 'system',
  short: 'Work with the whole system',
  asksDaemon: true,
  commands: [df, dialStdio, events, info, pruneSystem].map(plainly),
};

const builder: Command = { use: 'builder', short: 'Work with builds', asksDaemon: true, commands: [build, builderPrune].map(plainly) };

/** Inside a group there are no sections. */
function plainly(command: Command): Command {
  return { ...command, section: undefined };
}

/** A verb of a group, directly under `docker`: its other names stay with the group. */
const direct = (command: Command): Command => ({ ...command, aliases: undefined });
const common = (command: Command): Command => ({ ...direct(command), section: 'common' });

/** Everything docker 28.2.2 has. The common commands stand in the order in which help shows them. Source: recordings A/help_top.json. */
export const TOP: Command = {
  use: 'docker',
  short: 'Run programs in containers, on this host or another',
  asksDaemon: true,
  commands: [
    common(run),
    common(exec),
    renamed(listContainers, 'ps', { section: 'common' }),
    common(build),
    common(pull),
    common(push),
    renamed(listImages, 'images', { section: 'common' }),
    common(login),
    common(logout),
    common(search),
    common(version),
    common(info),
    ...[builder, container, context, image, manifest, network, plugin, system, trust, volume],
    ...[swarm, node, service, stack, config, secret],
    ...CONTAINER_VERBS.filter((verb) => verb !== run && verb !== exec).map(direct),
    ...[events, history, importImage, load, save, tag].map(direct),
    inspect,
    renamed(removeImages, 'rmi'),
  ],
};
