import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const ELEMENT = 'src/bulk-user-import.ts';

/** Names of parts that a template computes, by the attribute as the template has it. */
const COMPUTED = {
  '${appearance}': ['checkbox', 'switch'],
  '${`${type}-button`}': ['undo-button', 'redo-button'],
  'notice notice-${tone}': ['notice', 'notice-error', 'notice-warning', 'notice-success', 'notice-info'],
};

function usedParts() {
  const files = readdirSync('src/elements', { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/elements/${name}`);
  return [ELEMENT, ...files].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bpart=(?:"([^"]*)"|(\$\{`.*?`\}|\$\{.*?\}))/g)].flatMap(
      ([, text, expression]) => namesIn(text ?? expression),
    ),
  );
}

/** The names that an attribute may hold, with the names of each branch. */
function namesIn(attribute) {
  if (attribute in COMPUTED) return COMPUTED[attribute];
  const branches = [...attribute.matchAll(/\$\{(.*?)\}/g)].map(([, expression]) =>
    [...expression.matchAll(/'([^']*)'/g)].map(([, name]) => name),
  );
  const computed = branches.filter((names) => names.length === 0);
  assert.deepEqual(computed, [], `Say in COMPUTED which parts “${attribute}” may be`);
  return [attribute.replace(/\$\{.*?\}/g, ' '), ...branches.flat()].join(' ').split(/\s+/).filter(Boolean);
}

/** A part has a line of its own, or is named in the line of the part around it. */
function documentedParts() {
  const lines = [...readFileSync(ELEMENT, 'utf8').matchAll(/@csspart (\S+) - (.*)/g)];
  return lines.flatMap(([, name, text]) => [
    name,
    ...[...text.matchAll(/`([^`]+)`/g)].map(([, other]) => other),
  ]);
}

describe('the parts of the element', () => {
  it('are documented where a template has them, and only there', () => {
    const used = [...new Set(usedParts())].sort();
    const documented = [...new Set(documentedParts())].sort();
    assert.deepEqual(documented, used);
  });

  it('are documented once each', () => {
    const documented = documentedParts();
    const twice = documented.filter((name, at) => documented.indexOf(name) !== at);
    assert.deepEqual(twice, []);
  });
});
