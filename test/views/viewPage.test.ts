import assert from 'node:assert/strict';
import { viewPage } from '../../src/extension/views/viewPage.ts';

describe('the page in the place of a graph', () => {
  it('shows hostile text as text, and runs nothing', () => {
    const hostile = `<img src=x onerror=alert(1)> "'&lt;</li></ul><script>alert(1)</script>`;
    const html = viewPage(hostile, [hostile], [{ title: hostile, command: 'orrery.signIn' }]);
    const tags = [...html.matchAll(/<[^!/][^>]*>/g)].map(([tag]) => tag);
    const own = /^<(html|head|body|title|h1|ul|li|p|meta [^<]*|a href="command:orrery\.signIn")>$/;
    assert.deepEqual(
      tags.filter((tag) => !own.test(tag)),
      [],
    );
    assert.ok(html.includes('&#60;script&#62;alert(1)&#60;/script&#62;'));
    assert.match(html, /default-src 'none'/);
  });
});
