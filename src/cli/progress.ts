import { type Options, Presets, SingleBar } from 'cli-progress';

export interface ProgressStep {
  /** What is being worked on now. */
  stage: string;
  done: number;
  total: number;
}

/** How far a long job is. On a terminal a bar; elsewhere a plain line per stage, so that logs stay readable. */
export interface Progress {
  update(step: ProgressStep): void;
  /** Takes the bar away, so that lines can be printed; the next update brings it back. */
  stop(): void;
}

const BAR: Options = {
  format: '  {stage} {bar} {percentage} % · {value}/{total}',
  clearOnComplete: true,
  etaBuffer: 50,
};

/** Longest stage name, so that bars stand under each other. */
const STAGE_WIDTH = 16;

export function createProgress(output: NodeJS.WriteStream = process.stderr): Progress {
  return output.isTTY ? createBar(output) : createLines(output);
}

function createBar(output: NodeJS.WriteStream): Progress {
  const bar = new SingleBar({ ...BAR, stream: output }, Presets.shades_classic);
  let isStarted = false;
  return {
    update({ stage, done, total }) {
      const payload = { stage: stage.padEnd(STAGE_WIDTH) };
      if (!isStarted) bar.start(total, done, payload);
      isStarted = true;
      bar.setTotal(total);
      bar.update(done, payload);
    },
    stop() {
      if (isStarted) bar.stop();
      isStarted = false;
    },
  };
}

function createLines(output: NodeJS.WriteStream): Progress {
  let stage = '';
  let isDone = false;
  return {
    update(step) {
      const isNew = step.stage !== stage;
      const isComplete = step.done >= step.total;
      if (!isNew && (isDone || !isComplete)) return;
      stage = step.stage;
      isDone = isComplete;
      output.write(isComplete ? `  ${stage}: ${step.total}\n` : `  ${stage} …\n`);
    },
    stop() {
      stage = '';
    },
  };
}
