/**
 * @typedef {{ score: number | null }} Category
 * @typedef {{ numericValue?: number }} Audit
 * @typedef {{ categories: Record<string, Category>, audits: Record<string, Audit>, environment: { hostUserAgent: string } }} Report
 * @typedef {{ load: number, report: Report }} Judged what Lighthouse found, and the load of the machine when it began
 */

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** @type {readonly [name: string, audit: string, write: (value: number) => string][]} */
const TIMES = [
  ['first contentful paint', 'first-contentful-paint', seconds],
  ['largest contentful paint', 'largest-contentful-paint', seconds],
  ['speed index', 'speed-index', seconds],
  ['total blocking time', 'total-blocking-time', (value) => `${Math.round(value)} ms`],
  ['layout shift', 'cumulative-layout-shift', (value) => value.toFixed(3)],
];

/** @param {number} milliseconds */
function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** @param {number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/**
 * Performance, accessibility, best practices, search.
 * @param {Judged} judged
 */
export function scoresOf({ report }) {
  return CATEGORIES.map((category) => Math.round((report.categories[category].score ?? 0) * 100));
}

/**
 * docs/lighthouse.md.
 * @param {Record<'mobile' | 'desktop', Judged[]>} judged
 * @param {{ version: string, cores: number }} machine
 */
export function pageOf(judged, { version, cores }) {
  const devices = /** @type {const} */ (['mobile', 'desktop']);
  /** @param {(runs: Judged[]) => string} cell */
  const row = (cell) => devices.map((device) => cell(judged[device])).join(' | ');
  const scores = CATEGORIES.map(
    (name, n) => `| ${name} | ${row((runs) => String(median(runs.map((run) => scoresOf(run)[n]))))} |`,
  );
  const times = TIMES.map(([name, audit, write]) => {
    /** @param {Judged} run */
    const value = ({ report }) => report.audits[audit].numericValue ?? 0;
    return `| ${name} | ${row((runs) => write(median(runs.map(value))))} |`;
  });
  const each = `| performance, each | ${row((runs) => runs.map((run) => scoresOf(run)[0]).join(', '))} |`;
  const load = `| load | ${row((runs) => runs.map((run) => run.load.toFixed(1)).join(', '))} |`;
  const browser = /Chrome\/[\d.]+/.exec(judged.mobile[0].report.environment.hostUserAgent)?.[0] ?? 'Chromium';
  return `# Lighthouse

Written by \`npm run lighthouse\` on ${new Date().toISOString().slice(0, 10)}; not by hand. The built page, served compressed, judged by Lighthouse ${version}
in ${browser.replace('/', ' ')} with its own settings for each device: medians of ${judged.mobile.length} runs each. "Load" is how many processes wanted one
of the ${cores} processors when a run began: from about half of them on, performance and times are worse than the page is.

| | mobile | desktop |
| --- | --- | --- |
${[...scores, ...times, each, load].join('\n')}
`;
}
