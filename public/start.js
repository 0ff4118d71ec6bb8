/* In words that every browser understands: says so where the page's own script cannot start. */
(function () {
  var fits = Array.prototype.toSorted && window.HTMLDialogElement && window.DecompressionStream;
  function look() {
    var root = document.getElementById('root');
    if (!fits || root.getAttribute('data-started') === null)
      document.getElementById('no-start').removeAttribute('hidden');
  }
  if (fits) window.addEventListener('load', look);
  else look();
})();
