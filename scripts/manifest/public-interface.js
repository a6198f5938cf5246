/**
 * A plugin of the manifest's analyzer. It keeps what a page can use (elements, what registers them, their events; of each class
 * the public members) and puts straight what the analyzer reads wrongly. All else is documented by its types.
 */
export function publicInterface() {
  return {
    name: 'public-interface',
    analyzePhase({ ts, node, moduleDoc }) {
      if (ts.isCallExpression(node)) readDefinition(ts, node, moduleDoc);
      if (ts.isClassLike(node)) readMembers(ts, node, moduleDoc);
    },
    packageLinkPhase({ customElementsManifest }) {
      const { modules } = customElementsManifest;
      for (const module of modules) keepPublic(module);
      const bases = new Set(
        modules.flatMap(({ declarations }) =>
          declarations.map(({ superclass }) => superclass?.name),
        ),
      );
      customElementsManifest.modules = modules.filter((module) => isOfElements(module, bases));
    },
  };
}

/** Elements are registered by a function of Lede's, which the analyzer does not know: `define('tag', Class)`. */
function readDefinition(ts, { expression, arguments: [tag, element] }, moduleDoc) {
  if (expression.getText() !== 'define' || !ts.isStringLiteral(tag)) return;
  const name = element.getText();
  moduleDoc.exports.push({
    kind: 'custom-element-definition',
    name: tag.text,
    declaration: { name, module: moduleOf(name, element.getSourceFile(), moduleDoc.path) },
  });
}

/** The module, as a path in the project, that a file imports a name from. */
function moduleOf(name, file, path) {
  const found = file.statements.find(({ importClause }) =>
    importClause?.namedBindings?.elements?.some((element) => element.name.text === name),
  );
  const { pathname } = new URL(found.moduleSpecifier.text, `file:///${path}`);
  return pathname.slice(1).replace(/\.js$/, '.ts');
}

function readMembers(ts, node, { declarations }) {
  const documented = declarations.flatMap(({ members = [] }) => members);
  for (const member of node.members) {
    const doc = documented.find(({ name }) => name === member.name?.getText());
    if (!doc) continue;
    const tags = ts.getJSDocTags(member);
    if (tags.some(({ tagName }) => tagName.text === 'internal')) doc.privacy = 'private';
    // What can be set says more than what can be read.
    if (ts.isSetAccessor(member)) doc.type = { text: member.parameters[0].type.getText() };
    // A description of what is returned takes the type away.
    if (ts.isMethodDeclaration(member) && member.type)
      doc.return = { ...doc.return, type: { text: member.type.getText() } };
  }
}

function keepPublic({ declarations, exports }) {
  for (const declaration of declarations) {
    declaration.members = declaration.members?.filter(isPublic);
    // What elements have in common is none by itself.
    if (!declaration.tagName) delete declaration.customElement;
    // A field that the constructor sets has no default, but a parameter of that name.
    for (const member of declaration.members ?? [])
      if (member.default === member.name) delete member.default;
    if (declaration.superclass?.name === 'Event')
      declaration.superclass = { name: 'Event', package: 'global:' };
  }
  // The function that registers has a variable in place of a tag.
  const invented = exports.findIndex(
    ({ kind, name }) => kind === 'custom-element-definition' && !name.includes('-'),
  );
  if (invented >= 0) exports.splice(invented, 1);
}

const isPublic = ({ name, privacy = 'public', static: isStatic }) =>
  privacy === 'public' && !name.startsWith('#') && !(isStatic && name === 'styles');

const isOfElements = ({ declarations, exports }, bases) =>
  declarations.some(
    ({ name, customElement, superclass }) =>
      customElement || bases.has(name) || superclass?.package === 'global:',
  ) || exports.some(({ kind }) => kind === 'custom-element-definition');
