import { describe, expect, it } from 'vitest';
import { firstNetwork } from '../../../src/core/index.ts';
import { openLink } from '../../../src/store/link/openLink.ts';
import { readLink } from '../../../src/store/link/readLink.ts';
import { momentOf } from '../../../src/store/moment/moment.ts';
import { newStore } from '../support.ts';

/**
 * Links as version 1 wrote them. They stand in lessons, mails and papers: they open for ever, and nothing here is ever changed but
 * by adding to it.
 */
const FIRST =
  '#m=1.DcqxDYAwDERRZrnaBYgua1AiihCsBGGMhINSIHbH5b37LxQBB9_KAkJFGAkJYUYbkiqoJ2Qs_sTVQ2GzyxXFR-M9l8rb9JzmJNGNFV_3AwEbuZ';
const EVERYTHING =
  '#m=1.bVAxbsMwDOxbbmYB260TVGvnvsDQoKRObFgRBcuJ0QT5e4_p2AwSySN5PPKGBIdl1U9NF43nZdRUIFiJXvtZzS_fcNutgOaGI1xdEYPruqbdiL22bqSSV3M375WXzgA-7--Chc2CE_mi6kS6dCXFgwF5CKUnlOE-BHtyYhj3KTWQhkOO8IL4qD7YvP86a3mTdI7Rs1B3z2sqqSydRwZWsJK9NeRCBYeoKwUsgc2IfSmaLLTUbtapt8hWFgyETiH9fIVsR4nBLjTQm_7WoXqazHPSzPzvL78k2Gi';
const WITH_WEIGHTS =
  '#m=1.VZLLaptBDIX7LLN2g64zkp-hi0KXwQtpLomJa4OTkJSQd-_vFgpd6tMRWnzno5zLvjzN63meyq5k2eOuXDa0Lq_Xb_FrXjd6eSv7-__IyzWO5znKYVfGFgYABAIGAYUKDQwcAhI6DJiwEBCRkFFQsWJDQ8fAxI4DJy4CQiJiElKq1MjIKSip06BJi4GRiZmFlSs3NnYOTu48ePISEBQSFhGVKk1MXEJSugyZshQUlZRVVLVqU1PX0NSuQ6euChUrVa5StdbaqlWvUbP2Ouqsq0HDRo2bNG21tWbNW7RsvY022zIwNDI2MbVqzczcwtK6DZu2HBydnF1cvXpzc_fw9O7Dp6-AwKDgkNCo0cLCIyKjx4gZKyExKTklNWu2tPSMzOw5cubq0LFT581Mv6l6w34-lx3sysNN0bHsv8KdbtpiE1xO8_n5sq3L4za8zePD48scP15_Pt8K8PqwwX7Z-nD9fnz_U4pTbGjeDt7L_qM83QLzdLrFt_LI35__nt7zYXcPd0h6OBw-P7_8BgCkmU';
const HIDDEN_BUG =
  '#m=1.VY0xDoMwEATzlq2vCEqqe0O6lFEKB18AYc6SbWQhxN85l5Q7u9rZoWDMklQCCD9wR4iG_nFNL7dJMhor-HMhJblJxeNL8OAnoW-L2vWqoDthaE1xdocgOUejGC1UmYaxiH-vS266DH6YMDjrRHHcTgLI8r';

describe('a link of version 1', () => {
  it('to the page as a first visit finds it', async () => {
    const first = newStore().getState();
    const store = newStore();
    await openLink(store, FIRST, { hasPage: false });
    expect(momentOf(store.getState())).toEqual(momentOf(first));
    expect(store.getState()).toMatchObject({
      chapter: first.chapter,
      sideTab: 'lesson',
      language: 'en',
      theme: 'light',
    });
  });

  it('with nearly everything that one can say', () => {
    expect(readLink(EVERYTHING)).toEqual({
      linked: {
        moment: {
          source: {
            kind: 'drawing',
            strokes: [
              [
                { x: 0.25, y: 0.25 },
                { x: 0.75, y: 0.25 },
                { x: 0.5, y: 0.875 },
              ],
              [{ x: 0.5, y: 0.5 }],
            ],
          },
          target: 7,
          typedTarget: null,
          padMode: 'look',
          network: 'twoConvolutions',
          weightsChoice: 'zeros',
          stepSize: 'phase',
          position: 9,
          selected: { tensor: 'hicnn2', index: 20, of: 'gradient' },
          weightView: 'flow',
          sideBySide: false,
          beside: null,
          showsInputGradient: true,
        },
        besideWeights: null,
        seed: 77,
        fronts: [{ network: 'twoConvolutions', block: 1, map: 3, against: null }],
        isOpenByHand: { 'twoConvolutions/0': false },
        pinned: true,
        pins: [{ tensor: 'w2', index: 5 }],
        whatIf: null,
        chapter: 'manyMaps',
        planted: null,
        weights: null,
        sideTab: 'lesson',
        trainView: 'broken',
        language: 'zh',
        theme: 'dark',
        scales: 'shared',
        plainNames: true,
        normalize: false,
        learningRate: 1,
      },
    });
  });

  it('with pixels, a network beside, a bug, a value that is tried and a weight that was changed', () => {
    expect(readLink(WITH_WEIGHTS)).toMatchObject({
      linked: {
        moment: {
          source: { kind: 'digit', pixels: Array.from({ length: 196 }, (_, n) => n) },
          target: null,
          sideBySide: true,
          beside: 'fourLayer',
        },
        besideWeights: { network: 'fourLayer', choice: 'trained' },
        whatIf: -0.5,
        planted: { bug: 'cornerPixel' },
        weights: { kind: 'cells', steps: 4, cells: [{ tensor: 'w1cnn', indices: [3], values: [0.125] }] },
      },
    });
  });

  it('with a sample and a bug to be found', () => {
    expect(readLink(HIDDEN_BUG)).toMatchObject({
      linked: {
        moment: {
          network: firstNetwork.name,
          source: { kind: 'sample', id: 4 },
          selected: firstNetwork.opensAt,
        },
        planted: { seed: 31 },
      },
    });
  });
});
