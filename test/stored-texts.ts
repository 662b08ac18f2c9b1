/** Everything that the origin stores, as text: strings as they are, bytes read as UTF-8 and as UTF-16. */
export async function storedTexts(): Promise<string> {
  const texts: string[] = [
    JSON.stringify(Object.entries(localStorage)),
    JSON.stringify(Object.entries(sessionStorage)),
    document.cookie,
  ];
  for (const { name } of await indexedDB.databases())
    if (name) texts.push(name, ...(await databaseTexts(name)));
  return texts.join('\n');
}

async function databaseTexts(name: string): Promise<string[]> {
  const database = await resultOf(indexedDB.open(name));
  const texts: string[] = [];
  for (const store of database.objectStoreNames) {
    const found = database.transaction(store).objectStore(store);
    const [storedKeys, values] = await Promise.all([resultOf(found.getAllKeys()), resultOf(found.getAll())]);
    texts.push(...storedKeys.flatMap(textsOf), ...values.flatMap(textsOf));
  }
  database.close();
  return texts;
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof ArrayBuffer) return bytesOf(new Uint8Array(value));
  if (ArrayBuffer.isView(value))
    return bytesOf(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [key, ...textsOf(part)]);
}

function bytesOf(bytes: Uint8Array): string[] {
  const even = bytes.slice(0, bytes.length - (bytes.length % 2));
  return [new TextDecoder().decode(bytes), new TextDecoder('utf-16le').decode(even)];
}
