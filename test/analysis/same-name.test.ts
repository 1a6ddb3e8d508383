import { describe, expect, test } from 'vitest';
import { createSameness } from '#analysis/same-name.ts';
import { termKey } from '#analysis/title-terms.ts';

const { saysTheSame, sharesRoot } = createSameness();

describe('saysTheSame', () => {
  test.each([
    ['Robotics', 'Robots'],
    ['GFlowNets', 'Generative flow networks'],
    ['Multi-agent systems', 'Multiagent systems'],
    ['Human–robot interaction', 'Human-robot interaction'],
    ['Optimisation', 'Optimization'],
    ['Graph neural networks', 'GNNs'],
    ['Fluid dynamics models', 'FDM'],
    ['Reinforcement learning', 'Offline reinforcement learning'],
    ['Gaussian process', 'Gaussian processes'],
  ])('%s and %s', (a, b) => {
    expect(saysTheSame(termKey(a), termKey(b))).toBe(true);
    expect(saysTheSame(termKey(b), termKey(a))).toBe(true);
  });

  test.each([
    ['Graph neural networks', 'Graph generation'],
    ['Diffusion models', 'Diffusion policies'],
    ['Machine translation', 'Machine learning'],
    ['Speech', 'Dialogue'],
  ])('not %s and %s', (a, b) => {
    expect(saysTheSame(termKey(a), termKey(b))).toBe(false);
  });
});

describe('sharesRoot', () => {
  test.each([
    ['Robot manipulation', 'Robotic hands', true],
    ['Imitation learning', 'Metric learning', false],
    ['Graph kernels', 'Knowledge graphs', true],
    ['Speech recognition', 'Face detection', false],
  ])('of %s and %s: %s', (a, b, expected) => {
    expect(sharesRoot(termKey(a), termKey(b))).toBe(expected);
  });
});
