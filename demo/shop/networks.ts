import { CALM, type Conditions, type ConditionStore } from '../conditions.js';
import { byId, element } from '../portal/element.js';

interface NetworkChoice {
  readonly name: string;
  readonly says: string;
  readonly conditions: Partial<Conditions>;
}

const choices: readonly NetworkChoice[] = [
  { name: 'Calm', says: '0.2 s a request', conditions: {} },
  { name: 'Slow', says: '3 s a request', conditions: { latency: 3000 } },
  {
    name: 'Lossy',
    says: 'responses get lost',
    conditions: { failBefore: 20, failAfter: 30 },
  },
  { name: 'Rate-limited', says: '5 batches in 10 s', conditions: { rateLimit: 5 } },
  {
    name: 'Crash half-way',
    says: 'then resume',
    conditions: { reloadHalfway: true },
  },
];

/** One radio button for each network; they may be changed while an import runs. */
export function startNetworkChoice(conditions: ConditionStore): void {
  const place = byId('networks', HTMLElement);
  const inputs = choices.map(({ name, says, conditions: change }, at) => {
    const id = `network-${at}`;
    const input = element('input', { type: 'radio', name: 'network', id, 'aria-describedby': `${id}-says` });
    input.addEventListener('change', () => conditions.set({ ...CALM, ...change }));
    place.append(
      element(
        'p',
        { class: 'choice' },
        input,
        element('label', { for: id }, name),
        element('span', { class: 'choice__says', id: `${id}-says` }, says),
      ),
    );
    return input;
  });
  const show = (): void => {
    inputs.forEach((input, at) => (input.checked = isSet(choices[at]?.conditions ?? {}, conditions.current)));
  };
  // The crash is over once it has happened.
  conditions.addEventListener('change', show);
  show();
}

function isSet(change: Partial<Conditions>, current: Conditions): boolean {
  const wanted: Conditions = { ...CALM, ...change };
  return (Object.keys(CALM) as (keyof Conditions)[]).every((name) => wanted[name] === current[name]);
}
