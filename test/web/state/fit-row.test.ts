import { describe, expect, it } from 'vitest';
import { fitRow, ROW_PARTS, type RowPart } from '#web/state/fit-row.ts';

const WIDTHS = new Map<RowPart, number>(ROW_PARTS.map((part) => [part, part === 'apart' ? 400 : 100]));
const FIXED = 100;

function* rooms(): Generator<[room: number, isTable: boolean]> {
  for (let room = 0; room < 1200; room += 7) yield* [[room, false] as [number, boolean], [room, true] as [number, boolean]];
}

describe('the top row', () => {
  it.each<[room: number, left: RowPart[]]>([
    [2000, ['joined']],
    [1000, ['joined']],
    [999, ['joined', 'supervision']],
    [800, ['joined', 'supervision', 'table']],
    [799, ['apart']],
    [600, ['apart', 'supervision']],
    [300, ['apart', 'supervision', 'table', 'meet', 'shortlist']],
    [10, ['apart', 'supervision', 'table', 'meet', 'shortlist', 'off']],
  ])('of %d pixels leaves out %j', (room, left) => {
    expect([...fitRow(WIDTHS, FIXED, room, false)]).toEqual(left);
  });

  it.each<[room: number, left: RowPart[]]>([
    [800, ['joined', 'supervision', 'table']],
    [799, ['joined', 'supervision', 'table', 'meet']],
    [699, ['apart', 'supervision']],
  ])('of %d pixels beside a table leaves out %j', (room, left) => {
    expect([...fitRow(WIDTHS, FIXED, room, true)]).toEqual(left);
  });

  it('never shows the filters twice, nor is wider than its room while anything can give way', () => {
    for (const [room, isTable] of rooms()) {
      const left = fitRow(WIDTHS, FIXED, room, isTable);
      expect(left.has('apart')).toBe(!left.has('joined'));
      const width = [...WIDTHS].reduce((sum, [part, size]) => sum + (left.has(part) ? 0 : size), FIXED);
      if (!left.has('off')) expect(width).toBeLessThanOrEqual(room);
    }
  });
});
