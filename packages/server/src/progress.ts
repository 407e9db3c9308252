import type { CommandOutput } from './command.ts';

/** Shows how far a long piece of work has come. */
export interface Progress {
  /** `total` is undefined while it is not known. */
  update(done: number, total?: number): void;
  /** Ends the line with a sentence. */
  end(sentence: string): void;
}

const barWidth = 24;
const plainEveryMs = 2000;

/**
 * A progress bar on a terminal; elsewhere a plain line every two seconds, so that logs stay
 * readable.
 */
export function showProgress(label: string, stream: CommandOutput): Progress {
  let lastMs = stream.isTTY ? 0 : Date.now();
  return {
    update(done, total) {
      const now = Date.now();
      if (now - lastMs < (stream.isTTY ? 50 : plainEveryMs)) return;
      lastMs = now;
      const line = `${label} ${amount(done, total)}`;
      stream.write(stream.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
    },
    end(sentence) {
      stream.write(stream.isTTY ? `\r\u001b[K${sentence}\n` : `${sentence}\n`);
    },
  };
}

function amount(done: number, total: number | undefined): string {
  if (!total) return done.toLocaleString('zh-CN');
  const share = Math.min(1, done / total);
  const full = Math.round(share * barWidth);
  const bar = '█'.repeat(full) + '░'.repeat(barWidth - full);
  return `${bar} ${Math.floor(share * 100)}%`;
}
