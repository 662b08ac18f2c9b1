import { byId } from '../portal/element.js';
import { startCopyButton } from './copy-button.js';

interface ThemeProperty {
  readonly input: string;
  readonly name: string;
  readonly value: (input: string) => string;
}

const properties: readonly ThemeProperty[] = [
  { input: 'accent', name: '--bulk-user-import-accent', value: (color) => color },
  { input: 'accent', name: '--bulk-user-import-on-accent', value: readableOn },
  { input: 'radius', name: '--bulk-user-import-radius', value: (pixels) => `${pixels}px` },
  {
    input: 'height',
    name: '--bulk-user-import-control-height',
    value: (pixels) => `${Number(pixels) / 16}rem`,
  },
];

/** Colours, direction and theme properties of the element, with the CSS to copy. */
export function startAppearance(stage: HTMLElement): void {
  const css = byId('css', HTMLElement);
  const changed = new Set<string>();

  choose('theme', (theme) => (document.documentElement.dataset.theme = theme));
  choose('direction', (direction) => (stage.dir = direction));
  for (const id of new Set(properties.map(({ input }) => input))) {
    byId(id, HTMLInputElement).addEventListener('input', () => {
      changed.add(id);
      apply();
    });
  }
  byId('appearance', HTMLFormElement).addEventListener('reset', () => {
    changed.clear();
    // The inputs have their first values only after this event.
    queueMicrotask(() => {
      document.documentElement.dataset.theme = byId('theme', HTMLSelectElement).value;
      stage.dir = byId('direction', HTMLSelectElement).value;
      apply();
    });
  });
  startCopyButton(byId('copy-css', HTMLButtonElement), () => css.textContent);
  apply();

  function apply(): void {
    const lines = properties.map(({ input, name, value }) => {
      if (!changed.has(input)) {
        stage.style.removeProperty(name);
        return '';
      }
      const text = value(byId(input, HTMLInputElement).value);
      stage.style.setProperty(name, text);
      return `  ${name}: ${text};\n`;
    });
    const rules = lines.join('');
    css.textContent = rules ? `bulk-user-import {\n${rules}}` : '/* The defaults. Move a control above. */';
    byId('copy-css', HTMLButtonElement).hidden = !rules;
  }
}

function choose(id: string, apply: (value: string) => void): void {
  const select = byId(id, HTMLSelectElement);
  select.addEventListener('change', () => apply(select.value));
}

/** Black or white, whichever has the greater contrast (relative luminance of WCAG 2.2). */
function readableOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance > 0.179 ? '#000000' : '#ffffff';
}
