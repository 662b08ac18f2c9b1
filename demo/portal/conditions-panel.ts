import { BOUNDS, NUMBERS, SWITCHES, type ConditionStore } from '../conditions.js';
import { byId } from './element.js';

/** Shows the conditions, and changes a condition as the visitor types. */
export function startConditionsPanel(conditions: ConditionStore): void {
  const form = byId('conditions-form', HTMLFormElement);
  const raised = byId('conditions-raised', HTMLElement);

  for (const name of NUMBERS) {
    const input = byId(name, HTMLInputElement);
    const { min, max, step } = BOUNDS[name];
    Object.assign(input, { min: String(min), max: String(max), step: String(step) });
    input.addEventListener('input', () => {
      if (input.checkValidity()) conditions.set({ [name]: input.valueAsNumber });
    });
    // A number out of bounds was never taken: the input shows the number that holds.
    input.addEventListener('change', show);
  }
  for (const name of SWITCHES) {
    const input = byId(name, HTMLInputElement);
    input.addEventListener('change', () => conditions.set({ [name]: input.checked }));
  }
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    conditions.calm();
    show();
  });
  conditions.addEventListener('change', showRaised);
  show();
  showRaised();

  function show(): void {
    for (const name of NUMBERS) byId(name, HTMLInputElement).valueAsNumber = conditions.current[name];
    for (const name of SWITCHES) byId(name, HTMLInputElement).checked = conditions.current[name];
  }

  function showRaised(): void {
    raised.hidden = conditions.raised === 0;
    raised.textContent = `${conditions.raised} changed`;
  }
}
