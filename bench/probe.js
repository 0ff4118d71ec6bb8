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
  /** @type {number[]} milliseconds from a click to the paint of the last change that came of it, told by `timeSelections` */
  settled: [],
  /** @type {number[]} frames from a pointer's move onto a cell to the one that lights it up, told by `timeHovers` */
  hovers: [],
  /** @type {{ ms: number, frames: number }[]} from a pointer's move to the frame that shows the new scores */
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
    probe.settled = [];
    probe.hovers = [];
    probe.isOn = true;
    probe.run += 1;
    const { run } = probe;
    /** @type {Element | null} looked up once: the page has thousands of elements, and what is measured is to be the page */
    let slider = null;
    /** @param {number} at */
    const note = (at) => {
      if (!probe.isOn || probe.run !== run) return;
      if (!slider?.isConnected) slider = document.querySelector('input[type=range]');
      probe.frames.push({ at, position: slider instanceof HTMLInputElement ? Number(slider.value) : -1 });
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  },

  stop() {
    probe.isOn = false;
    const { frames, longFrames, keys, scores, selections, settled, hovers } = probe;
    return { frames, longFrames, keys, scores, selections, settled, hovers };
  },

  /** @param {() => void} told right after the next frame was painted: a message is handled then */
  afterPaint(told) {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = told;
      port2.postMessage(null);
    });
  },

  /** Every click on a cell is timed until what it changes has been painted, and until what comes later has been too. */
  timeSelections() {
    let clicked = 0;
    let last = 0;
    window.addEventListener(
      'click',
      ({ timeStamp }) => {
        clicked = timeStamp;
        // the click's own changes are made before the next frame
        probe.afterPaint(() => probe.selections.push((last = performance.now()) - timeStamp));
      },
      { capture: true },
    );
    new MutationObserver(() => clicked && probe.afterPaint(() => (last = performance.now()))).observe(
      document.body,
      { subtree: true, childList: true, characterData: true, attributes: true },
    );
    window.addEventListener(
      'pointermove',
      () => {
        if (clicked) probe.settled.push(last - clicked);
        clicked = 0;
      },
      { capture: true },
    );
  },

  /** Every move onto a cell is timed, in frames, until an outline around that cell is there. */
  timeHovers() {
    window.addEventListener(
      'pointermove',
      ({ target }) => {
        const cell = target instanceof Element ? target.closest('[data-cell]') : null;
        const map = cell?.closest('[role=grid]');
        if (!cell || !map) return;
        const around = `[data-around~="${cell.getAttribute('data-cell')}"].mark`;
        let frames = 0;
        const look = () => {
          frames += 1;
          if (map.querySelector(around)) probe.hovers.push(frames);
          else if (frames < 60) requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      { capture: true },
    );
  },

  /** Every move of the pointer is timed until the frame in which the prediction says something else is painted. */
  timeScores() {
    const prediction = document.querySelector('[role=status][aria-label=Prediction]');
    if (!prediction) throw new Error('expected the prediction on screen');
    window.addEventListener(
      'pointermove',
      ({ timeStamp }) => {
        const before = prediction.textContent;
        let frames = 0;
        const look = () => {
          frames += 1;
          if (prediction.textContent !== before)
            probe.scores.push({ ms: performance.now() - timeStamp, frames });
          else if (frames < 4) probe.afterPaint(look);
        };
        probe.afterPaint(look);
      },
      { capture: true },
    );
  },
};

new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) probe.longFrames.push(entry.duration);
}).observe({ type: 'long-animation-frame' });
new PerformanceObserver((list) => {
  for (const { name, duration } of list.getEntries()) if (name === 'keydown') probe.keys.push(duration);
}).observe(/** @type {PerformanceObserverInit} */ ({ type: 'event', durationThreshold: 16 }));

Object.assign(window, { probe });
