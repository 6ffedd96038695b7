import type { Command } from '../command.ts';
import { missing } from '../missing.ts';

/** `docker service …`: in its place, not simulated yet. */
export const service: Command = {
  use: 'service',
  short: 'What a swarm keeps running',
  section: 'swarm',
  hidden: true,
  asksDaemon: true,
  commands: [
    missing(
      'create [OPTIONS] IMAGE [COMMAND] [ARG...]',
      'Make a service',
      'cap-add:list cap-drop:list config:config constraint:list container-label:list credential-spec:credential-spec d/detach dns:list dns-option:list dns-search:list endpoint-mode:string entrypoint:command e/env:list env-file:list generic-resource:list group:list health-cmd:string health-interval:duration health-retries:int health-start-interval:duration health-start-period:duration health-timeout:duration host:list hostname:string init isolation:string l/label:list limit-cpu:decimal limit-memory:bytes limit-pids:int log-driver:string log-opt:list max-concurrent:uint mode:string mount:mount name:string network:network no-healthcheck no-resolve-image oom-score-adj:int placement-pref:pref p/publish:port q/quiet read-only replicas:uint replicas-max-per-node:uint reserve-cpu:decimal reserve-memory:bytes restart-condition:string restart-delay:duration restart-max-attempts:uint restart-window:duration rollback-delay:duration rollback-failure-action:string rollback-max-failure-ratio:float rollback-monitor:duration rollback-order:string rollback-parallelism:uint secret:secret stop-grace-period:duration stop-signal:string sysctl:list t/tty ulimit:ulimit update-delay:duration update-failure-action:string update-max-failure-ratio:float update-monitor:duration update-order:string update-parallelism:uint u/user:string with-registry-auth w/workdir:string',
    ),
    missing('inspect [OPTIONS] SERVICE [SERVICE...]', 'Show all there is to know about services', 'f/format:string pretty'),
    missing(
      'logs [OPTIONS] SERVICE|TASK',
      'Show what a service has written',
      'details f/follow no-resolve no-task-ids no-trunc raw since:string n/tail:string t/timestamps',
    ),
    missing('ls [OPTIONS]', 'Show services', 'f/filter:filter format:string q/quiet', {
      shown: 'docker service ls, docker service list',
      aliases: ['list'],
    }),
    missing('ps [OPTIONS] SERVICE [SERVICE...]', 'Show the tasks of services', 'f/filter:filter format:string no-resolve no-trunc q/quiet'),
    missing('rm SERVICE [SERVICE...]', 'Remove services', '', { shown: 'docker service rm, docker service remove', aliases: ['remove'] }),
    missing('rollback [OPTIONS] SERVICE', 'Undo the last change of a service', 'd/detach q/quiet'),
    missing('scale SERVICE=REPLICAS [SERVICE=REPLICAS...]', 'Change the number of tasks of services', 'd/detach'),
    missing(
      'update [OPTIONS] SERVICE',
      'Change a service',
      'args:command cap-add:list cap-drop:list config-add:config config-rm:list constraint-add:list constraint-rm:list container-label-add:list container-label-rm:list credential-spec:credential-spec d/detach dns-add:list dns-option-add:list dns-option-rm:list dns-rm:list dns-search-add:list dns-search-rm:list endpoint-mode:string entrypoint:command env-add:list env-rm:list force generic-resource-add:list generic-resource-rm:list group-add:list group-rm:list health-cmd:string health-interval:duration health-retries:int health-start-interval:duration health-start-period:duration health-timeout:duration host-add:list host-rm:list hostname:string image:string init isolation:string label-add:list label-rm:list limit-cpu:decimal limit-memory:bytes limit-pids:int log-driver:string log-opt:list max-concurrent:uint mount-add:mount mount-rm:list network-add:network network-rm:list no-healthcheck no-resolve-image oom-score-adj:int placement-pref-add:pref placement-pref-rm:pref publish-add:port publish-rm:port q/quiet read-only replicas:uint replicas-max-per-node:uint reserve-cpu:decimal reserve-memory:bytes restart-condition:string restart-delay:duration restart-max-attempts:uint restart-window:duration rollback rollback-delay:duration rollback-failure-action:string rollback-max-failure-ratio:float rollback-monitor:duration rollback-order:string rollback-parallelism:uint secret-add:secret secret-rm:list stop-grace-period:duration stop-signal:string sysctl-add:list sysctl-rm:list t/tty ulimit-add:ulimit ulimit-rm:list update-delay:duration update-failure-action:string update-max-failure-ratio:float update-monitor:duration update-order:string update-parallelism:uint u/user:string with-registry-auth w/workdir:string',
    ),
  ],
};
