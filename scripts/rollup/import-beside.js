/**
 * What a chunk imports is asked for beside it. A browser finds out about it only once it has the chunk, which costs another round
 * trip.
 */
export const importBeside = () => ({
  name: 'import-beside',

  renderDynamicImport({ getTargetChunkImports }) {
    const beside = (getTargetChunkImports() ?? [])
      .filter(({ chunk }) => chunk && !chunk.isEntry)
      .map(({ resolvedImportPath }) => `, import(${resolvedImportPath})`);
    // All of them in one promise: a failure is the importer's to handle, whichever it is of.
    return beside.length === 0
      ? null
      : { left: 'Promise.all([import(', right: `)${beside.join('')}]).then(([it]) => it)` };
  },
});
