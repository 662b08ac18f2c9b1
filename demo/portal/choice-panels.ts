import type { Desk, DirectoryUser, Role } from '../directory/schema.js';
import type { Catalogue } from './catalogue.js';
import { copyableId } from './copyable-id.js';
import { dataTable } from './data-table.js';
import { byId, element } from './element.js';

/** The desks and roles tabs, with the ids that a file of users needs. */
export function showChoices({ desks, roles }: Catalogue, users: readonly DirectoryUser[]): void {
  const usersOfRole = ({ id }: Role) => users.filter((user) => user.roleId === id).length;
  const usersOfDesk = ({ id }: Desk) =>
    users.filter((user) => user.desks === 'all' || user.desks.includes(id)).length;

  byId('desk-table', HTMLElement).replaceChildren(
    dataTable<Desk>(
      'Desks',
      [
        { name: 'Desk', cell: (desk) => desk.name },
        { name: 'ID', cell: (desk) => copyableId(desk.id, desk.name) },
        { name: 'Description', cell: (desk) => desk.description },
        { name: 'Users', cell: (desk) => String(usersOfDesk(desk)), isNumeric: true },
      ],
      desks,
    ),
  );
  byId('role-table', HTMLElement).replaceChildren(
    dataTable<Role>(
      'Roles',
      [
        { name: 'Role', cell: roleName },
        { name: 'ID', cell: (role) => copyableId(role.id, role.name) },
        { name: 'Description', cell: (role) => role.description },
        { name: 'Users', cell: (role) => String(usersOfRole(role)), isNumeric: true },
      ],
      roles,
    ),
  );
}

function roleName({ name, privileged }: Role): Node | string {
  return privileged
    ? element('span', { class: 'username' }, name, element('span', { class: 'badge' }, 'Privileged'))
    : name;
}
