/** After how many frames nothing more is waited for. */
const mostFrames = 600;

/**
 * Acts at the start of a frame; the message that is posted then arrives when style, layout and
 * paint of that frame are done. What needs longer is looked for after each further frame.
 *
 * @returns milliseconds
 */
export async function timed(act: () => void, isShown: () => boolean): Promise<number> {
  await nextFrame();
  await nextFrame();
  return new Promise((resolve, reject) => {
    requestAnimationFrame(() => {
      const start = performance.now();
      let frames = 0;
      const look = () =>
        afterFrame(() => {
          if (isShown()) resolve(performance.now() - start);
          else if (++frames > mostFrames) reject(new Error('What was asked for did not appear'));
          else requestAnimationFrame(look);
        });
      act();
      look();
    });
  });
}

/** Waits until a frame has been painted. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => afterFrame(resolve)));
}

function afterFrame(then: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    then();
  };
  port2.postMessage(undefined);
}
