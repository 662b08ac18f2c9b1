import type { ImportHost } from 'bulk-user-import';
import { BulkUserImport, type BulkUserImportElement, type BulkUserImportProps } from 'bulk-user-import/react';
import { createRef } from 'react';

declare const host: ImportHost;
const ref = createRef<BulkUserImportElement>();
const resetAll = (): boolean | undefined => ref.current?.reset();

export const all = (
  <BulkUserImport
    ref={ref}
    key="import"
    id="import"
    className="wide"
    lang="fr"
    host={host}
    maxRows={1000}
    maxFileSize={Infinity}
    batchSize={10}
    concurrency={2}
    batchTimeout={1000}
    resumeKey="tenant/administrator"
    workerUrl="/engine.worker.js"
    messages={{ upload: {} }}
    fields={[]}
    plan={undefined}
    matchHeaders={undefined}
    onClick={resetAll}
    onImportStep={({ detail }) => detail.step === 'review'}
    onImportFile={({ detail }) => detail.headers.join()}
    onImportValidated={({ detail }) => detail.ready + detail.leftOut}
    onImportProgress={({ detail }) => detail.pending}
    onImportComplete={({ detail, currentTarget }) => [detail.rows, currentTarget]}
    onImportContinue={({ detail }) => detail.created.map(({ username }) => username)}
    onImportError={({ detail }) => detail.recoverable}
  >
    <h2 slot="title">Users</h2>
  </BulkUserImport>
);

export const optional: BulkUserImportProps = { host: undefined, onImportStep: undefined };

export const wrong = [
  // @ts-expect-error -- a host creates users
  <BulkUserImport key="host" host={{}} />,
  // @ts-expect-error -- a number is no text
  <BulkUserImport key="number" maxRows="1000" />,
  // @ts-expect-error -- the step is read only
  <BulkUserImport key="step" step="review" />,
  // @ts-expect-error -- methods are called, not set
  <BulkUserImport key="method" reset={() => true} />,
  // @ts-expect-error -- the detail has no such count
  <BulkUserImport key="detail" onImportComplete={({ detail }) => detail.lost as number} />,
  // @ts-expect-error -- there is no such event
  <BulkUserImport key="event" onImportLost={() => undefined} />,
];
