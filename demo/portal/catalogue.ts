import type { Desk, DirectoryUser, PbxDomain, Region, Role } from '../directory/schema.js';
import type { UserDirectory } from './user-directory.js';

/** The lists that users refer to by id. */
export interface Catalogue {
  readonly roles: readonly Role[];
  readonly desks: readonly Desk[];
  readonly domains: readonly PbxDomain[];
  readonly regions: readonly Region[];
}

export async function loadCatalogue(directory: UserDirectory): Promise<Catalogue> {
  const [roles, desks, domains, regions] = await Promise.all([
    directory.listRoles(),
    directory.listDesks(),
    directory.listPbxDomains(),
    directory.listRegions(),
  ]);
  return { roles, desks, domains, regions };
}

export function nameOf(list: readonly { id: number; name: string }[], id: number | undefined): string {
  if (id === undefined) return '';
  return list.find((entry) => entry.id === id)?.name ?? String(id);
}

export function fullName(user: DirectoryUser): string {
  return [user.firstName, user.lastName].filter(Boolean).join(' ');
}

export function deskNames(user: DirectoryUser, { desks }: Catalogue): string {
  return user.desks === 'all' ? 'All desks' : user.desks.map((id) => nameOf(desks, id)).join(', ');
}
