import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { Authentication, CreateResult, NewUser, SecuritySettings, SipSettings } from '../../src/host.js';
import { sow } from './seed.js';

/** A user as the directory keeps it. */
export interface DirectoryUser {
  id: number;
  username: string;
  email: string;
  /** The values that must be unique: see `identityKey`. */
  usernameKey: string;
  emailKey: string;
  firstName?: string;
  lastName?: string;
  roleId?: number;
  desks: 'all' | readonly number[];
  extension?: string;
  sip?: SipSettings;
  authentication: Authentication;
  security?: SecuritySettings;
  extra: NewUser['extra'];
  /** Milliseconds since the epoch. */
  createdAt: number;
}

export interface Role {
  id: number;
  name: string;
  description: string;
  privileged: boolean;
}

export interface Desk {
  id: number;
  name: string;
  description: string;
}

export interface PbxDomain {
  id: number;
  name: string;
}

export interface Region {
  id: number;
  name: string;
}

/** A batch with its response: the same request gets the same response again. */
export interface AnsweredRequest {
  idempotencyKey: string;
  /** The list of users as it was sent. */
  fingerprint: string;
  results: readonly CreateResult[];
  at: number;
}

/** The outcome of one key, for a client that lost the response. */
export interface KnownOutcome {
  key: string;
  result: CreateResult;
  at: number;
}

export interface DirectorySchema extends DBSchema {
  users: {
    key: number;
    value: DirectoryUser;
    indexes: { usernameKey: string; emailKey: string; extension: string };
  };
  roles: { key: number; value: Role };
  desks: { key: number; value: Desk };
  domains: { key: number; value: PbxDomain };
  regions: { key: number; value: Region };
  requests: { key: string; value: AnsweredRequest; indexes: { at: number } };
  outcomes: { key: string; value: KnownOutcome; indexes: { at: number } };
  /** The next extension to try, so that an allocation does not start from 2000 each time. */
  counters: { key: string; value: number };
}

export type DirectoryDatabase = IDBPDatabase<DirectorySchema>;
export type StoreName = StoreNames<DirectorySchema>;
export type WriteTransaction = IDBPTransaction<DirectorySchema, StoreName[], 'readwrite' | 'versionchange'>;

export const ALL_STORES: StoreName[] = [
  'users',
  'roles',
  'desks',
  'domains',
  'regions',
  'requests',
  'outcomes',
  'counters',
];

const VERSION = 1;

export function openDirectoryDatabase(name: string): Promise<DirectoryDatabase> {
  return openDB<DirectorySchema>(name, VERSION, {
    upgrade(database, oldVersion, _newVersion, transaction) {
      if (oldVersion >= 1) return;
      createStores(database);
      // Not awaited: the upgrade ends when its requests have ended, and fails as a whole if a request fails.
      void sow(transaction);
    },
    // Another tab may upgrade or delete the database.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

function createStores(database: DirectoryDatabase): void {
  const users = database.createObjectStore('users', { keyPath: 'id', autoIncrement: true });
  users.createIndex('usernameKey', 'usernameKey', { unique: true });
  users.createIndex('emailKey', 'emailKey', { unique: true });
  users.createIndex('extension', 'extension', { unique: true });
  for (const store of ['roles', 'desks', 'domains', 'regions'] as const) {
    database.createObjectStore(store, { keyPath: 'id' });
  }
  database.createObjectStore('requests', { keyPath: 'idempotencyKey' }).createIndex('at', 'at');
  database.createObjectStore('outcomes', { keyPath: 'key' }).createIndex('at', 'at');
  database.createObjectStore('counters');
}
