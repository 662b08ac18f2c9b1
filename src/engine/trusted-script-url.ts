interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}

let policy: ScriptUrlPolicy | undefined;

/** `new Worker(url)` is a Trusted Types sink (https://w3c.github.io/trusted-types/dist/spec/). */
export function trustedScriptUrl(url: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy };
  };
  if (!trustedTypes) return url;
  try {
    policy ??= trustedTypes.createPolicy('bulk-user-import', { createScriptURL: onlyWebUrls });
  } catch {
    // The page's CSP does not list our policy, but may require none either.
    return url;
  }
  return policy.createScriptURL(url);
}

function onlyWebUrls(url: string): string {
  if (/^(?:https?|blob|file):/.test(url)) return url;
  throw new TypeError(`A worker can't be loaded from ${url}`);
}
