// The watched worker has its journal already: see observed.worker.ts.
export {};
