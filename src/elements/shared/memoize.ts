/** A function of a list, and of little else, that finds again what it made of them: a list may have 200,000 entries. */
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
    // Another language, another catalogue: what was made for them before is not asked for again.
    if (ofList.length > MAX_RESULTS_PER_LIST) ofList.shift();
    return result;
  };
}

/** Fields that choose from one list. */
const MAX_RESULTS_PER_LIST = 8;
