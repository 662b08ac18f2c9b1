// Runs in a page of its own, under the policy that the page's address names.
export interface PoliciesReport {
  /** The errors in the console. */
  readonly consoleErrors: string[];
  created: number;
  where: string;
  /** Why the element could not be loaded. */
  error: string;
  done: boolean;
}

const report: PoliciesReport = { consoleErrors: [], created: 0, where: 'worker', error: '', done: false };
Object.assign(globalThis, { report });
const log: Pick<Console, 'error'> = console;
log.error = (text: string) => report.consoleErrors.push(text);

const scripts = new URLSearchParams(location.search).getAll('script');

async function importUsers(): Promise<void> {
  for (const script of scripts) await load(script);
  const { choose, click, csv, findText, goToReview, instantHost, mount } = await import('../harness.js');
  const host = instantHost();
  const element = mount(host);
  element.addEventListener('import-error', ({ detail }) => {
    report.where = detail.code;
  });
  await element.openFile(csv(['Username', 'Email', 'Extension'], ['ada', 'ada@example.com', '2001']));
  await choose(element, 'Role', 'Same for all users');
  await choose(element, 'Role for all users', 'Agent');
  await goToReview(element);
  await click(element, 'button', 'Import 1 user');
  await findText(element, '1 user created');
  report.created = host.created.length;
}

/** Another copy of the element; or a Lit of the portal's own, of which only the policy matters here. */
async function load(script: string): Promise<void> {
  if (script !== 'lit') await import(script).catch((error: unknown) => (report.error ||= String(error)));
  else {
    const { trustedTypes } = globalThis as {
      trustedTypes?: { createPolicy(name: string, rules: object): object };
    };
    trustedTypes?.createPolicy('lit-html', { createHTML: (text: string) => text });
  }
}

importUsers()
  .catch((error: unknown) => {
    report.error ||= String(error);
  })
  .finally(() => {
    report.done = true;
  });
