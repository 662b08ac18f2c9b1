// The watched worker has its journal already, see observed.worker.ts. An empty file would be no script.
export default 'nothing to offer';
