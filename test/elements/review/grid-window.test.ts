import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { RowHeights, ScrollPosition, rowsBetween } from '../../../src/elements/review/grid-window.js';

describe('the heights of rows', () => {
  const measurements = fc.array(
    fc.record({ position: fc.nat({ max: 199 }), height: fc.integer({ min: 1, max: 400 }) }),
    { maxLength: 300 },
  );

  it('adds up like a plain sum', () => {
    fc.assert(
      fc.property(measurements, fc.nat({ max: 200 }), (measured, position) => {
        const heights = new RowHeights(200, 40);
        const plain = new Array<number>(200).fill(40);
        for (const { position: at, height } of measured) {
          heights.set(at, height);
          plain[at] = height;
        }
        const sum = plain.slice(0, position).reduce((total, height) => total + height, 0);
        expect(heights.offset(position)).to.equal(sum);
      }),
    );
  });

  it('finds the row at a distance', () => {
    fc.assert(
      fc.property(measurements, fc.double({ min: 0, max: 1, noNaN: true }), (measured, share) => {
        const heights = new RowHeights(200, 40);
        for (const { position, height } of measured) heights.set(position, height);
        const distance = share * (heights.height - 1);
        const row = heights.rowAtDistance(distance);
        expect(heights.offset(row)).to.be.at.most(distance);
        expect(heights.offset(row + 1)).to.be.above(distance);
      }),
    );
  });

  it('says whether a height is another one than before', () => {
    const heights = new RowHeights(10, 40);
    expect(heights.set(3, 40)).to.equal(false);
    expect(heights.set(3, 60)).to.equal(true);
    expect(heights.set(3, 60)).to.equal(false);
    expect(heights.height).to.equal(420);
    expect(heights.measuredRows).to.equal(1);
  });

  it('stays within the list', () => {
    const heights = new RowHeights(10, 40);
    expect(heights.rowAtDistance(-5)).to.equal(0);
    expect(heights.rowAtDistance(4000)).to.equal(9);
    expect(new RowHeights(0, 40).rowAtDistance(100)).to.equal(0);
  });
});

describe('the rows between two distances', () => {
  const heights = new RowHeights(100_000, 40);
  const cases = [
    { description: 'the start', input: [0, 400], expected: { from: 0, to: 19 } },
    { description: 'the middle', input: [2_000_000, 2_000_400], expected: { from: 49_992, to: 50_019 } },
    { description: 'the end', input: [3_999_600, 4_000_000], expected: { from: 99_982, to: 100_000 } },
    { description: 'an endless view', input: [0, 4_000_000], expected: { from: 0, to: 100 } },
  ] as const;

  for (const { description, input, expected } of cases) {
    it(description, () => {
      expect(rowsBetween(heights, input[0], input[1], { overscan: 8, most: 100 })).to.deep.equal(expected);
    });
  }

  it('is empty for an empty list', () => {
    const range = rowsBetween(new RowHeights(0, 40), 0, 400, { overscan: 8, most: 100 });
    expect(range).to.deep.equal({ from: 0, to: 0 });
  });
});

describe('a scroll position', () => {
  it('is the scrollTop of a list that is not too tall', () => {
    const place = new ScrollPosition(10_000);
    place.resize(9000, 500);
    place.scrolled(1234);
    expect(place).to.include({ top: 1234, y: 1234, height: 9000 });
    place.goTo(9999);
    expect(place).to.include({ top: 8500, y: 8500 });
  });

  it('squeezes a taller list: both ends and the middle can be jumped to', () => {
    const place = new ScrollPosition(10_000);
    place.resize(100_500, 500);
    expect(place.height).to.equal(10_000);
    place.scrolled(9500);
    expect(place.y).to.equal(100_000);
    place.scrolled(4750);
    expect(place.y).to.equal(50_000);
    place.scrolled(0);
    expect(place.y).to.equal(0);
  });

  it('moves one to one by small steps, and reaches each end by them', () => {
    for (const direction of [1, -1]) {
      const place = new ScrollPosition(10_000);
      place.resize(50_500, 500);
      place.goTo(25_000);
      for (let steps = 0; steps < 2000; steps++) {
        const before = place.y;
        const top = Math.max(0, Math.min(9500, place.top + direction * 100));
        const moved = top - place.top;
        place.scrolled(top);
        const atEnd = place.y === 0 || place.y === 50_000;
        if (!atEnd) expect(place.y).to.be.closeTo(before + moved, 0.001);
      }
      expect(place.y).to.equal(direction > 0 ? 50_000 : 0);
      expect(place.top).to.equal(direction > 0 ? 9500 : 0);
    }
  });

  it('never leaves the list', () => {
    const moves = fc.array(fc.double({ min: 0, max: 9500, noNaN: true }), { maxLength: 50 });
    fc.assert(
      fc.property(moves, (tops) => {
        const place = new ScrollPosition(10_000);
        place.resize(50_500, 500);
        for (const top of tops) {
          place.scrolled(top);
          expect(place.y).to.be.within(0, 50_000);
          expect(place.top).to.be.within(0, 9500);
        }
      }),
    );
  });

  it('keeps what is seen in place when rows above turn out taller', () => {
    const place = new ScrollPosition(10_000);
    place.resize(9000, 500);
    place.scrolled(1000);
    place.resize(9040, 500);
    place.shift(1040);
    expect(place).to.include({ top: 1040, y: 1040 });
  });
});
