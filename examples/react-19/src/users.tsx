import { basicUserFields } from 'bulk-user-import';
import { BulkUserImport } from 'bulk-user-import/react';
import { useState } from 'react';
import { createdUsers, host } from './host';

export function Users() {
  const [users, setUsers] = useState(createdUsers);
  return (
    <>
      <h1>Users</h1>
      <ul>
        {users.map(({ key, firstName, lastName, roleId }) => (
          <li key={key}>
            {firstName} {lastName}, {roleId}
          </li>
        ))}
      </ul>
      <BulkUserImport
        host={host}
        fields={basicUserFields}
        resumeKey="northwind/ada"
        onImportContinue={() => setUsers(createdUsers())}
      />
    </>
  );
}
