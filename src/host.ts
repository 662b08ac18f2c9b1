/**
 * The portal's side of an import. Only {@link ImportHost.createUsers} is required.
 *
 * What a host returns is parsed, never trusted; what it throws is read by its own properties
 * (`status`, `retryable`, `retryAfterSeconds`, `userMessage`), see {@link ImportHostErrorLike}.
 */
export interface ImportHost {
  /** Roles this administrator may grant. Called once a session, again on retry. Absent: that choice is not offered and ids from a column go unchecked. */
  listRoles?(request: HostRequest): Promise<readonly Choice[]>;
  /** Desks a user may belong to. */
  listDesks?(request: HostRequest): Promise<readonly Choice[]>;
  /** Domains of the classic PBX. */
  listPbxDomains?(request: HostRequest): Promise<readonly Choice[]>;
  /** The choices of any other field, by its `list` name (`regions`, or the portal's own). */
  listChoices?(list: string, request: HostRequest): Promise<readonly Choice[]>;
  /** Pre-flight: what the back end already knows to be wrong (taken names, policy). Creates nothing. */
  checkUsers?(users: readonly NewUser[], request: HostRequest): Promise<readonly HostProblem[]>;
  /** Creates one batch. Answers one result per user, in any order. */
  createUsers(users: readonly NewUser[], request: BatchRequest): Promise<readonly CreateResult[]>;
  /** After a crash, a time-out, a lost answer: what became of these keys? */
  recoverUsers?(keys: readonly string[], request: HostRequest): Promise<readonly Recovered[]>;
  /** True when the same `idempotencyKey` and list never create anybody twice and answer as they did the first time. */
  idempotent?: boolean;
  /** Set it when the back end wants the password from the client; otherwise `createUsers` returns it. */
  passwordPolicy?: PasswordPolicy;
}

export interface HostRequest {
  /** Aborted when the answer is no longer wanted. */
  signal: AbortSignal;
}

export interface BatchRequest extends HostRequest {
  /** One key per identical list of users: sending the list again keeps the key, a part of it gets its own. */
  idempotencyKey: string;
  /** 1 for the first try of this list. */
  attempt: number;
}

/** One entry of a list to choose from. */
export interface Choice {
  id: string | number;
  name: string;
  description?: string;
  /** Asks before it is granted to more than one user. */
  privileged?: boolean;
}

/** What the host receives for a valid row. */
export interface NewUser {
  /** Stable per row, across retries and reloads. */
  key: string;
  /** As a spreadsheet numbers it: the header of a plain file is row 1, the first user row 2. */
  row: number;
  username: string;
  email: string;
  firstName?: string;
  lastName?: string;
  roleId?: string;
  desks?: 'all' | readonly string[];
  /** `generate`: the back end picks the next free one. */
  virtualExtension?: string;
  sip?: SipSettings;
  authentication?: Authentication;
  /** Absent while the switch "Advanced security settings" is off. */
  security?: SecuritySettings;
  digitsOnlyPassword: boolean;
  /** Only with a {@link ImportHost.passwordPolicy}. */
  password?: string;
  /** Which values these are, where others were turned down before and somebody has corrected them: 2, 3, …; absent: the first. */
  revision?: number;
  /** Every other field, by id. */
  extra: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

export type SipSettings =
  | { option: 'webrtc' }
  | { option: 'classic-pbx'; domainId: string; device: string }
  | { option: 'custom-uri'; uri: string }
  | { option: 'built-in-pbx' };

export type Authentication = 'default' | 'disabled' | 'email' | 'google';

export interface SecuritySettings {
  /** Minutes, 1 to 10080. */
  sessionMinutes?: number;
  /** 1 to 100; absent: no limit. */
  concurrentSessions?: number;
  /** IPv4, IPv6 or CIDR. */
  allowedIps?: readonly string[];
}

/** Minimum counts of each kind of character, and what never to use. */
export interface PasswordPolicy {
  length: number;
  digits?: number;
  upper?: number;
  lower?: number;
  symbols?: number;
  /** Characters to leave out, e.g. `0O1lI`. */
  exclude?: string;
}

export type CreateResult =
  | {
      key: string;
      status: 'created';
      id?: string | number;
      /** Digits may be a number, without a zero in front and up to 2⁵³: a longer one has lost digits on its way through JSON, and is not taken. */
      temporaryPassword?: string | number;
      virtualExtension?: string | number;
    }
  | { key: string; status: 'duplicate'; field?: string; message?: string }
  | { key: string; status: 'rejected'; field?: string; message: string }
  /** This one was not created; send it again later. */
  | { key: string; status: 'refused'; retryAfterSeconds?: number }
  /** The host itself cannot tell. What it says all the same is kept, and told with the row. */
  | {
      key: string;
      status: 'unknown';
      message?: string;
      id?: string | number;
      temporaryPassword?: string | number;
      virtualExtension?: string | number;
    };

/** Only an explicit `absent` permits sending again: it promises that no earlier request for the key is still running. */
export type Recovered = CreateResult | { key: string; status: 'absent' } | { key: string; status: 'pending' };

export interface HostProblem {
  key: string;
  field?: string;
  message: string;
  kind: 'duplicate' | 'invalid' | 'warning';
}

/** What a thrown error may carry to say what it means; any error with these properties counts. */
export interface ImportHostErrorLike {
  /** HTTP status. */
  status?: number;
  /** `true`: nothing was created, send again. `false`: trying the same again is useless. */
  retryable?: boolean;
  retryAfterSeconds?: number;
  /** Text that may be shown to the administrator. */
  userMessage?: string;
}
