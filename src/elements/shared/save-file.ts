/** A link is the one way to name a file that works under every content security policy. */
export function saveFile(root: ParentNode, name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  root.append(link);
  link.click();
  link.remove();
  // Some browsers read the URL only after the click was handled.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
