declare module 'subset-font' {
  interface Options {
    targetFormat: 'sfnt' | 'woff' | 'woff2';
    noHinting?: boolean;
    keepFeatures?: readonly string[];
    variationAxes?: Record<string, { min: number; max: number }>;
  }
  /** A CommonJS module. Keeps the characters of `text` that the font has. */
  function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Buffer>;
  export = subsetFont;
}
