import { expect } from '@open-wc/testing';
import type { Choice } from '../../src/host.js';
import { Engine } from '../../src/engine/engine.js';
import type { EnginePort } from '../../src/engine/engine-port.js';
import { WorkerLost } from '../../src/engine/watch-worker.js';
import type { FieldDefinition } from '../../src/fields/field-definition.js';
import type { FieldSource, ImportPlan } from '../../src/fields/plan.js';
import { HostLists } from '../../src/session/host-lists.js';
import { Mapping } from '../../src/session/mapping.js';
import { file, stateWith } from '../elements/fixtures.js';
import { field } from '../fields/field-fixtures.js';
import { contextFor } from './context-fixture.js';
import { engineWith } from './engine-fixture.js';

const same = (value: string): FieldSource => ({ from: 'same', value });
const teams = (length: number): readonly Choice[] =>
  Array.from({ length }, (_, at) => ({ id: at + 1, name: `Team ${at + 1}` }));

const blank: ImportPlan = { seats: { from: 'none' }, team: { from: 'none' }, site: { from: 'none' } };

/** A mapping of new fields, and what the engine was asked. */
function mappingWith(plan: ImportPlan, before: (call: number) => void | Promise<void> = () => undefined) {
  const fields: readonly FieldDefinition[] = [
    field({ id: 'seats', group: 'required', kind: 'integer', sources: ['same', 'none'] }),
    field({ id: 'team', group: 'security', kind: 'choice', list: 'teams', sources: ['same', 'none'] }),
    field({ id: 'site', kind: 'choice', list: 'sites', sources: ['same', 'none'] }),
  ];
  const asked: string[] = [];
  const sent: string[] = [];
  const newPort = (): EnginePort => {
    const engine = new Engine();
    return engineWith({
      addChoices: (list, choices) => {
        sent.push(`${list} ${choices.length}`);
        engine.addChoices(list, choices);
      },
      checkValues: async (values, lists) => {
        asked.push(values.map(({ field: { id }, value }) => `${id} ${value.toString()}`).join(', '));
        sent.push(...[...lists].map(([list, choices]) => `${list} ${choices.length}`));
        await before(asked.length);
        return engine.checkValues(values, lists);
      },
    });
  };
  let port = newPort();
  const { context } = contextFor(stateWith({ step: 'required', file, fields, plan: { ...blank, ...plan } }), {
    engine: () => Promise.resolve(port),
  });
  const mapping = new Mapping(context, new HostLists(context));
  return {
    context,
    mapping,
    asked,
    sent,
    startAnew: () => {
      port = newPort();
    },
    gaps: async () => (await mapping.findGaps()).map(({ field: id, reason }) => `${id} ${reason}`),
    loaded: (list: string, choices: readonly Choice[]) =>
      context.apply({ type: 'list-changed', list, state: { phase: 'ready', choices } }),
  };
}

describe('the check of values for all users', () => {
  it('is made once for each value', async () => {
    const { context, gaps, asked } = mappingWith({ seats: same('two'), team: same('') });
    expect(await gaps()).to.deep.equal(['seats value-invalid']);
    expect(await gaps()).to.deep.equal(['seats value-invalid']);
    context.apply({ type: 'source-set', field: 'seats', source: same('2') });
    expect(await gaps()).to.deep.equal([]);
    context.apply({ type: 'source-set', field: 'seats', source: same('two') });
    expect(await gaps()).to.deep.equal(['seats value-invalid']);
    expect(asked).to.deep.equal(['seats two', 'seats 2']);
  });

  it('is made again once the list is there', async () => {
    const { gaps, asked, loaded } = mappingWith({ team: same('9') });
    expect(await gaps()).to.deep.equal([]);
    loaded('teams', teams(3));
    expect(await gaps()).to.deep.equal(['team value-invalid']);
    expect(asked).to.deep.equal(['team 9', 'team 9']);
  });

  it('takes the list of the field alone along, and a long one only once', async () => {
    const { context, gaps, sent, loaded } = mappingWith({ seats: same('2'), team: same('2') });
    loaded('teams', teams(3000));
    loaded('sites', teams(5));
    expect(await gaps()).to.deep.equal([]);
    context.apply({ type: 'source-set', field: 'team', source: same('9999') });
    expect(await gaps()).to.deep.equal(['team value-invalid']);
    context.apply({ type: 'source-set', field: 'seats', source: same('3') });
    expect(await gaps()).to.deep.equal(['team value-invalid']);
    expect(sent).to.deep.equal(['teams 2000', 'teams 1000']);
  });

  it('finds the gaps of the plan as it is when the checks have come', async () => {
    const { context, gaps, asked } = mappingWith({ seats: same('two') }, (call) => {
      if (call === 1) context.apply({ type: 'source-set', field: 'seats', source: same('three') });
      if (call === 2) context.apply({ type: 'source-set', field: 'team', source: same('') });
    });
    expect(await gaps()).to.deep.equal(['seats value-invalid']);
    expect(asked).to.deep.equal(['seats two', 'seats three']);
    expect(context.state.gaps.map(({ problem }) => problem?.code)).to.deep.equal(['integer-invalid']);
  });

  it('rejects when the worker ends, and is made by the next worker', async () => {
    const { gaps, asked, startAnew } = mappingWith({ seats: same('two') }, (call) => {
      if (call === 1) throw new WorkerLost();
    });
    const failure = await gaps().catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(WorkerLost);
    startAnew();
    expect(await gaps()).to.deep.equal(['seats value-invalid']);
    expect(asked).to.deep.equal(['seats two', 'seats two']);
  });

  it('is made in the page once the worker is given up for the fault of a file', async () => {
    const scene = mappingWith({ seats: same('two') }, (call) => {
      if (call > 1) return;
      scene.startAnew();
      throw new WorkerLost({ address: 'journal.worker.js' });
    });
    expect(await scene.gaps()).to.deep.equal(['seats value-invalid']);
  });

  it('does not let a second click on Next skip a screen', async () => {
    const { context, mapping } = mappingWith({ seats: same('2') });
    const moves = [mapping.next(() => undefined), mapping.next(() => undefined)];
    await Promise.all(moves);
    expect(context.state.step).to.equal('security');
  });
});
