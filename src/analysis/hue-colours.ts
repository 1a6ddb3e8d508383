/** Marks by `Community.hue` on the light map and in exported files: eight hues, then the neutral one. At least 3:1 on land. */
export const HUE_COLOURS: readonly string[] = [
  '#3f6fb5',
  '#c26b1f',
  '#3b8a57',
  '#b8434f',
  '#7a58b0',
  '#94801a',
  '#1f8794',
  '#8a6046',
  '#6d7680',
];
