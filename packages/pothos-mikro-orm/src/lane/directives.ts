import { BREAK, type DocumentNode, visit } from 'graphql';

/** Whether anything in a document hangs on a directive: what it includes may hang on variables, which a lane is made without. */
export function holdsDirectives(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive: () => {
      found = true;
      return BREAK;
    },
  });
  return found;
}
