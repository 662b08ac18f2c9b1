/**
 * Puts a text on the clipboard that is still to come: some browsers allow that only at once, as long as the click is being
 * handled. No element ever holds the text. False: the browser does not allow it, or there is no text.
 */
export async function copyText(text: Promise<string | undefined>): Promise<boolean> {
  const copied = text.then((known) => {
    if (known === undefined) throw new Error('Nothing to copy');
    return known;
  });
  try {
    // `undefined` on an insecure page.
    const { clipboard } = navigator as { readonly clipboard?: Clipboard };
    if (!clipboard) return false;
    if (!('ClipboardItem' in globalThis)) await clipboard.writeText(await copied);
    else {
      const type = 'text/plain';
      await clipboard.write([
        new ClipboardItem({ [type]: copied.then((known) => new Blob([known], { type })) }),
      ]);
    }
    return true;
  } catch {
    return false;
  } finally {
    copied.catch(() => undefined);
  }
}
