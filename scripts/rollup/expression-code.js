/**
 * Expressions of the mapping language as source text. `s` is the scope, `o` the operations that a compiled expression is
 * handed; what else it needs is imported: `use(module, name)` gives its local name, `hoist(code)` that of a constant made once.
 */
export function expressionCode({ ROOTS, joinsOf, asksForAbsence }, { use, hoist }) {
  const text = JSON.stringify;
  const negatedIf = (negated, code) => (negated ? `(${code} ? void 0 : true)` : code);
  const wholly = (node) => `(s, o) => ${write(node, 's.bare')}`;
  let depth = 0;

  const writers = {
    literal: ({ value }) => text(value),
    root: ({ root }, bare) => (root === 'bare' ? bare : `s.${ROOTS[root]}`),
    path: ({ of, path }, bare) => `o.at(${[write(of, bare), ...path.map((key) => text(key))]})`,
    slice: ({ of, start, end }, bare) =>
      `${list(of, bare)}.slice(${start ?? 0}, ${end ?? 'void 0'})`,
    flat: ({ of }, bare) => `${list(of, bare)}.flat()`,
    not: ({ of }, bare) => negatedIf(true, truth(of, bare)),
    or: ({ parts }, bare) =>
      parts
        .map((part) => write(part, bare))
        .reduceRight((after, part) => `(o.present(${part}) ?? ${after})`),
    and: ({ parts }, bare) => `(${parts.map((part) => truth(part, bare)).join(' && ')})`,
    equal(node, bare) {
      const sides = [write(node.left, bare), write(node.right, bare)];
      const equal = asksForAbsence(node)
        ? `o.truth(${sides.map((side) => `o.present(${side}) === void 0`).join(' && ')})`
        : `o.same(${sides})`;
      return negatedIf(node.negated, equal);
    },
    where({ of, test }, bare) {
      const joins = joinsOf(of, test);
      if (joins.length === 0) {
        const element = `e${depth++}`;
        return `${list(of, bare)}.filter((${element}) => ${truth(test, element)})`;
      }
      const pairs = joins.map((sides) => `[${sides.map(wholly)}]`);
      const lookUp = use('mapping/look-up', 'lookUp');
      return `${hoist(`${lookUp}(${wholly(of)}, [${pairs}], ${wholly(test)})`)}(s, o)`;
    },
    filter({ of, name, args }, bare) {
      const filter = use('mapping/filters', name);
      const values = args.map((argument) => write(argument, bare));
      if (name === 'count') return `${filter}(${write(of, bare)})`;
      const given = [filter, write(of, bare), `[${values}]`, 's', 'o'];
      return `${use('mapping/apply-filter', 'applyFilter')}(${given})`;
    },
    template: (node, bare) => template(node, bare),
  };

  const write = (node, bare) => writers[node.kind](node, bare);

  /** A value where it is true, else what JavaScript takes for false. Comparisons are so by themselves. */
  const truth = (node, bare) =>
    ['not', 'equal', 'and'].includes(node.kind)
      ? write(node, bare)
      : `o.truth(${write(node, bare)})`;

  /** A value as a list, which some are by themselves. */
  const list = (node, bare) =>
    ['slice', 'flat', 'where'].includes(node.kind)
      ? write(node, bare)
      : `o.asList(${write(node, bare)})`;

  const template = ({ texts, values }, bare, ...put) =>
    `${use('mapping/fill', 'fill')}(${[text(texts), `[${values.map((value) => write(value, bare))}]`, 'o', ...put]})`;

  const isPlain = ({ kind, of, path }) =>
    kind === 'path' &&
    of.root === 'bare' &&
    path.every((key) => typeof key === 'string' && /^[^.|]+$/.test(key));

  return {
    /** Paths of nothing but names stay a text, as a map that is ready may hold: `compileSetting` reads it. */
    setting(node) {
      const paths = node.kind === 'or' ? node.parts : [node];
      return paths.every(isPlain)
        ? text(paths.map(({ path }) => path.join('.')).join('|'))
        : wholly(node);
    },
    expression: wholly,
    url: (node) => `(s, o) => ${template(node, 's.bare', use('url', 'encode'))}`,
  };
}
