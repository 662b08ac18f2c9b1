'use client';

import { basicUserFields, type NewUser } from 'bulk-user-import';
import { BulkUserImport } from 'bulk-user-import/react';
import { useEffect, useState } from 'react';
import { createdUsers, host } from './host';

export function Users() {
  const [users, setUsers] = useState<NewUser[]>([]);
  useEffect(() => setUsers(createdUsers()), []);
  return (
    <>
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
