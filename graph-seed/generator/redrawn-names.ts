/**
 * Hashes (see `nameHash`) of the combinations of our common names that some real author bears: they are drawn again. Eight
 * hexadecimal digits each, one after the other. The test of the generator finds what is missing, where real lists are at hand.
 */
const HASHES = [
  '0071734f018bddb103dd3259048c76ce1279faff1411de9617a3488e1bf771812602722431334b46313f9e2633dafd383418e78e388a54b73c287532',
  '3c7e532341570d4948b15f2a49db46fe4a51f23e4c7d8b72508b8edc51fea6df5b21bf4f5eabb7a4646c438d64d7734a68dcd2636be06ae46c98331d',
  '6f5302f87001cb46734d8c387ea1c8b68778578f889ee01d88a9eeff8a786b238b02079d926ba47e93c5c8d494df5bb4959daac199cc71379a3f3135',
  'a3e222d9a4142208a4c1a1d0a6413ce9a8598f3fa9e3aa1eae1e33c0aff86fb9b663258bb69ec2ceb872b80cb8cfd699c0861defc3193ca0c40822ed',
  'c7226404cce1af7dd05d1858d15e8772d6059802e218e8b8e3bf81c6e599ac28e66ff3a9eb5f5d41eef7f66cf01bdae5f16f2afcf18440d9f22d73cc',
  'f321b4bcf4355821f64a1ebbf6d1b0f7f6f073c2fcf8002f',
].join('');

export const REDRAWN: ReadonlySet<string> = new Set(HASHES.match(/.{8}/g));
