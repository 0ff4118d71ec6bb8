/** @typedef {{ files: Record<string, { mutants: { status: string }[] }> }} Report as Stryker writes it */

/**
 * A row a file and one a folder, in Markdown.
 * @param {Report} report
 */
export function tableOf({ files }) {
  const rooms = ['src/core', 'src/timeline'];
  const names = Object.keys(files).toSorted();
  const rows = rooms.flatMap((room) => {
    const own = names.filter((name) => name.startsWith(`${room}/`));
    if (own.length === 0) return [];
    const all = own.flatMap((name) => files[name].mutants);
    return [rowOf(`**${room}**`, all), ...own.map((name) => rowOf(name, files[name].mutants))];
  });
  return ['| file | mutants | caught | score |', '| --- | --: | --: | --: |', ...rows].join('\n');
}

/**
 * @param {string} name
 * @param {{ status: string }[]} mutants
 */
function rowOf(name, mutants) {
  const tried = mutants.filter(({ status }) => status !== 'Ignored' && status !== 'CompileError');
  const caught = tried.filter(({ status }) => status !== 'Survived' && status !== 'NoCoverage');
  const score = tried.length === 0 ? '' : `${((100 * caught.length) / tried.length).toFixed(1)}%`;
  return `| ${name} | ${tried.length} | ${caught.length} | ${score} |`;
}
