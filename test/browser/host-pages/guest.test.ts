import { expect } from '@open-wc/testing';
import { PAGES } from '../../support/host-page-names.js';
import { PATIENCE, open, ready } from '../support/host-pages.js';

/** The pages with the classic script on them, whose one name is `Lede`. */
const CLASSIC: readonly string[] = ['classic', 'classic-defer', 'two-copies', 'unknown-tags'];

const names = ({ window }: { readonly window: Window }): readonly string[] => Object.keys(window);

describe('as a guest', () => {
  for (const name of PAGES)
    it(`works on ${name}, is quiet there and adds no name to its window`, async function () {
      this.timeout(PATIENCE * 3);
      const page = await open(name);
      await ready(page);
      const { errors, messages, violations } = page.record;
      expect(errors, 'errors').to.deep.equal([]);
      expect(messages, 'messages').to.deep.equal([]);
      expect(violations, 'violations').to.deep.equal([]);

      const without = names(await open(name, '?without-lede'));
      const own = names(page).filter((key) => !without.includes(key));
      expect(own).to.deep.equal(CLASSIC.includes(name) ? ['Lede'] : []);
    });
});
