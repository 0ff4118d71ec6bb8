import { describe, expect, it } from 'vitest';
import type { Ref } from '../../../src/core/index.ts';
import {
  feedsOf,
  highlightsOfState,
  pointedExplanation,
  slidingWindowOf,
} from '../../../src/store/pass/pointing.ts';
import { tracedOf } from '../../../src/store/pass/passOf.ts';
import { frameOf, isUpdate, timelineFor } from '../../../src/store/pass/frames.ts';
import { mapKey } from '../../../src/timeline/phases.ts';
import { STEP_SIZES } from '../../../src/timeline/steps.ts';
import { networkNames, upTo } from '../../core/support.ts';
import { newStore, tracedStore } from '../support.ts';

describe('what is pointed at', () => {
  it('lights up before what is pinned, and that before the step', () => {
    const store = tracedStore('kernel');
    const { setPosition, select, hover, unpin } = store.getState();
    setPosition(42);
    const focus = (): string[] => {
      const marks = Object.entries(highlightsOfState(store.getState()));
      return marks.flatMap(([key, cells]) =>
        Array.from(cells ?? []).flatMap(([index, mark]) => (mark === 'focus' ? [`${key}[${index}]`] : [])),
      );
    };
    expect(focus()).toEqual(['value:temphicnn[42]']);
    select({ tensor: 'w1cnn', index: 7, of: 'value' });
    expect(focus()).toEqual(['gradient:w1cnn[7]']);
    hover({ tensor: 'hicnn', index: 3, of: 'gradient' });
    expect(focus()).toEqual(['gradient:hicnn[3]']);
    hover(null);
    expect(focus()).toEqual(['gradient:w1cnn[7]']);
    unpin();
    expect(focus()).toEqual(['value:temphicnn[42]']);
  });

  it('is explained though it is not selected; the selection stays', () => {
    const store = tracedStore('kernel');
    store.getState().hover({ tensor: 'hicnn', index: 3, of: 'gradient' });
    expect(pointedExplanation(store.getState())?.ref.tensor).toBe('hicnn');
    expect(store.getState().selected.tensor).toBe('w1cnn');
  });

  it('as a hidden output lights up what its sum was made of as well', () => {
    const store = tracedStore('kernel');
    store.getState().hover({ tensor: 'h2o', index: 5, of: 'value' });
    const highlights = highlightsOfState(store.getState());
    expect(highlights['value:hocnn']?.size).toBe(25);
    expect([...(highlights['value:w12']?.keys() ?? [])]).toEqual(upTo(25).map((j) => j * 80 + 5));
    expect(highlights['value:h2o']?.get(5)).toBe('focus');
  });

  it('as a pooled cell’s output lights up only the pooled cell: that has a map of its own', () => {
    const store = tracedStore('kernel');
    store.getState().hover({ tensor: 'hocnn', index: 5, of: 'value' });
    const highlights = highlightsOfState(store.getState());
    const sources = Object.entries(highlights).flatMap(([key, cells]) =>
      [...(cells?.values() ?? [])].includes('source') ? [key] : [],
    );
    expect(sources).toEqual(['value:hicnn']);
    expect(highlights['value:temphicnn']).toBeUndefined();
  });
});

describe.each(networkNames)('while one scrubs through the %s network', (name) => {
  it('only the cells that the step computes light up, and at rest what they are made of as well', () => {
    const store = tracedStore(name);
    for (const size of STEP_SIZES) {
      store.getState().setStepSize(size);
      const { starts } = timelineFor(name);
      for (const first of starts[size].slice(0, -1)) {
        store.setState({ position: first, isScrubbing: false });
        const atRest = highlightsOfState(store.getState());
        store.setState({ isScrubbing: true });
        const scrubbed = highlightsOfState(store.getState());
        const traced = tracedOf(store.getState());
        const frame = frameOf(store.getState());
        const cells = Object.entries(scrubbed).flatMap(([key, marks]) =>
          Array.from(marks ?? []).map(([index, mark]) => `${key}[${index}] ${mark}`),
        );
        const computed = traced && isUpdate(traced, frame) ? [] : frame.group;
        expect(cells).toEqual(computed.map((ref) => `${mapKey(ref)}[${ref.index}] focus`));
        // of many that are computed one after the other the step speaks of one
        if (computed.length === 1) expect(atRest[mapKey(computed[0])]?.get(computed[0].index)).toBe('focus');
      }
    }
  });

  it('and while steps play, all lights up', () => {
    const store = tracedStore(name);
    store.setState({ position: 5, isScrubbing: true, playing: true });
    const playing = highlightsOfState(store.getState());
    store.setState({ isScrubbing: false, playing: false });
    expect(playing).toEqual(highlightsOfState(store.getState()));
  });
});

describe('what a cell feeds', () => {
  it('lights up with it when it is pointed at, but not while a step goes by', () => {
    const store = tracedStore('kernel');
    store.getState().setPosition(42);
    const feed = (): string[] =>
      Object.entries(highlightsOfState(store.getState())).flatMap(([key, cells]) =>
        [...(cells?.values() ?? [])].includes('feed') ? [key] : [],
      );
    expect(feed()).toEqual([]);
    store.getState().hover({ tensor: 'hicnn', index: 3, of: 'value' });
    expect(feed()).toContain('value:hocnn');
  });

  it('is found out once a trace', () => {
    const traced = tracedOf(tracedStore('kernel').getState());
    if (!traced) throw new Error('the store was given a trace');
    expect(feedsOf(traced)).toBe(feedsOf(traced));
    expect(feedsOf({ ...traced })).not.toBe(feedsOf(traced));
  });
});

describe('the sliding window', () => {
  const conv: Ref = { tensor: 'temphicnn', index: 87, of: 'value' };

  it('lies where the cell that is pointed at was computed, else where the step is', () => {
    const store = tracedStore('kernel');
    store.getState().setPosition(0);
    const first = slidingWindowOf(store.getState());
    expect(first).not.toBeNull();
    store.getState().hover(conv);
    const pointed = slidingWindowOf(store.getState());
    expect(pointed).not.toEqual(first);
    store.getState().hover(null);
    store.getState().setPosition(87);
    expect(slidingWindowOf(store.getState())).toEqual(pointed);
  });

  it('is nowhere where nothing slides, and without a trace', () => {
    const store = tracedStore('kernel');
    store.getState().setPosition(160);
    expect(slidingWindowOf(store.getState())).toBeNull();
    expect(slidingWindowOf(tracedStore('fourLayer').getState())).toBeNull();
    expect(slidingWindowOf(newStore().getState())).toBeNull();
  });
});
