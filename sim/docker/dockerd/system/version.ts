import type { ContainerdClient } from '../../../containerd/api.ts';
import type { Sys } from '../../../kernel/sys.ts';
import type { VersionResponse } from '../../api/types/system.ts';
import { CONTAINERD, DOCKER_INIT, ENGINE, RUNC } from '../../api/versions.ts';

/** GET /version. Source: recordings G/cli_http_sequences. */
export async function versionResponse(sys: Sys, containerd: ContainerdClient): Promise<VersionResponse> {
  const { version, revision } = await containerd.version();
  const { release } = sys.uname();
  return {
    Platform: { Name: '' },
    Components: [
      {
        Name: 'Engine',
        Version: ENGINE.version,
        Details: {
          ApiVersion: ENGINE.apiVersion,
          Arch: ENGINE.arch,
          BuildTime: ENGINE.buildTime,
          Experimental: 'false',
          GitCommit: ENGINE.gitCommit,
          GoVersion: ENGINE.goVersion,
          KernelVersion: release,
          MinAPIVersion: ENGINE.minApiVersion,
          Os: ENGINE.os,
        },
      },
      { Name: 'containerd', Version: version || CONTAINERD.version, Details: { GitCommit: revision } },
      { Name: 'runc', Version: RUNC.version, Details: { GitCommit: RUNC.gitCommit } },
      { Name: 'docker-init', Version: DOCKER_INIT.version, Details: { GitCommit: DOCKER_INIT.gitCommit } },
    ],
    Version: ENGINE.version,
    ApiVersion: ENGINE.apiVersion,
    MinAPIVersion: ENGINE.minApiVersion,
    GitCommit: ENGINE.gitCommit,
    GoVersion: ENGINE.goVersion,
    Os: ENGINE.os,
    Arch: ENGINE.arch,
    KernelVersion: release,
    BuildTime: ENGINE.buildTime,
  };
}
