import type { Plugin } from 'vite';

/**
 * Leaves zod's writer of JSON Schema out of what browsers get: every schema names it, and only the server's OpenAPI calls it. It is 5 kB of
 * gzip before the first view. Whoever calls it in a browser is told.
 */
export const noJsonSchema: Plugin = {
  name: 'no-json-schema',
  transform(code, id) {
    if (!/\/zod\/v4\/core\/(?:json-schema-processors|to-json-schema)\.js$/.test(id)) return;
    const names = new Set([...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name = '']) => name));
    const told = "const none = () => () => { throw new Error('JSON Schema is written on the server only.'); };";
    const exports = [...names].map((name) => `export const ${name} = none;`);
    return { code: [told, ...exports, 'export { none as process };'].join('\n'), map: null };
  },
};
