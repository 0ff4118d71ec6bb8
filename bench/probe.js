// Runs in the page that is measured, before its own scripts: window.probe notes frames, long frames and events.

const probe = {
  /** @type {{ at: number, position: number }[]} every animation frame, and the step it began with */
  frames: [],
  /** @type {number[]} milliseconds of every frame longer than 50 */
  longFrames: [],
  /** @type {number[]} milliseconds from a key to the next paint, to 8 ms */
  keys: [],
  /** @type {number[]} milliseconds from a click to the paint of the cell's formula, told by `timeSelections` */
  selections: [],
  /** @type {number[]} milliseconds from a pointer's move to the frame that shows the new scores */
  scores: [],
  /** Counts the measurements: an animation frame asked for by an earlier one must not go on in this one. */
  run: 0,
  isOn: false,

  start() {
    probe.frames = [];
    probe.longFrames = [];
    probe.keys = [];
    probe.scores = [];
    probe.selections = [];
    probe.isOn = true;
    probe.run += 1;
    const { run } = probe;
    /** @param {number} at */
    const note = (at) => {
      if (!probe.isOn || probe.run !== run) return;
      const slider = document.querySelector('input[type=range]');
      probe.frames.push({ at, position: slider instanceof HTMLInputElement ? Number(slider.value) : -1 });
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  },

  stop() {
    probe.isOn = false;
    const { frames, longFrames, keys, scores, selections } = probe;
    return { frames, longFrames, keys, scores, selections };
  },

  /** Every click on a cell is timed until what follows from it has been painted. */
  timeSelections() {
    window.addEventListener(
      'click',
      ({ timeStamp }) => {
        // the click's own changes are made before the next frame, and a message is handled right after its paint
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => probe.selections.push(performance.now() - timeStamp);
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  },

  /** The next move of the pointer is timed until the scores that follow from it are painted. */
  timeScores() {
    /** @type {number | null} */
    let moved = null;
    const grid = document.querySelector('[role=grid][aria-label=yo]');
    if (!grid) throw new Error('expected the scores on screen');
    const observer = new MutationObserver(() => {
      const from = moved;
      if (from === null) return;
      moved = null;
      requestAnimationFrame(() => {
        // a message is handled right after the frame's paint
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => probe.scores.push(performance.now() - from);
        port2.postMessage(null);
      });
    });
    observer.observe(grid, { subtree: true, attributes: true, attributeFilter: ['aria-label'] });
    window.addEventListener('pointermove', ({ timeStamp }) => (moved = timeStamp), { capture: true });
  },
};

new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) probe.longFrames.push(entry.duration);
}).observe({ type: 'long-animation-frame' });
new PerformanceObserver((list) => {
  for (const { name, duration } of list.getEntries()) if (name === 'keydown') probe.keys.push(duration);
}).observe(/** @type {PerformanceObserverInit} */ ({ type: 'event', durationThreshold: 16 }));

Object.assign(window, { probe });
