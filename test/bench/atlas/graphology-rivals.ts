import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

// Their types declare a default export that the CommonJS modules do not have: required, each is the function itself.
export const louvain: typeof import('graphology-communities-louvain').default = require('graphology-communities-louvain');
export const forceAtlas2: typeof import('graphology-layout-forceatlas2').default = require('graphology-layout-forceatlas2');
