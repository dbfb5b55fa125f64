/** The thread that draws, started when it is first wanted; it does not keep the process alive. */
import { Worker } from "node:worker_threads";
import type { ResvgRenderOptions } from "@resvg/resvg-js";
import type { Drawing, Drawn } from "./png-thread.ts";

type Wanted = PromiseWithResolvers<Uint8Array>;

const wanted = new Map<number, Wanted>();
let thread: Worker | undefined;
let last = 0;

/** An SVG as PNG, one after the other. @throws Error if the SVG cannot be read, or the thread has no memory left */
export async function draw(svg: string, options: ResvgRenderOptions): Promise<Uint8Array> {
  const id = ++last;
  const drawing = Promise.withResolvers<Uint8Array>();
  wanted.set(id, drawing);
  thread ??= started();
  thread.ref();
  thread.postMessage({ id, svg, options } satisfies Drawing);
  try {
    return await drawing.promise;
  } finally {
    wanted.delete(id);
    if (wanted.size === 0) thread?.unref();
  }
}

function started(): Worker {
  const worker = new Worker(new URL("./png-thread.ts", import.meta.url));
  worker.on("message", (drawn: Drawn) => {
    const drawing = wanted.get(drawn.id);
    if ("png" in drawn) drawing?.resolve(drawn.png);
    else drawing?.reject(new Error(drawn.problem));
  });
  // One that broke is done with; the next picture starts another.
  worker.on("error", (error) => {
    thread = undefined;
    for (const drawing of wanted.values()) drawing.reject(error);
  });
  return worker;
}
