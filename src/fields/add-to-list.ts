/** Adds an item to the list of a key, which may be the first. */
export function addToList<K, V>(lists: Map<K, V[]>, key: K, item: V): void {
  const known = lists.get(key);
  if (known) known.push(item);
  else lists.set(key, [item]);
}
