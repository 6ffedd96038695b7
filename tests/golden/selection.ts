/**
 * Which recordings the product is held to, best first. Every step of a selected recording is run, because later steps build on it; a step
 * in `except` is run and not compared, and the reason says why. `help` lists steps whose descriptions are written in our own words.
 */
export type Selected = {
  /** `area/name` of the recording. */
  recording: string;
  /** 1: what the first lessons type. 2: forms, flags and odd ends of the same commands. 3: the daemon's own start, raw HTTP, limits. */
  tier: 1 | 2 | 3;
  except?: { steps: number[]; why: string }[];
  help?: number[];
  /** Why the recording's exchanges are not compared; with `steps`, those of these steps. */
  withoutHttp?: string | { steps: number[]; why: string };
};

const fullHelp = Array.from({ length: 20 }, (_, step) => step);

export const selection: Selected[] = [
  { recording: 'C/lesson_first_container', tier: 1 },
  {
    recording: 'C/create_start_stop_rm',
    tier: 1,
    except: [{ steps: [18], why: 'asked before the daemon had dealt with the end: depends on the speed of the machine' }],
  },
  { recording: 'A/usage_run_create', tier: 1 },
  { recording: 'A/usage_start_stop_kill', tier: 1 },
  { recording: 'A/usage_ps_logs_rm_inspect', tier: 1 },
  { recording: 'A/usage_image_and_system', tier: 1 },
  { recording: 'A/unknown_commands', tier: 1, help: [1, 8, 26, 28] },
  { recording: 'A/version_and_info', tier: 1 },
  {
    recording: 'B/host_flag',
    tier: 1,
    except: [{ steps: [30], why: 'ssh:// as a host is not simulated' }],
  },
  { recording: 'B/permission_denied', tier: 1, help: [18, 19] },
  { recording: 'B/daemon_not_running', tier: 1, help: [19] },
  { recording: 'C/unknown_containers', tier: 1 },
  { recording: 'C/names_and_ids', tier: 1 },
  { recording: 'C/kill_signals', tier: 1 },
  { recording: 'C/stop_variants', tier: 1 },
  { recording: 'C/stop_default_timeout', tier: 1 },
  { recording: 'C/start_variants', tier: 1 },
  { recording: 'C/run_exit_codes', tier: 1 },
  {
    recording: 'C/run_image_errors',
    tier: 1,
  },
  { recording: 'C/rm_variants', tier: 1 },
  {
    recording: 'C/ps_flags',
    tier: 1,
  },
  { recording: 'C/logs_flags', tier: 1 },
  {
    recording: 'C/inspect_forms',
    tier: 1,
    except: [{ steps: [3, 4], why: 'a simulated image has a history and a configuration of its own' }],
    withoutHttp: { steps: [17, 20, 24], why: 'the recorded image came from docker import, and its Comment says so' },
  },
  { recording: 'D/images_and_rmi', tier: 1 },
  {
    recording: 'G/cli_http_sequences',
    tier: 1,
    except: [
      { steps: [10], why: "top shows the machine's process numbers and load" },
      { steps: [26, 39], why: 'a simulated image has a size and a history of its own' },
      { steps: [27], why: 'the whole of info tells of the machine' },
      { steps: [19, 29, 34, 35, 38, 40, 41, 42, 43], why: 'commit, search, cp, stats, save, load, export and import come later' },
      { steps: [20, 21, 44, 45], why: 'builds on steps that come later' },
    ],
    withoutHttp: { steps: [30], why: "a vain inspect asks for info, which names that machine's registries" },
  },
  { recording: 'G/api_system', tier: 1, except: [{ steps: [13], why: 'the whole of /info tells of the machine' }] },
  { recording: 'G/api_containers', tier: 1 },
  {
    recording: 'G/api_images',
    tier: 1,
    except: [{ steps: [3], why: 'a simulated image has a configuration of its own' }],
  },
  {
    recording: 'G/api_streams',
    tier: 1,
    except: [{ steps: [4, 7], why: 'which of two streams is written first is chance' }],
  },
  { recording: 'C/run_pty_basics', tier: 1 },
  { recording: 'C/run_flags', tier: 1 },
  { recording: 'C/follow_and_interrupt_pty', tier: 2 },
  { recording: 'D/pull_pty', tier: 2, except: [{ steps: [0, 2], why: 'progress on a terminal depends on speed' }] },

  {
    recording: 'A/help_commands_1',
    tier: 2,
    help: fullHelp,
  },
  {
    recording: 'A/help_commands_2',
    tier: 2,
    help: fullHelp,
    except: [
      { steps: [11], why: 'its description ends with a parenthesis, which the comparison does not take for one' },
      { steps: [19], why: 'that machine had the buildx plugin, which takes the place of build' },
    ],
  },
  {
    recording: 'A/help_top',
    tier: 2,
    help: Array.from({ length: 25 }, (_, step) => step),
    except: [
      { steps: [0, 1, 2, 3, 16], why: 'that machine had the buildx plugin, whose commands are in the list' },
      { steps: [17, 24], why: 'the groups that are experimental explain that at length' },
    ],
  },
  {
    recording: 'A/help_with_bad_daemon_and_shorthand',
    tier: 2,
    help: [0, 1],
  },
  { recording: 'A/debug_and_loglevel', tier: 2 },
  {
    recording: 'A/info_basic',
    tier: 2,
    withoutHttp: 'the registries and plugins of that machine are in /info',
    except: [{ steps: [0, 2, 6], why: 'tells of the machine: security options, plugins, registries' }],
  },
  { recording: 'A/info_counts', tier: 2, withoutHttp: { steps: [5, 6], why: 'the registries of that machine are in /info' } },
  { recording: 'A/names_generated_and_case', tier: 2 },
  { recording: 'B/api_version_variable', tier: 2 },
  { recording: 'C/ps_timing_words', tier: 2 },
  { recording: 'C/run_detached_output_ids', tier: 2, withoutHttp: 'whether the short-lived containers have ended by then is chance' },
  { recording: 'C/single_char_names', tier: 2 },
  {
    recording: 'C/run_it_pty',
    tier: 2,
    withoutHttp: "the image's labels are those of that ubuntu",
    except: [
      { steps: [0], why: 'the recorded image has no terminfo: its bash takes the terminal for a dumb one' },
      { steps: [1, 3, 5, 7], why: "that busybox was built with a banner and asks the terminal for its cursor's place" },
      { steps: [10], why: "lists the image's files" },
    ],
  },
  { recording: 'D/pull_refs_bad', tier: 2, except: [{ steps: [25, 26, 27], why: 'platforms and content trust come later' }] },
  {
    recording: 'G/hijack_http_raw',
    tier: 2,
    except: [
      { steps: [3], why: 'how far the container has come when the client attaches depends on the speed of the machine' },
      { steps: [13], why: 'until is cut to whole seconds: whether the last end falls before depends on the speed of the machine' },
      { steps: [18], why: "top shows the machine's process numbers and load" },
    ],
  },
  { recording: 'G/wait_api', tier: 2 },
  {
    recording: 'G/cli_http_sequences_pty',
    tier: 2,
    except: [{ steps: [0, 3, 5], why: "that busybox was built with a banner and asks the terminal for its cursor's place" }],
  },
  { recording: 'B/dockerd_flag_errors', tier: 2, help: Array.from({ length: 29 }, (_, step) => step) },
  {
    recording: 'B/dockerd_tcp_only',
    tier: 2,
  },
  { recording: 'B/dockerd_several_hosts', tier: 2, except: [{ steps: [0], why: 'the order in which the listeners report is chance' }] },
  {
    recording: 'B/dockerd_second_and_signals',
    tier: 2,
    except: [{ steps: [3], why: 'the last lines of the log come in any order' }],
  },

  { recording: 'B/dockerd_foreground_log', tier: 3, except: [{ steps: [5], why: 'the last lines of the log come in any order' }] },
  { recording: 'B/dockerd_tcp_all_interfaces', tier: 3, except: [{ steps: [4, 9], why: 'the log and info tell of the machine' }] },
  { recording: 'B/socket_group_access', tier: 3 },
  {
    recording: 'B/daemon_json_errors',
    tier: 3,
    except: [{ steps: [6, 20, 25, 29], why: 'the order of unknown directives, and of some lines of the log, is chance' }],
  },
  {
    recording: 'G/bad_http_and_limits',
    tier: 3,
    withoutHttp: { steps: [6], why: 'the whole of /info tells of the machine' },
    except: [{ steps: [7], why: 'depends on whether curl was built with HTTP/2' }],
  },
];
