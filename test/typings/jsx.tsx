import type { BulkUserImport, ImportHost } from 'bulk-user-import';
import type {} from 'bulk-user-import/jsx';
import { createRef } from 'react';

declare const host: ImportHost;
const ref = createRef<BulkUserImport>();

export const all = (
  <bulk-user-import
    ref={ref}
    key="import"
    id="import"
    lang="fr"
    host={host}
    fields={[]}
    max-rows={1000}
    max-file-size="10485760"
    batch-size={10}
    concurrency={2}
    batch-timeout={1000}
    resume-key="tenant/administrator"
    worker-url="/engine.worker.js"
    maxRows={1000}
    onimport-step={({ detail }) => detail.previous === 'upload'}
    onimport-complete={({ detail }) => detail.created}
  >
    <h2 slot="title">Users</h2>
  </bulk-user-import>
);

export const wrong = [
  // @ts-expect-error -- a host creates users
  <bulk-user-import key="host" host={{}} />,
  // @ts-expect-error -- there is no such property
  <bulk-user-import key="property" users={1000} />,
  // @ts-expect-error -- the detail has no such count
  <bulk-user-import key="detail" onimport-complete={({ detail }) => detail.lost as number} />,
];
