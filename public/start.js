/*
 * In words that every browser understands: says in which language a first visit is greeted before the page's own script has
 * come; and where that cannot start, that it cannot, and why, if a network is at fault.
 */
(function () {
  var html = document.documentElement;

  /* as src/app/preferences.ts and src/store/keep/keptStorage.ts have it */
  function openingLanguage() {
    try {
      if (localStorage.getItem('convscope') !== null || localStorage.getItem('convscope-weights') !== null)
        return 'none';
    } catch (error) {
      /* where storage is forbidden every visit is a first one */
    }
    var wanted = navigator.languages || [navigator.language];
    for (var n = 0; n < wanted.length; n += 1) {
      var language = wanted[n].toLowerCase().split('-')[0];
      if (language === 'en' || language === 'zh') return language;
    }
    return 'en';
  }
  html.setAttribute('data-opening', openingLanguage());

  function isStarted() {
    return document.getElementById('root').getAttribute('data-started') !== null;
  }
  function tell() {
    html.setAttribute('data-opening', 'none');
    document.getElementById('no-start').removeAttribute('hidden');
  }

  window.addEventListener('error', function (event) {
    if (!(event.error instanceof RangeError) || isStarted()) return;
    var told = document.getElementById('bad-record');
    told.querySelector('pre').textContent = event.error.message;
    told.removeAttribute('hidden');
    for (var other = told.nextElementSibling; other; other = other.nextElementSibling) other.hidden = true;
    tell();
  });

  var fits =
    Array.prototype.toSorted &&
    window.HTMLDialogElement &&
    window.DecompressionStream &&
    CSS.supports('grid-template-columns', 'subgrid');
  if (!fits) document.addEventListener('DOMContentLoaded', tell);
  window.addEventListener('load', function () {
    if (!isStarted()) tell();
  });
})();
