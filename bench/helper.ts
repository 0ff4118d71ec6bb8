import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A competitor in a process of its own: it answers each message with one of its own. */
export interface Helper {
  /** What it calls itself. */
  readonly name: string;
  ask<Answer>(message: object): Promise<Answer>;
  end(): void;
}

/** Starts a plain script beside this one and waits until it is ready. */
export async function startHelper(file: string): Promise<Helper> {
  // without tsx: it would slow the helper down just as it does here
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [], {
    execArgv: [],
    env: { ...process.env, NODE_OPTIONS: '' },
    serialization: 'advanced',
  });
  const { ready } = await answerOf<{ ready: string }>(child, file);
  return {
    name: ready,
    ask(message) {
      child.send(message);
      return answerOf(child, file);
    },
    end() {
      child.removeAllListeners();
      // both scripts clean up and end when nobody is there to ask them any more
      if (child.connected) child.disconnect();
    },
  };
}

function answerOf<Answer>(child: ChildProcess, file: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`${file} ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (answer) => {
      child.off('exit', ended);
      resolve(answer as Answer);
    });
  });
}
