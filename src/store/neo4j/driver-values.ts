import neo4j, { type Integer } from 'neo4j-driver';

/** A value as the driver sends it: JavaScript has one kind of number, Neo4j has two, and list indices must be the whole kind. */
export type DriverValue = string | boolean | null | number | Integer | DriverValue[] | { [key: string]: DriverValue };

/** What goes in: plain data. */
export type PlainValue =
  | string
  | boolean
  | null
  | undefined
  | number
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue };

/** Properties that are fractions by nature; a whole one among them stays a float, so that a property has one type. */
const FRACTIONS: ReadonlySet<string> = new Set([
  'score',
  'weight',
  'weightBy',
  'x',
  'y',
  'betweenness',
  'resolution',
  'modularity',
  'betweennessError',
]);

export function toDriverValue(value: PlainValue, key = ''): DriverValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isInteger(value) && !FRACTIONS.has(key) ? neo4j.int(value) : value;
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map((item) => toDriverValue(item, key));
  return toDriverParameters(value);
}

export function toDriverParameters(values: { readonly [key: string]: PlainValue }): { [key: string]: DriverValue } {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, toDriverValue(value, key)]));
}

/** `Array.isArray` does not narrow read-only arrays. */
function isList(value: PlainValue): value is readonly PlainValue[] {
  return Array.isArray(value);
}
