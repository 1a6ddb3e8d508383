import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { InvalidInput } from '#model/errors.ts';
import type { Network } from '#model/network.ts';
import { decodeNetwork } from '#model/network-file.ts';
import { type Line, printed } from '#test/bench/atlas/figure.ts';
import { ROOT, reseau, serve } from '#test/bench/reseau.ts';
import { timeAnswers } from './answers.ts';
import { hostsAsked, measurePages, paceSpread } from './bench-pages.ts';
import { serveEmptySite } from './empty-site.ts';
import { type Device, runLighthouse } from './lighthouse.ts';
import { writeNetworkFiles } from './network-files.ts';
import { type ExplorerOptions, readOptions } from './options.ts';
import { type Measured, movingLines, openingLines, weightLines, widgetLines } from './page-lines.ts';
import { figuresJson, type Report, type Section, writeReport } from './report.ts';
import { openRig } from './rig.ts';
import { serveRivals } from './rivals.ts';

const MOST_ANSWER_MS = 100;
const LEAST_SCORE = 95;
const DEVICES: readonly Device[] = ['desktop', 'mobile'];
/** An import that reports rejects has still imported. */
const DONE_OR_REJECTS = [0, 4];

try {
  await main(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof InvalidInput)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function main(options: ExplorerOptions): Promise<void> {
  const machine = `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`;
  const { stdout } = await promisify(execFile)('git', ['describe', '--always', '--dirty'], { cwd: ROOT });
  const date = new Date().toISOString().slice(0, 16);
  console.log(`npm run bench:explorer · ${stdout.trim()} · ${machine} · ${date}\n`);
  const folder = await mkdtemp(path.join(tmpdir(), 'reseau-bench-explorer-'));
  try {
    const home = options.home ?? (await publish(options.papers, folder));
    const served = await serve({ RESEAU_HOME: home });
    try {
      const explorer = `${served.address.replace('localhost', '127.0.0.1')}/`;
      const network = decodeNetwork(await (await fetch(`${explorer}api/network`)).json());
      const subject = `${network.nodes.id.length} people, ${network.edges.source.length} pairs`;
      console.log(`${path.basename(options.home ?? options.papers)}: ${subject}, ${options.rounds} rounds\n`);
      const sections = await bench(options, { home, folder, explorer, network });
      const report: Report = { date, machine, commit: stdout.trim(), subject, rounds: options.rounds, sections };
      if (options.json !== undefined) await writeFile(options.json, figuresJson(report));
      if (options.report) await writeReport(report);
    } finally {
      await served.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function publish(papers: string, folder: string): Promise<string> {
  const home = path.join(folder, 'home');
  const [env, dataset] = [{ RESEAU_HOME: home }, path.join(folder, 'dataset')];
  await reseau(['import', papers, '--out', dataset, '--replace'], env, DONE_OR_REJECTS);
  await reseau(['load', dataset, '--yes'], env);
  await reseau(['publish'], env);
  return home;
}

interface Site {
  home: string;
  folder: string;
  explorer: string;
  network: Network;
}

async function bench(options: ExplorerOptions, site: Site): Promise<Section[]> {
  const people = largestFirst(site.network);
  const sections: Section[] = [];
  const add = (title: string, lines: readonly Line[]): void => {
    console.log([title, ...lines.map(printed), ''].join('\n'));
    sections.push({ title, lines });
  };
  if (options.parts.includes('answers')) {
    const answers = await timeAnswers(site.explorer, people);
    add(
      'Interaction to next paint, 95 % of interactions',
      answers.map(({ what, p95, p50, most, count }) => ({
        what,
        value: p95,
        unit: 'ms',
        target: { atMost: MOST_ANSWER_MS },
        note: `half of ${count} in ${p50} ms, the slowest ${most} ms`,
      })),
    );
  }
  if (options.parts.includes('lighthouse')) add('Lighthouse', await lighthouseLines(options.lighthouse, site.explorer));
  if (options.parts.includes('pages')) {
    const { measured, absent } = await benchPages(options, site, people);
    add('Weight', [...weightLines(measured), ...absent]);
    add('Opening', openingLines(measured));
    add('Moving', movingLines(measured));
    add('Widget', widgetLines(measured));
    add('Around', aroundLines(measured));
  }
  return sections;
}

async function benchPages(
  { rig: rigFolder, rivals: built, rounds }: ExplorerOptions,
  site: Site,
  people: readonly { id: string }[],
) {
  const rig = openRig(rigFolder);
  const data = path.join(site.folder, 'data');
  await mkdir(data);
  await writeNetworkFiles(site.network, data);
  const { rivals, absent } = await serveRivals(rig, built, data);
  const beside = await serveEmptySite(site.home, path.join(site.folder, 'web'));
  try {
    const addresses = { explorer: site.explorer, empty: beside.empty, widget: beside.widget, rivals };
    const ids = people.map(({ id }) => id);
    const measured = await measurePages(rig, addresses, ids, rounds, (text) => console.error(`  ${text}`));
    return {
      measured,
      absent: absent.map((name): Line => ({ what: name, notRun: 'not built: docs/benchmarks-explorer.md says how' })),
    };
  } finally {
    for (const { stop } of [beside, ...rivals]) await stop();
  }
}

async function lighthouseLines(folder: string | undefined, address: string): Promise<Line[]> {
  const lines: Line[] = [];
  for (const device of DEVICES) {
    const found = await runLighthouse(folder, address, device);
    if ('notRun' in found) return [{ what: 'Lighthouse', ...found }];
    for (const { title, score, costs } of found.scores) {
      const note = [found.version, ...costs].join(', ');
      lines.push({ what: `${device}: ${title}`, value: score, unit: '', target: { atLeast: LEAST_SCORE }, note });
    }
  }
  return lines;
}

function aroundLines(measured: Measured): Line[] {
  const asked = [{ name: 'the explorer', rounds: measured.ours }, ...measured.rivals].map(({ name, rounds }) => ({
    what: `other hosts that ${name} asks`,
    value: hostsAsked(rounds).length,
    unit: '' as const,
    note: hostsAsked(rounds).join(', '),
  }));
  return [...asked, { what: 'pace of the machine, slowest to fastest', value: paceSpread(measured), unit: '×' }];
}

function largestFirst({ nodes }: Network): { id: string; label: string }[] {
  return nodes.id
    .map((id, i) => ({ id, label: nodes.label[i] ?? '', radius: nodes.radius[i] ?? 0 }))
    .sort((a, b) => b.radius - a.radius || (a.id < b.id ? -1 : 1));
}
