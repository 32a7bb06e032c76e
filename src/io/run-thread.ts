/**
 * `(module, job, options) → what the module's run returns`, run by a thread of its own. The job and what is returned are
 * copied. A thread that is done waits for the next module: to begin one takes a fifth of a second, and what it has run
 * before it runs faster.
 */
import { once } from "node:events";
import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";

const MAIN = new URL("./begin-thread.mjs", import.meta.url);

/** What a module exports as `run`. `isAsked` resolves when the result is asked for, where the thread was begun ahead. */
export type RunInThread<Job, Result> = (
  job: Job,
  isAsked: () => Promise<unknown>,
) => Result | Promise<Result>;

interface Task {
  /** Address of the module. */
  module: string;
  job: unknown;
  /** By which the thread is asked, and answers. */
  port: MessagePort;
}

export interface RunOptions {
  /** Ends the thread: it does nothing any more. */
  signal?: AbortSignal | undefined;
  /** Resolves when the thread may go on, where it is one that waits. */
  asked?: Promise<void> | undefined;
}

/** Those that have nothing to do; no process goes on for them. */
const idle = new Set<Worker>();

function beginThread(): Worker {
  const thread = new Worker(MAIN);
  // Whoever waits for it is told; of one that is idle nobody need be.
  thread.on("error", () => {});
  thread.once("exit", () => idle.delete(thread));
  return thread;
}

function findThread(): Worker {
  const [thread = beginThread()] = idle;
  idle.delete(thread);
  thread.ref();
  return thread;
}

/** Rejects with what goes wrong there, and where the signal comes; the thread has ended then. */
export async function runThread<Result>(
  module: URL,
  job: unknown,
  { signal, asked }: RunOptions = {},
): Promise<Result> {
  signal?.throwIfAborted();
  const thread = findThread();
  const { port1: own, port2: port } = new MessageChannel();
  thread.postMessage({ module: module.href, job, port } satisfies Task, [port]);
  const heard = new AbortController();
  const stop = AbortSignal.any(signal ? [signal, heard.signal] : [heard.signal]);
  const ended = once(thread, "exit", { signal: stop }).then(([code]) => {
    throw new Error(`A thread ended too early (${code})`);
  });
  const answered = once(own, "message", { signal: stop });
  void asked?.then(() => own.postMessage(null));
  try {
    const [result] = (await Promise.race([answered, ended])) as [Result];
    thread.unref();
    idle.add(thread);
    return result;
  } catch (error) {
    await thread.terminate();
    throw error;
  } finally {
    heard.abort();
    own.close();
  }
}
