/**
 * The portal's side of an import. Only {@link ImportHost.createUsers} is required.
 *
 * What a host returns is parsed, never trusted; what it throws is read by its own properties
 * (`status`, `retryable`, `retryAfterSeconds`, `userMessage`), see {@link ImportHostErrorLike}.
 *
 * @example
 * const host: ImportHost = {
 *   listRoles: ({ signal }) => api.roles({ signal }),
 *   createUsers: (users, { idempotencyKey, signal }) => api.createUsers(users, { idempotencyKey, signal }),
 *   recoverUsers: (keys, { signal }) => api.findByImportKey(keys, { signal }),
 * };
 */
export interface ImportHost {
  /**
   * Roles this administrator may grant. Called once a session, again on retry. Absent: the choice is not offered and ids from a column go unchecked.
   *
   * @param request holds the signal that ends the call, as in every method of the host.
   * @returns the roles, in the order in which they are shown.
   * @example
   * listRoles: ({ signal }) => api.roles({ signal }),
   */
  listRoles?(request: HostRequest): Promise<readonly Choice[]>;
  /**
   * Desks a user may belong to. Called and absent like {@link ImportHost.listRoles}.
   *
   * @returns the desks, in the order in which they are shown.
   * @example
   * listDesks: ({ signal }) => api.desks({ signal }),
   */
  listDesks?(request: HostRequest): Promise<readonly Choice[]>;
  /**
   * Domains of the classic PBX. Called and absent like {@link ImportHost.listRoles}.
   *
   * @returns the domains, in the order in which they are shown.
   * @example
   * listPbxDomains: ({ signal }) => api.pbxDomains({ signal }),
   */
  listPbxDomains?(request: HostRequest): Promise<readonly Choice[]>;
  /**
   * The choices of any other field.
   *
   * @param list as the field's `list` says: `regions`, or a name of the portal's own.
   * @returns the choices, in the order in which they are shown.
   * @example
   * listChoices: (list, { signal }) => api.choices(list, { signal }),
   */
  listChoices?(list: string, request: HostRequest): Promise<readonly Choice[]>;
  /**
   * Pre-flight: what the back end already knows to be wrong (taken names, policy). Creates nothing.
   *
   * @param users a batch of users that passed every other check.
   * @returns the problems, none for a user who may be created.
   * @example
   * checkUsers: async (users, { signal }) => {
   *   const taken = new Set(await api.takenNames(users.map(({ username }) => username), { signal }));
   *   return users
   *     .filter(({ username }) => taken.has(username))
   *     .map(({ key }) => ({ key, field: 'username', message: 'This name is taken.', kind: 'duplicate' }));
   * },
   */
  checkUsers?(users: readonly NewUser[], request: HostRequest): Promise<readonly HostProblem[]>;
  /**
   * Creates one batch.
   *
   * @param users at most as many as the element's `batchSize`.
   * @param request says which list of users this is, and how often it was sent before.
   * @returns one result per user, in any order.
   * @throws anything: the error's own properties are read, see {@link ImportHostErrorLike}.
   * @example
   * createUsers: (users, { idempotencyKey, signal }) => api.createUsers(users, { idempotencyKey, signal }),
   */
  createUsers(users: readonly NewUser[], request: BatchRequest): Promise<readonly CreateResult[]>;
  /**
   * What became of users after a crash, a time-out or a lost response.
   *
   * @param keys of users that were sent.
   * @returns what became of each; a missing key is requested again.
   * @example
   * recoverUsers: (keys, { signal }) => api.findByImportKey(keys, { signal }),
   */
  recoverUsers?(keys: readonly string[], request: HostRequest): Promise<readonly Recovered[]>;
  /**
   * True when the same `idempotencyKey` and list never create anybody twice and return what they returned the first time.
   *
   * @default false
   * @example
   * idempotent: true,
   */
  idempotent?: boolean;
  /**
   * Rules for passwords that are made here, for a back end that wants the password from the client; otherwise `createUsers` returns it.
   *
   * @example
   * passwordPolicy: { length: 14, digits: 2, symbols: 1, exclude: '0O1lI' },
   */
  passwordPolicy?: PasswordPolicy;
  /**
   * False: no password is ever shown on screen or copied, not even one at a time. The success details have them all the same.
   *
   * @default true
   * @example
   * showPasswords: false,
   */
  showPasswords?: boolean;
}

/** The last argument of every call of the host. */
export interface HostRequest {
  /** Aborted when the response is no longer wanted. */
  signal: AbortSignal;
}

/** What comes with a batch of users. */
export interface BatchRequest extends HostRequest {
  /** One key per identical list of users: a list that is sent again keeps its key, a part of a list gets its own. */
  idempotencyKey: string;
  /** 1 for the first try of this list. */
  attempt: number;
}

/** One entry of a list to choose from. */
export interface Choice {
  /** What {@link NewUser} holds; a number is taken as text. */
  id: string | number;
  /** What the administrator reads. */
  name: string;
  description?: string;
  /** True: the administrator confirms before more than one user gets this choice. */
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
  /** Number of this set of values, where earlier ones were turned down and corrected, or are tried again as they are: 2, 3, …; absent: the first. */
  revision?: number;
  /** Every other field, by id. */
  extra: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** How a user makes calls. */
export type SipSettings =
  | { option: 'webrtc' }
  | { option: 'classic-pbx'; domainId: string; device: string }
  | { option: 'custom-uri'; uri: string }
  | { option: 'built-in-pbx' };

export type Authentication = 'default' | 'disabled' | 'email' | 'google';

/** Limits of a user's sessions. */
export interface SecuritySettings {
  /** Minutes, 1 to 10080. */
  sessionMinutes?: number;
  /** 1 to 100; absent: no limit. */
  concurrentSessions?: number;
  /** IPv4, IPv6 or CIDR. */
  allowedIps?: readonly string[];
}

/** Minimum counts of each kind of character (0 by default), and what never to use. */
export interface PasswordPolicy {
  /** Characters. */
  length: number;
  digits?: number;
  upper?: number;
  lower?: number;
  symbols?: number;
  /** Characters to leave out, e.g. `0O1lI`. */
  exclude?: string;
}

/** What became of one user. */
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
  /** The host itself does not know what became of the user. The other properties are kept, and shown with the row. */
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

/** What the back end knows to be wrong with one user. */
export interface HostProblem {
  /** The key of the user. */
  key: string;
  /** The id of the field, or what the back end calls it. */
  field?: string;
  /** What the administrator reads. */
  message: string;
  /** A `warning` keeps nobody from being created. */
  kind: 'duplicate' | 'invalid' | 'warning';
}

/** What a thrown error may carry to say what it means; any error with these properties counts. */
export interface ImportHostErrorLike {
  /** HTTP status. */
  status?: number;
  /** `true`: nothing was created, send again. `false`: trying the same again is useless. */
  retryable?: boolean;
  /** Seconds until sending again makes sense. */
  retryAfterSeconds?: number;
  /** Text that may be shown to the administrator. */
  userMessage?: string;
}
