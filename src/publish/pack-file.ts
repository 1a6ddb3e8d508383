import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** 11 saves another 2 % and takes three times as long: for what every visit waits for. */
const BROTLI_QUALITY = 10;
const MAP_QUALITY = 11;
/** Columns of small integers come out 1 to 3 % smaller with a window of 2^18 bytes than with brotli's usual one, if not always. */
const MAP_WINDOW = 18;
/** Tiles of people come by the hundred and nobody waits for all of them: 9 gives up a tenth and takes an eighth of the time. */
const TILE_QUALITY = 9;

/** A file by its name in a snapshot, with the hash of name and text. */
export interface HashedFile {
  name: string;
  text: string;
  hash: string;
}

/** A file as it goes over the wire. */
export interface PackedFile {
  br: Buffer;
  gz: Buffer;
}

export type PackFile = (file: HashedFile) => Promise<PackedFile>;

/**
 * Packs the files of one publish, each once: where audiences see the same facts they get the same files, and packing is most of what
 * writing them costs. Keeps what it packed, about a fifth of the text, as long as it lives.
 */
export function createPackFile(): PackFile {
  const packed = new Map<string, Promise<PackedFile>>();
  return (file) => {
    const known = packed.get(file.hash) ?? pack(file);
    packed.set(file.hash, known);
    return known;
  };
}

async function pack({ name, text }: HashedFile): Promise<PackedFile> {
  const bytes = Buffer.from(text);
  const isMap = name.startsWith('network.');
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: isMap ? MAP_QUALITY : /^tiles\/(papers|\d)/.test(name) ? TILE_QUALITY : BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    ...(isMap && { [constants.BROTLI_PARAM_LGWIN]: MAP_WINDOW }),
  };
  const [br, gz] = await Promise.all([brotli(bytes, { params }), gzipped(bytes, { level: 9 })]);
  return { br, gz };
}
