/* In words that every browser understands: says so where the page's own script cannot start, and why, if a network is at fault. */
(function () {
  window.addEventListener('error', function (event) {
    if (!(event.error instanceof RangeError)) return;
    if (document.getElementById('root').getAttribute('data-started') !== null) return;
    var told = document.getElementById('bad-record');
    told.querySelector('pre').textContent = event.error.message;
    told.removeAttribute('hidden');
    for (var other = told.nextElementSibling; other; other = other.nextElementSibling) other.hidden = true;
    document.getElementById('no-start').removeAttribute('hidden');
  });

  var fits =
    Array.prototype.toSorted &&
    window.HTMLDialogElement &&
    window.DecompressionStream &&
    CSS.supports('grid-template-columns', 'subgrid');
  function look() {
    var root = document.getElementById('root');
    if (!fits || root.getAttribute('data-started') === null)
      document.getElementById('no-start').removeAttribute('hidden');
  }
  if (fits) window.addEventListener('load', look);
  else look();
})();
