import type { Desk, DirectoryUser, PbxDomain, Region, Role } from '../directory/schema.js';

/** Where the portal's users are. Fires `change` when the users have changed. */
export interface UserDirectory extends EventTarget {
  /** Newest first. */
  listUsers(): Promise<readonly DirectoryUser[]>;
  listRoles(): Promise<readonly Role[]>;
  listDesks(): Promise<readonly Desk[]>;
  listPbxDomains(): Promise<readonly PbxDomain[]>;
  listRegions(): Promise<readonly Region[]>;
  /** Makes the directory as a new visitor finds it. */
  reset(): Promise<void>;
}
