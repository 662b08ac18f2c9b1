// Runs in a page of its own, under the policy that the server sends with it.
const report: { violations: string[]; created: number; where: string; error: string; done: boolean } = {
  violations: [],
  created: 0,
  where: 'worker',
  error: '',
  done: false,
};
Object.assign(globalThis, { report });
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
  report.violations.push(`${effectiveDirective} ${blockedURI} ${sample}`);
});

async function importUsers(): Promise<void> {
  // The modules are loaded last, so that nothing they do while loading is missed.
  const { chooseFile, click, csv, find, findText, instantHost, mount } = await import('../harness.js');
  const host = instantHost();
  const element = mount(host);
  element.addEventListener('import-error', ({ detail }) => {
    report.where = detail.code;
  });
  await chooseFile(
    element,
    csv(
      ['Username', 'Email', 'Extension', 'Role'],
      ['ada', 'ada@example.com', '2001', '3'],
      ['x', 'no', '1', '9'],
    ),
  );
  await click(element, 'button', 'Upload');
  await find(element, 'heading', 'Required fields');
  await click(element, 'button', 'Help on Username');
  for (const heading of ['Security', 'Optional fields', 'Review']) {
    await click(element, 'button', 'Next');
    await find(element, 'heading', heading);
  }
  await click(element, 'button', 'Import 1 user');
  await find(element, 'heading', 'Result');
  await click(element, 'button', 'Download error details');
  await click(element, 'button', 'Continue');
  await find(element, 'alertdialog');
  await click(element, 'button', 'Back');
  await findText(element, '1 user created');
  report.created = host.created.length;
}

importUsers()
  .catch((error: unknown) => {
    report.error = String(error);
  })
  .finally(() => {
    report.done = true;
  });
