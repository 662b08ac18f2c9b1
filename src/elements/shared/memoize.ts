/** Remembers what a function made of a list and of little else: a list may have 200,000 entries. */
export function memoize<List extends object, Others extends readonly unknown[], Result>(
  make: (list: List, ...others: Others) => Result,
): (list: List, ...others: Others) => Result {
  const known = new WeakMap<List, { readonly others: Others; readonly result: Result }[]>();
  return (list, ...others) => {
    const ofList = known.get(list) ?? [];
    known.set(list, ofList);
    const found = ofList.find((one) => one.others.every((other, at) => other === others[at]));
    if (found) return found.result;
    const result = make(list, ...others);
    ofList.push({ others, result });
    // Results for an earlier language or catalogue are of no more use.
    if (ofList.length > MAX_RESULTS_PER_LIST) ofList.shift();
    return result;
  };
}

/** Several fields may choose from one list. */
const MAX_RESULTS_PER_LIST = 8;
